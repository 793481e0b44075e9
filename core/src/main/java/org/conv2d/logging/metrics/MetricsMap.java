/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A {@link MetricsSnapshot} as maps of numbers, with the keys that log events and reports have. */
final class MetricsMap {
    private static final double MILLIS = 1e3;

    private MetricsMap() {}

    static Map<String, Object> of(MetricsSnapshot snapshot) {
        Map<String, Object> counters = new LinkedHashMap<>();
        snapshot.counters().forEach((series, total) -> counters.put(series.toString(), total));
        Map<String, Object> gauges = new LinkedHashMap<>();
        snapshot.gauges().forEach((series, gauge) -> gauges.put(series.toString(), gauge.value()));
        Map<String, Object> timers = new LinkedHashMap<>();
        snapshot.timers().forEach((series, durations) -> {
            if (durations.count() != 0) {
                timers.put(series.toString(), timer(durations));
            }
        });
        Map<String, Object> histograms = new LinkedHashMap<>();
        snapshot.histograms().forEach((series, values) -> {
            if (values.count() != 0) {
                histograms.put(series.toString(), histogram(values));
            }
        });
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("counters", counters);
        map.put("gauges", gauges);
        map.put("timers", timers);
        map.put("histograms", histograms);
        if (!snapshot.overflown().isEmpty()) {
            map.put("overflown", new ArrayList<>(snapshot.overflown()));
        }
        if (!snapshot.faults().isEmpty()) {
            Map<String, Object> faults = new LinkedHashMap<>();
            snapshot.faults().forEach((fault, times) -> faults.put(fault.name().toLowerCase(Locale.ROOT), times));
            map.put("faults", faults);
        }
        return map;
    }

    private static Map<String, Object> timer(HistogramSnapshot seconds) {
        Map<String, Object> timer = new LinkedHashMap<>();
        timer.put("count", seconds.count());
        timer.put("total_seconds", seconds.sum());
        timer.put("mean_seconds", seconds.mean());
        timer.put("std_seconds", seconds.std());
        timer.put("min_seconds", seconds.min());
        timer.put("max_seconds", seconds.max());
        timer.put("mean_ms", seconds.mean() * MILLIS);
        timer.put("p50_ms", seconds.quantile(0.5) * MILLIS);
        timer.put("p95_ms", seconds.quantile(0.95) * MILLIS);
        timer.put("p99_ms", seconds.quantile(0.99) * MILLIS);
        return timer;
    }

    private static Map<String, Object> histogram(HistogramSnapshot values) {
        Map<String, Object> histogram = new LinkedHashMap<>();
        histogram.put("count", values.count());
        histogram.put("mean", values.mean());
        histogram.put("std", values.std());
        histogram.put("min", values.min());
        histogram.put("max", values.max());
        histogram.put("p50", values.quantile(0.5));
        histogram.put("p95", values.quantile(0.95));
        histogram.put("p99", values.quantile(0.99));
        return histogram;
    }
}
