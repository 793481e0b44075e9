/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

/**
 * A distribution of durations, in seconds. A handle: look it up once, keep it.
 *
 * <pre>{@code
 * try (TimerSpan span = timer.start()) {
 *     encode(x);
 * }
 * }</pre>
 *
 * <p>Thread-safe and wait-free like {@link HistogramRecorder}; a {@link #snapshot} may have to wait for a record that is
 * being made. Spans nest, in one timer and in several, and are kept for their thread: {@link #start} allocates nothing until
 * a thread has 32 of them open. Negative durations are left out and counted as {@link MetricFault#NEGATIVE_DURATION}; the
 * seconds of a duration in nanoseconds are {@code nanos / 1e9}, the same double that the event says.
 */
public final class Timer {
    private static final double NANOS_PER_SECOND = 1e9;

    private final Series series;
    private final MetricFaults faults;
    private final Announcer announcer;
    private volatile HistogramLanes lanes = new HistogramLanes();

    Timer(Series series, MetricFaults faults, Announcer announcer) {
        this.series = series;
        this.faults = faults;
        this.announcer = announcer;
    }

    /** Starts to measure; the span's {@link TimerSpan#close} ends it, on any thread. */
    public TimerSpan start() {
        if (announcer != null) {
            announcer.started(series);
        }
        HistogramLane lane = lanes.ofThread(Thread.currentThread());
        TimerSpan span = (lane == null ? TimerSpans.ofThread() : lane.spans()).take();
        span.open(this);
        return span;
    }

    /** Records a duration that was measured elsewhere. */
    public void record(double seconds) {
        if (seconds < 0) {
            faults.report(MetricFault.NEGATIVE_DURATION, series.name());
            return;
        }
        lanes.record(seconds);
        if (!Double.isFinite(seconds)) {
            faults.report(MetricFault.NON_FINITE_VALUE, series.name());
        }
    }

    /** Records a duration that was measured elsewhere. */
    public void recordNanos(long nanos) {
        if (nanos < 0) {
            faults.report(MetricFault.NEGATIVE_DURATION, series.name());
        } else {
            lanes.record(nanos / NANOS_PER_SECOND);
        }
    }

    public Series series() {
        return series;
    }

    /** The durations in seconds. */
    public HistogramSnapshot snapshot() {
        return new HistogramSnapshot(lanes.read());
    }

    /** Records what a span has measured that is kept by {@code spans}. */
    void end(TimerSpans spans, long nanos) {
        HistogramLanes current = lanes;
        HistogramLane lane = spans.lane();
        if (spans.close() && lane != null && lane.isIn(current)) {
            lane.measured(nanos);
        } else {
            current.record(nanos / NANOS_PER_SECOND);
        }
        if (announcer != null) {
            announcer.ended(series, nanos);
        }
    }

    void reset() {
        lanes = new HistogramLanes();
    }
}
