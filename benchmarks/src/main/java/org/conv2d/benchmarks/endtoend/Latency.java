/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.endtoend;

import org.HdrHistogram.Histogram;

/**
 * How long a caller waits for one logging call when events come at a fixed rate, in nanoseconds.
 *
 * <p>Time is counted from when an event was due, not from when its call began: a call that took long makes those after it
 * late, and they say so. (Gil Tene's coordinated omission.)
 */
record Latency(long p50Nanos, long p99Nanos, long p999Nanos) {

    static final int EVENTS_PER_SECOND = 50_000;

    private static final long INTERVAL_NANOS = 1_000_000_000L / EVENTS_PER_SECOND;
    private static final int DIGITS = 3;

    /** Logs for {@code warmUps} and then for {@code events} events, and closes the pipeline. */
    static Latency measure(OpenPipeline pipeline, int warmUps, int events) {
        record(pipeline, warmUps);
        Histogram histogram = record(pipeline, events);
        pipeline.close();
        return new Latency(
                histogram.getValueAtPercentile(50),
                histogram.getValueAtPercentile(99),
                histogram.getValueAtPercentile(99.9));
    }

    private static Histogram record(OpenPipeline pipeline, int events) {
        Histogram histogram = new Histogram(DIGITS);
        long start = System.nanoTime();
        for (int i = 0; i < events; i++) {
            long due = start + i * INTERVAL_NANOS;
            while (System.nanoTime() - due < 0) {
                Thread.onSpinWait();
            }
            pipeline.log(i);
            histogram.recordValue(System.nanoTime() - due);
        }
        return histogram;
    }
}
