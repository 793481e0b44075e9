/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.thread;

import java.lang.ref.SoftReference;
import java.util.function.Supplier;

/**
 * One object for each thread, kept as long as there is memory: a thread that outlives an application, as those of a web
 * container do, does not keep the classes of the application in memory, and threads that are idle give way when it is short.
 * Thread-safe; allocates nothing while a thread has its object.
 *
 * <p>Whoever uses an object has to hold it while that matters: {@link #get} may return another one later.
 */
public final class SoftThreadLocal<T> {

    /** Nothing in it is of a class of ours: neither what it is nor what it holds. */
    @SuppressWarnings("ThreadLocalUsage") // for each owner another; those of owners that are gone are collected
    private final ThreadLocal<SoftReference<T>> kept = new ThreadLocal<>();

    private final Supplier<T> supplier;

    public SoftThreadLocal(Supplier<T> supplier) {
        this.supplier = supplier;
    }

    /** The object of this thread, never null unless the supplier says so. */
    public T get() {
        SoftReference<T> reference = kept.get();
        T object = reference == null ? null : reference.get();
        return object == null ? add() : object;
    }

    private T add() {
        T added = supplier.get();
        kept.set(new SoftReference<>(added));
        return added;
    }
}
