/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

/**
 * One measurement of a {@link Timer}, from its start to {@link #close}. For one try-with-resources statement: after it the
 * same object may stand for the next measurement. Closing it again before that does nothing.
 */
public final class TimerSpan implements AutoCloseable {
    private final TimerSpans keeper;
    private Timer timer;
    private boolean open;
    private long startNanos;
    private long nanos;

    TimerSpan(TimerSpans keeper) {
        this.keeper = keeper;
    }

    /** Starts to measure: the clock is read last, so that nothing else is measured. */
    void open(Timer measuring) {
        if (timer != measuring) { // a lane's spans have it already, and a collector need not be told again
            timer = measuring;
        }
        open = true;
        startNanos = System.nanoTime();
    }

    /** Ends the measurement and records it. */
    @Override
    public void close() {
        if (open) {
            long elapsed = System.nanoTime() - startNanos;
            nanos = Math.max(0, elapsed);
            open = false;
            timer.end(keeper, nanos);
        }
    }

    /** How long it has taken so far, or when closed, how long it took, until the object stands for another measurement. */
    public long nanos() {
        return open ? System.nanoTime() - startNanos : nanos;
    }

    boolean isOpen() {
        return open;
    }
}
