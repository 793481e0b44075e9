/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

/**
 * Hears of what {@link Announcements} finds worth telling. Called on the thread that measures, after the measurement has been
 * taken; what it throws is counted and goes no further. Implementations have to be thread-safe.
 */
public interface MetricsListener {
    /** A large increment, or a total that has reached or passed a round number. */
    default void onCounter(Series counter, long increment, long total) {}

    default void onGauge(Series gauge, double value) {}

    /**
     * So many more values have been recorded.
     *
     * @param histogram for its {@link HistogramRecorder#snapshot}, which is worth taking only if somebody wants it
     */
    default void onHistogram(HistogramRecorder histogram, long count) {}

    default void onTimerStart(Series timer) {}

    /** @param nanos how long it took */
    default void onTimerEnd(Series timer, long nanos) {}

    /**
     * Something was wrong with a measurement.
     *
     * @param metric where; for a label the metric it belongs to
     * @param times how often this kind has occurred so far: 1, 2, 4, 8, …
     */
    default void onFault(MetricFault fault, String metric, long times) {}
}
