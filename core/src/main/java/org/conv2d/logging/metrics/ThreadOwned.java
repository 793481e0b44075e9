/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.ref.WeakReference;

/**
 * Something that one thread may write without atomic operations, because it alone does, until it ends and another thread
 * takes over: to have seen the end of a thread is to see all it wrote.
 */
abstract class ThreadOwned {
    private static final VarHandle OWNER;

    static {
        try {
            OWNER = MethodHandles.lookup().findVarHandle(ThreadOwned.class, "owner", WeakReference.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private volatile WeakReference<Thread> owner;

    /** @param owner null for nobody, for good */
    ThreadOwned(Thread owner) {
        this.owner = owner == null ? null : new WeakReference<>(owner);
    }

    final boolean isOwnedBy(Thread thread) {
        return owner.refersTo(thread);
    }

    /** Makes a thread the owner if the one before has ended. */
    final boolean passesTo(Thread thread) {
        WeakReference<Thread> before = owner;
        Thread ofBefore = before.get();
        return (ofBefore == null || !ofBefore.isAlive())
                && OWNER.compareAndSet(this, before, new WeakReference<>(thread));
    }
}
