/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import org.conv2d.logging.thread.SoftThreadLocal;

/**
 * Spans that are kept for a thread, as a stack: those of one timer in the lane the thread owns there, or those of all timers
 * where it owns none. Used by that thread alone, except that a span may be closed on another.
 */
final class TimerSpans {
    private static final int KEPT = 32;
    private static final SoftThreadLocal<TimerSpans> OF_THREAD = new SoftThreadLocal<>(() -> new TimerSpans(null));

    private final TimerSpan[] spans = new TimerSpan[KEPT];
    private final HistogramLane lane;

    /** Null with a lane, which knows its owner without keeping it from the garbage collector. */
    private final Thread thread;

    private int open;

    /** @param lane null for a thread without one */
    TimerSpans(HistogramLane lane) {
        this.lane = lane;
        this.thread = lane == null ? Thread.currentThread() : null;
    }

    static TimerSpans ofThread() {
        return OF_THREAD.get();
    }

    /** The lane that belongs to the thread as well; null when it has none. */
    HistogramLane lane() {
        return lane;
    }

    TimerSpan take() {
        if (open == KEPT && !dropClosed()) {
            return new TimerSpan(this);
        }
        TimerSpan span = spans[open];
        if (span == null) {
            span = new TimerSpan(this);
            spans[open] = span;
        }
        open++;
        return span;
    }

    /**
     * Takes back what has been closed; false on a thread that is not the one they are kept for. What that one closes is found
     * closed later, when those above it are.
     */
    boolean close() {
        Thread current = Thread.currentThread();
        if (!(lane == null ? current == thread : lane.isOwnedBy(current))) {
            return false;
        }
        dropClosed();
        return true;
    }

    /** Takes closed spans off the top; false if there were none. */
    private boolean dropClosed() {
        int before = open;
        while (open > 0 && !spans[open - 1].isOpen()) {
            open--;
        }
        return open < before;
    }
}
