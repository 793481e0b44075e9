/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.structured;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.Marker;
import org.apache.logging.log4j.MarkerManager;
import org.conv2d.logging.message.EventMessage;
import org.conv2d.logging.metrics.Announcements;
import org.conv2d.logging.metrics.HistogramRecorder;
import org.conv2d.logging.metrics.HistogramSnapshot;
import org.conv2d.logging.metrics.MetricFault;
import org.conv2d.logging.metrics.MetricsCollector;
import org.conv2d.logging.metrics.MetricsListener;
import org.conv2d.logging.metrics.Series;

/**
 * Logs what a {@link MetricsCollector} announces, as events {@code counter_update}, {@code gauge_update},
 * {@code histogram_stats}, {@code timer_start} and {@code timer_end} with the marker {@code METRICS}:
 *
 * <pre>{@code
 * MetricsCollector collector = LoggedMetrics.collector(logger);
 * }</pre>
 *
 * <p>Gauges and starts of timers are logged at DEBUG, the others at INFO; what is wrong with a measurement at WARN, as
 * {@code metric_fault}, at its 1st, 2nd, 4th, 8th, … occurrence. Thread-safe. Nothing is allocated for what is not logged; of
 * what is, counters, gauges and histograms allocate, timers once for each name.
 */
public final class LoggedMetrics implements MetricsListener {
    private static final Marker METRICS = MarkerManager.getMarker("METRICS");
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double NANOS_PER_MILLI = 1e6;

    private final Logger logger;
    private final Map<Series, String> startTexts = new ConcurrentHashMap<>();
    private final Map<Series, String> endTexts = new ConcurrentHashMap<>();

    private LoggedMetrics(Logger logger) {
        this.logger = logger;
    }

    /** For a collector or registry of one's own thresholds. */
    public static MetricsListener of(Logger logger) {
        return new LoggedMetrics(logger);
    }

    /** A collector that logs increments above 100, totals at every 1,000, histograms at every 100 values, gauges, timers. */
    public static MetricsCollector collector(Logger logger) {
        return collector(logger, Announcements.DEFAULT);
    }

    /** A collector that logs what {@code announcements} says; {@link Announcements#NONE} for faults only. */
    public static MetricsCollector collector(Logger logger, Announcements announcements) {
        return new MetricsCollector(of(logger), announcements);
    }

    @Override
    public void onCounter(Series counter, long increment, long total) {
        if (logger.isEnabled(Level.INFO, METRICS)) {
            logger.info(
                    METRICS,
                    EventMessage.of("counter_update", "Counter update: " + counter)
                            .with("counter_name", counter.toString())
                            .with("increment", increment)
                            .with("total", total));
        }
    }

    @Override
    public void onGauge(Series gauge, double value) {
        if (logger.isEnabled(Level.DEBUG, METRICS)) {
            logger.debug(
                    METRICS,
                    EventMessage.of("gauge_update", "Gauge update: " + gauge)
                            .with("gauge_name", gauge.toString())
                            .with("value", value));
        }
    }

    @Override
    public void onHistogram(HistogramRecorder histogram, long count) {
        if (logger.isEnabled(Level.INFO, METRICS)) {
            HistogramSnapshot values = histogram.snapshot();
            logger.info(
                    METRICS,
                    EventMessage.of("histogram_stats", "Histogram stats: " + histogram.series())
                            .with("histogram_name", histogram.series().toString())
                            .with("count", values.count())
                            .with("mean", values.mean())
                            .with("std", values.std())
                            .with("min", values.min())
                            .with("max", values.max())
                            .with("p50", values.quantile(0.5))
                            .with("p95", values.quantile(0.95))
                            .with("p99", values.quantile(0.99)));
        }
    }

    @Override
    public void onTimerStart(Series timer) {
        if (logger.isEnabled(Level.DEBUG, METRICS)) {
            String text = startTexts.get(timer);
            if (text == null) {
                text = "Timer start: " + timer;
                startTexts.put(timer, text);
            }
            logger.debug(METRICS, EventMessage.of("timer_start", text).with("timer_name", timer.toString()));
        }
    }

    @Override
    public void onTimerEnd(Series timer, long nanos) {
        if (logger.isEnabled(Level.INFO, METRICS)) {
            String text = endTexts.get(timer);
            if (text == null) {
                text = "Timer end: " + timer;
                endTexts.put(timer, text);
            }
            logger.info(
                    METRICS,
                    EventMessage.of("timer_end", text)
                            .with("timer_name", timer.toString())
                            .with("duration_seconds", nanos / NANOS_PER_SECOND)
                            .with("duration_ms", nanos / NANOS_PER_MILLI));
        }
    }

    @Override
    public void onFault(MetricFault fault, String metric, long times) {
        if (logger.isEnabled(Level.WARN, METRICS)) {
            String kind = fault.name().toLowerCase(Locale.ROOT);
            logger.warn(
                    METRICS,
                    EventMessage.of(
                                    "metric_fault",
                                    "Metric " + metric + ": " + kind.replace('_', ' ') + ", seen " + times
                                            + " times so far in all metrics")
                            .with("metric_name", metric)
                            .with("fault", kind)
                            .with("times", times));
        }
    }
}
