/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.export;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.logging.log4j.status.StatusLogger;
import org.conv2d.logging.metrics.GaugeValue;
import org.conv2d.logging.metrics.HistogramSnapshot;
import org.conv2d.logging.metrics.MetricsSnapshot;
import org.conv2d.logging.metrics.MetricsSource;
import org.conv2d.logging.metrics.Series;

/**
 * A source as meters of Micrometer: {@code new LogMeterBinder().bindTo(registry)}. Names begin with {@code conv2d.}, labels
 * are tags. A timer is a {@code FunctionTimer}; its percentiles and those of a histogram are gauges with the tag
 * {@code phi}. Thread-safe. Needs Micrometer.
 *
 * <p>Series that come up later get their meters when the registry next reads {@code conv2d.series}, a gauge that tells how
 * many there are. Meters read a snapshot that is at most a second old.
 */
public final class LogMeterBinder implements MeterBinder {

    private static final String PREFIX = "conv2d.";
    private static final double[] QUANTILES = {0.5, 0.95, 0.99};
    private static final long MAX_AGE_NANOS = 1_000_000_000L;

    private final MetricsSource source;
    private MetricsSnapshot latest;
    private long takenNanos;

    /** All that the {@code <Metrics>} appenders of this process count. */
    public LogMeterBinder() {
        this(LogMetrics::snapshot);
    }

    public LogMeterBinder(MetricsSource source) {
        this.source = source;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Set<String> bound = ConcurrentHashMap.newKeySet();
        Gauge.builder(PREFIX + "series", () -> bindNew(registry, bound))
                .description("Series that log events have given rise to")
                .register(registry);
        bindNew(registry, bound);
    }

    private synchronized MetricsSnapshot snapshot() {
        long now = System.nanoTime();
        if (latest == null || now - takenNanos > MAX_AGE_NANOS) {
            latest = source.snapshot();
            takenNanos = now;
        }
        return latest;
    }

    /** A series that another meter of the registry has the name of is left out, and told once. */
    private static void bind(Series series, Runnable registration) {
        try {
            registration.run();
        } catch (IllegalArgumentException taken) {
            StatusLogger.getLogger().warn("Metrics: Micrometer does not take {}: {}", series, taken.getMessage());
        }
    }

    private int bindNew(MeterRegistry registry, Set<String> bound) {
        MetricsSnapshot metrics = snapshot();
        metrics.counters().keySet().stream()
                .filter(series -> bound.add("c " + series))
                .forEach(series -> bind(
                        series,
                        () -> FunctionCounter.builder(name(series), this, binder -> binder.total(series))
                                .tags(tags(series))
                                .register(registry)));
        metrics.gauges().keySet().stream()
                .filter(series -> bound.add("g " + series))
                .forEach(series -> bind(
                        series,
                        () -> Gauge.builder(name(series), this, binder -> binder.value(series))
                                .tags(tags(series))
                                .register(registry)));
        metrics.timers().keySet().stream()
                .filter(series -> bound.add("t " + series))
                .forEach(series -> bind(series, () -> bindTimer(registry, series)));
        metrics.histograms().keySet().stream()
                .filter(series -> bound.add("h " + series))
                .forEach(series -> bind(series, () -> bindHistogram(registry, series)));
        return bound.size();
    }

    private void bindTimer(MeterRegistry registry, Series series) {
        FunctionTimer.builder(
                        name(series),
                        this,
                        binder -> binder.durations(series).count(),
                        binder -> binder.durations(series).sum(),
                        TimeUnit.SECONDS)
                .tags(tags(series))
                .register(registry);
        for (double phi : QUANTILES) {
            TimeGauge.builder(
                            name(series) + ".percentile",
                            this,
                            TimeUnit.SECONDS,
                            binder -> binder.durations(series).quantile(phi))
                    .tags(tags(series))
                    .tag("phi", Double.toString(phi))
                    .register(registry);
        }
    }

    private void bindHistogram(MeterRegistry registry, Series series) {
        FunctionCounter.builder(name(series) + ".count", this, binder ->
                        (double) binder.values(series).count())
                .tags(tags(series))
                .register(registry);
        Gauge.builder(
                        name(series) + ".mean",
                        this,
                        binder -> binder.values(series).mean())
                .tags(tags(series))
                .register(registry);
        for (double phi : QUANTILES) {
            Gauge.builder(
                            name(series) + ".percentile",
                            this,
                            binder -> binder.values(series).quantile(phi))
                    .tags(tags(series))
                    .tag("phi", Double.toString(phi))
                    .register(registry);
        }
    }

    private double total(Series series) {
        return (double) snapshot().counters().getOrDefault(series, 0L);
    }

    private double value(Series series) {
        GaugeValue gauge = snapshot().gauges().get(series);
        return gauge == null ? Double.NaN : gauge.value();
    }

    private HistogramSnapshot durations(Series series) {
        return snapshot().timers().getOrDefault(series, HistogramSnapshot.EMPTY);
    }

    private HistogramSnapshot values(Series series) {
        return snapshot().histograms().getOrDefault(series, HistogramSnapshot.EMPTY);
    }

    private static String name(Series series) {
        return PREFIX + series.name().replace('_', '.');
    }

    private static List<Tag> tags(Series series) {
        List<Tag> tags = new ArrayList<>();
        for (int i = 0; i < series.labelNames().size(); i++) {
            String value = series.labelValues().get(i);
            tags.add(Tag.of(series.labelNames().get(i), value.isEmpty() ? "(empty)" : value));
        }
        return tags;
    }
}
