/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

/** The spans that a thread keeps, as a stack. Used by that thread alone, except that a span may be closed on another. */
final class TimerSpans {
    private static final int KEPT = 32;
    private static final ThreadLocal<TimerSpans> OF_THREAD = ThreadLocal.withInitial(TimerSpans::new);

    private final TimerSpan[] spans = new TimerSpan[KEPT];
    private final Thread thread = Thread.currentThread();
    private int open;

    static TimerSpans ofThread() {
        return OF_THREAD.get();
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

    /** A span that another thread closes is found closed later, when those above it are. */
    void give() {
        if (Thread.currentThread() == thread) {
            dropClosed();
        }
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
