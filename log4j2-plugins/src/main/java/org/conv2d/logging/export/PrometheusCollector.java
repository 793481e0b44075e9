/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.export;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.CounterSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot;
import io.prometheus.metrics.model.snapshots.HistogramSnapshot.HistogramDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import io.prometheus.metrics.model.snapshots.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.conv2d.logging.metrics.MetricFault;
import org.conv2d.logging.metrics.MetricsSnapshot;
import org.conv2d.logging.metrics.MetricsSource;
import org.conv2d.logging.metrics.MetricsSources;
import org.conv2d.logging.metrics.Series;

/**
 * A source as Prometheus sees it: counters end in {@code _total}, timers are histograms in {@code _seconds}, histograms have
 * classic buckets. Series that Prometheus could not tell from each other are added up, and a metric keeps
 * its name for as long as the collector lives. Thread-safe. Register it with a {@code PrometheusRegistry} of an application's own, or have the appender
 * open an endpoint. Needs Prometheus' client library, version 1.
 */
public final class PrometheusCollector implements MultiCollector {

    private final MetricsSources source;
    private final PrometheusNames names = new PrometheusNames();

    /** All that the {@code <Metrics>} appenders of this process count. */
    public PrometheusCollector() {
        this(LogMetrics::snapshot);
    }

    public PrometheusCollector(MetricsSource source) {
        this.source = MetricsSources.of(List.of(source));
    }

    @Override
    public MetricSnapshots collect() {
        MetricsSnapshot metrics = source.snapshot();
        synchronized (names) {
            return exposition(metrics);
        }
    }

    private MetricSnapshots exposition(MetricsSnapshot metrics) {
        List<MetricSnapshot> snapshots = new ArrayList<>();
        names.begin();
        addTroubles(metrics, snapshots); // first, so that nothing else takes their names
        PrometheusFamilies.counters(metrics).forEach((name, series) -> {
            CounterSnapshot.Builder family = CounterSnapshot.builder()
                    .name(names.metric("counter", name, unit(name)))
                    .help(help(name));
            setUnit(family, name);
            series.forEach((labels, total) -> family.dataPoint(CounterSnapshot.CounterDataPointSnapshot.builder()
                    .labels(labels)
                    .value((double) Math.max(total, 0)) // the client throws at what is negative
                    .build()));
            snapshots.add(family.build());
        });
        PrometheusFamilies.gauges(metrics).forEach((name, series) -> {
            GaugeSnapshot.Builder family = GaugeSnapshot.builder()
                    .name(names.metric("gauge", name, unit(name)))
                    .help(help(name));
            setUnit(family, name);
            series.forEach((labels, gauge) -> family.dataPoint(GaugeSnapshot.GaugeDataPointSnapshot.builder()
                    .labels(labels)
                    .value(gauge.value())
                    .build()));
            snapshots.add(family.build());
        });
        PrometheusFamilies.timers(metrics).forEach((name, series) -> {
            HistogramSnapshot.Builder family = HistogramSnapshot.builder()
                    .name(names.metric("timer", name, "_seconds"))
                    .unit(Unit.SECONDS)
                    .help(help(name));
            series.forEach((labels, durations) -> family.dataPoint(HistogramDataPointSnapshot.builder()
                    .labels(labels)
                    .classicHistogramBuckets(HistogramBounds.ofSeconds(durations))
                    .sum(durations.sum())
                    .build()));
            snapshots.add(family.build());
        });
        PrometheusFamilies.histograms(metrics).forEach((name, series) -> {
            HistogramSnapshot.Builder family = HistogramSnapshot.builder()
                    .name(names.metric("histogram", name, unit(name)))
                    .help(help(name));
            setUnit(family, name);
            series.forEach((labels, values) -> family.dataPoint(HistogramDataPointSnapshot.builder()
                    .labels(labels)
                    .classicHistogramBuckets(HistogramBounds.ofValues(values))
                    .sum(values.sum())
                    .build()));
            snapshots.add(family.build());
        });
        return new MetricSnapshots(snapshots);
    }

    /** What was wrong with measurements, and which metrics have more series than are kept. */
    private void addTroubles(MetricsSnapshot metrics, List<MetricSnapshot> snapshots) {
        CounterSnapshot.Builder faults = CounterSnapshot.builder()
                .name(names.metric("faults", "metric_faults", ""))
                .help("Measurements that something was wrong with, by what it was.");
        for (MetricFault fault :
                MetricFault.values()) { // those of which there are none, too: a rate needs a zero before the first
            long times = metrics.faults().getOrDefault(fault, 0L);
            faults.dataPoint(CounterSnapshot.CounterDataPointSnapshot.builder()
                    .labels(Labels.of("fault", fault.name().toLowerCase(Locale.ROOT)))
                    .value((double) Math.max(times, 0))
                    .build());
        }
        snapshots.add(faults.build());
        GaugeSnapshot.Builder overflown = GaugeSnapshot.builder()
                .name(names.metric("overflown", "metrics_overflown", ""))
                .help("1 for each metric that has more label values than are kept; the rest counts as (other).");
        metrics.overflown().stream()
                .map(name -> PrometheusLabels.of(new Series("metrics_overflown", List.of("metric"), List.of(name))))
                .distinct()
                .forEach(labels -> overflown.dataPoint(GaugeSnapshot.GaugeDataPointSnapshot.builder()
                        .labels(labels)
                        .value(1)
                        .build()));
        snapshots.add(overflown.build());
    }

    private static String unit(String name) {
        return name.endsWith("_ratio") ? "_ratio" : name.endsWith("_bytes") ? "_bytes" : "";
    }

    private static void setUnit(MetricSnapshot.Builder<?> family, String name) {
        if (name.endsWith("_ratio")) {
            family.unit(Unit.RATIO);
        } else if (name.endsWith("_bytes")) {
            family.unit(Unit.BYTES);
        }
    }

    private static String help(String name) {
        return "From log events: " + name.replace('_', ' ') + '.';
    }
}
