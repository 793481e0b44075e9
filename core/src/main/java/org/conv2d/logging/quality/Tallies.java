/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.quality;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Totals that any number of threads count up, each in a {@link Lane} of its own and so without atomic operations; what a thread
 * counted stays when it has ended. Thread-safe. Eight bytes for each total and thread.
 */
final class Tallies {
    private static final VarHandle TOTAL = MethodHandles.arrayElementVarHandle(long[].class);
    private static final int INITIAL = 32;

    /** A thread's lane. */
    private record Owned(WeakReference<Thread> owner, Lane lane) {
        /** Whether nobody writes there any more: its thread has ended, or is the one that wants another. */
        boolean isOver() {
            Thread thread = owner.get();
            return thread == null || !thread.isAlive() || thread == Thread.currentThread();
        }
    }

    private final List<Owned> lanes = new ArrayList<>();
    private final Lane ended = new Lane();
    private int used;

    /** What one thread has counted: it alone writes, all read. */
    static final class Lane {
        private volatile long[] totals = new long[INITIAL];

        /** Counts one more; on the thread the lane belongs to. */
        void count(int total) {
            add(total, 1);
        }

        private void add(int total, long more) {
            long[] own = totals;
            if (total >= own.length) {
                own = Arrays.copyOf(own, Math.max(total + 1, own.length * 2));
                totals = own;
            }
            TOTAL.setOpaque(own, total, own[total] + more);
        }

        private long of(int total) {
            long[] own = totals;
            return total < own.length ? (long) TOTAL.getOpaque(own, total) : 0;
        }
    }

    /** The number of a new total, which is zero. */
    synchronized int newTotal() {
        return used++;
    }

    /** A lane for the calling thread, to be kept by it. */
    synchronized Lane newLane() {
        lanes.removeIf(this::takesOver);
        Lane lane = new Lane();
        lanes.add(new Owned(new WeakReference<>(Thread.currentThread()), lane));
        return lane;
    }

    /** Whether a lane need not be kept: to see the end of a thread is to see all it wrote. */
    private boolean takesOver(Owned owned) {
        boolean over = owned.isOver();
        for (int i = 0; over && i < used; i++) {
            ended.add(i, owned.lane.of(i));
        }
        return over;
    }

    /** What all threads have counted. */
    synchronized long sum(int total) {
        long sum = ended.of(total);
        for (Owned owned : lanes) {
            sum += owned.lane.of(total);
        }
        return sum;
    }
}
