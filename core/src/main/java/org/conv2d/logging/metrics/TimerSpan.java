/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

/**
 * One measurement of a {@link Timer}, from its start to {@link #close}. For one try-with-resources statement: after it the
 * same object may stand for the next measurement. Closing it again before that does nothing.
 */
public final class TimerSpan implements AutoCloseable {
    private final TimerSpans pool;
    private Timer timer;
    private long startNanos;
    private long nanos;

    TimerSpan(TimerSpans pool) {
        this.pool = pool;
    }

    static TimerSpan open(Timer timer, long startNanos) {
        TimerSpan span = TimerSpans.ofThread().take();
        span.timer = timer;
        span.startNanos = startNanos;
        return span;
    }

    /** Ends the measurement and records it. */
    @Override
    public void close() {
        Timer ended = timer;
        if (ended != null) {
            nanos = Math.max(0, System.nanoTime() - startNanos);
            timer = null;
            pool.give();
            ended.end(nanos);
        }
    }

    /** How long it has taken so far, or when closed, how long it took, until the object stands for another measurement. */
    public long nanos() {
        return timer == null ? nanos : System.nanoTime() - startNanos;
    }

    boolean isOpen() {
        return timer != null;
    }
}
