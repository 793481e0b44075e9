/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.export;

import io.prometheus.metrics.model.snapshots.Labels;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import org.conv2d.logging.metrics.GaugeValue;
import org.conv2d.logging.metrics.HistogramSnapshot;
import org.conv2d.logging.metrics.MetricsSnapshot;
import org.conv2d.logging.metrics.Series;

/**
 * Series by the name of their metric, then by the labels they have in Prometheus. Those that come to the same labels are made
 * one, as snapshots are merged. Stateless.
 */
final class PrometheusFamilies {

    private PrometheusFamilies() {}

    static SortedMap<String, Map<Labels, Long>> counters(MetricsSnapshot metrics) {
        return families(metrics.counters(), MetricsSnapshot::sum);
    }

    static SortedMap<String, Map<Labels, GaugeValue>> gauges(MetricsSnapshot metrics) {
        return families(metrics.gauges(), GaugeValue::merge);
    }

    static SortedMap<String, Map<Labels, HistogramSnapshot>> timers(MetricsSnapshot metrics) {
        return families(metrics.timers(), HistogramSnapshot::merge);
    }

    static SortedMap<String, Map<Labels, HistogramSnapshot>> histograms(MetricsSnapshot metrics) {
        return families(metrics.histograms(), HistogramSnapshot::merge);
    }

    private static <V> SortedMap<String, Map<Labels, V>> families(SortedMap<Series, V> all, BinaryOperator<V> both) {
        SortedMap<String, Map<Labels, V>> families = new TreeMap<>();
        all.forEach((series, value) -> families.computeIfAbsent(series.name(), added -> new TreeMap<>())
                .merge(PrometheusLabels.of(series), value, both));
        return families;
    }
}
