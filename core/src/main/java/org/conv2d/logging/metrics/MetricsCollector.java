/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import java.util.Map;

/**
 * Counters, gauges, timers and histograms of a run, by name.
 *
 * <pre>{@code
 * MetricsCollector collector = new MetricsCollector();
 * collector.increment("num_rows_interpolated", 15);
 * try (TimerSpan span = collector.timer("fsq_encoding")) {
 *     result = encode(x);
 * }
 * Map<String, Object> summary = collector.getSummary();
 * }</pre>
 *
 * <p>Thread-safe. Each call looks its name up once and allocates nothing after the first; hot loops keep a handle, such as
 * {@code collector.counter("rows")}. Nothing that is measured can make it throw: see {@link MetricFault}. With a
 * {@link MetricsListener} it announces large increments, round totals, gauges, timers and the statistics of histograms.
 */
public final class MetricsCollector implements MetricsSource {
    private final MetricsRegistry registry;

    /** A collector that announces nothing. */
    public MetricsCollector() {
        this(new MetricsRegistry());
    }

    public MetricsCollector(MetricsListener listener) {
        this(listener, Announcements.DEFAULT);
    }

    public MetricsCollector(MetricsListener listener, Announcements announcements) {
        this(new MetricsRegistry(MetricsLimits.DEFAULT, announcements, listener));
    }

    public MetricsCollector(MetricsRegistry registry) {
        this.registry = registry;
    }

    public void increment(String name) {
        registry.counter(name).increment(1);
    }

    public void increment(String name, long n) {
        registry.counter(name).increment(n);
    }

    public void setGauge(String name, double value) {
        registry.gauge(name).set(value);
    }

    public void recordHistogram(String name, double value) {
        registry.histogram(name).record(value);
    }

    public void recordTime(String name, double seconds) {
        registry.timer(name).record(seconds);
    }

    /** Starts to measure; to be closed by a try-with-resources statement. */
    public TimerSpan timer(String name) {
        return registry.timer(name).start();
    }

    public Counter counter(String name) {
        return registry.counter(name);
    }

    public Gauge gauge(String name) {
        return registry.gauge(name);
    }

    public HistogramRecorder histogram(String name) {
        return registry.histogram(name);
    }

    /** The timer that {@link #timer} starts. */
    public Timer timerHandle(String name) {
        return registry.timer(name);
    }

    /** All metrics, with labels and whatever else the methods here do not offer. */
    public MetricsRegistry registry() {
        return registry;
    }

    /** See {@link MetricsSnapshot#toMap}. */
    public Map<String, Object> getSummary() {
        return snapshot().toMap();
    }

    @Override
    public MetricsSnapshot snapshot() {
        return registry.snapshot();
    }

    /** See {@link MetricsRegistry#reset}. */
    public void reset() {
        registry.reset();
    }
}
