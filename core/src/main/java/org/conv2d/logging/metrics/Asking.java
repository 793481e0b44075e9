/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who is being asked for a snapshot, by which thread: a source may ask others while it answers, and so come back to itself.
 * Thread-safe; keeps nothing of a thread that is done.
 */
final class Asking {
    /** What a thread asks; used by that thread alone. */
    private static final Map<Thread, IdentityHashMap<Object, Boolean>> BY_THREAD = new ConcurrentHashMap<>();

    private Asking() {}

    /** Begins to ask; false if this thread is in the middle of it. */
    static boolean begin(Object source) {
        return BY_THREAD
                        .computeIfAbsent(Thread.currentThread(), added -> new IdentityHashMap<>())
                        .put(source, true)
                == null;
    }

    /** Ends what has begun. */
    static void end(Object source) {
        IdentityHashMap<Object, Boolean> asked = BY_THREAD.get(Thread.currentThread());
        asked.remove(source);
        if (asked.isEmpty()) {
            BY_THREAD.remove(Thread.currentThread());
        }
    }
}
