/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.metrics;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.logging.log4j.Marker;
import org.apache.logging.log4j.MarkerManager;
import org.conv2d.logging.structured.StructuredLogger;

/** Counters, gauges, timers and histograms of one run, each of which logs its significant updates. Not thread-safe. */
public final class MetricsCollector {
    private static final Marker METRICS = MarkerManager.getMarker("METRICS");
    private static final long LARGE_INCREMENT = 100;
    private static final long ROUND_TOTAL = 1000;
    private static final int HISTOGRAM_REPORT = 100;

    private final StructuredLogger log;
    private final Map<String, Long> counters = new LinkedHashMap<>();
    private final Map<String, Double> gauges = new LinkedHashMap<>();
    private final Map<String, Distribution> timers = new LinkedHashMap<>();
    private final Map<String, Distribution> histograms = new LinkedHashMap<>();

    public MetricsCollector(StructuredLogger log) {
        this.log = log;
    }

    /** Logged when more than 100 are added at once, or when the total reaches a multiple of 1,000. */
    public void increment(String name, long by) {
        long total = counters.merge(name, by, Long::sum);
        if (by > LARGE_INCREMENT || by > 0 && total % ROUND_TOTAL == 0) {
            log.info("Counter update: " + name)
                    .event("counter_update")
                    .with("counter_name", name)
                    .with("increment", by)
                    .with("total", total)
                    .marker(METRICS)
                    .log();
        }
    }

    public long counter(String name) {
        return counters.getOrDefault(name, 0L);
    }

    public void gauge(String name, double value) {
        gauges.put(name, value);
        log.debug("Gauge update: " + name)
                .event("gauge_update")
                .with("gauge_name", name)
                .with("value", value)
                .marker(METRICS)
                .log();
    }

    /** Logged at every hundredth value. */
    public void record(String name, double value) {
        Distribution histogram = histograms.computeIfAbsent(name, key -> new Distribution());
        histogram.add(value);
        if (histogram.count() % HISTOGRAM_REPORT == 0) {
            log.info("Histogram stats: " + name)
                    .event("histogram_stats")
                    .with("histogram_name", name)
                    .withAll(histogram.moments(""))
                    .marker(METRICS)
                    .log();
        }
    }

    /** Runs a stage between {@code timer_start} and {@code timer_end}, which is logged however the stage ends. */
    public <T> Timed<T> time(String name, Supplier<T> stage) {
        log.debug("Timer start: " + name)
                .event("timer_start")
                .with("timer_name", name)
                .marker(METRICS)
                .log();
        long start = System.nanoTime();
        T value = null;
        Timed<T> timed;
        try {
            value = stage.get();
        } finally {
            timed = new Timed<>(value, System.nanoTime() - start);
            timers.computeIfAbsent(name, key -> new Distribution()).add(timed.seconds());
            log.info("Timer end: " + name)
                    .event("timer_end")
                    .with("timer_name", name)
                    .with("duration_seconds", timed.seconds())
                    .with("duration_ms", timed.millis())
                    .marker(METRICS)
                    .log();
        }
        return timed;
    }

    public Map<String, Object> summary() {
        Map<String, Object> timerStatistics = new LinkedHashMap<>();
        timers.forEach((name, durations) -> {
            Map<String, Object> statistics = durations.moments("_seconds");
            statistics.put("total_seconds", durations.sum());
            statistics.put("mean_ms", 1000 * durations.sum() / durations.count());
            timerStatistics.put(name, statistics);
        });
        Map<String, Object> histogramStatistics = new LinkedHashMap<>();
        histograms.forEach((name, values) -> {
            Map<String, Object> statistics = values.moments("");
            for (int percent : new int[] {50, 95, 99}) {
                statistics.put("p" + percent, values.percentile(percent));
            }
            histogramStatistics.put(name, statistics);
        });
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("counters", new LinkedHashMap<>(counters));
        summary.put("gauges", new LinkedHashMap<>(gauges));
        summary.put("timers", timerStatistics);
        summary.put("histograms", histogramStatistics);
        return summary;
    }

    public void logSummary() {
        log.info("Metrics summary")
                .event("metrics_summary")
                .withAll(summary())
                .marker(METRICS)
                .log();
    }
}
