/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.export;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.conv2d.logging.metrics.MetricsSnapshot;
import org.conv2d.logging.metrics.MetricsSource;

/** A source as a bean. Thread-safe, as the source is. */
record SourceBean(MetricsSource source) implements MetricsMXBean {

    @Override
    public Map<String, Long> getCounters() {
        Map<String, Long> counters = new TreeMap<>();
        source.snapshot().counters().forEach((series, total) -> counters.put(series.toString(), total));
        return counters;
    }

    @Override
    public Map<String, Double> getGauges() {
        Map<String, Double> gauges = new TreeMap<>();
        source.snapshot().gauges().forEach((series, gauge) -> gauges.put(series.toString(), gauge.value()));
        return gauges;
    }

    @Override
    public Map<String, Map<String, Double>> getTimers() {
        return statistics(source.snapshot(), "timers");
    }

    @Override
    public Map<String, Map<String, Double>> getHistograms() {
        return statistics(source.snapshot(), "histograms");
    }

    @Override
    public Map<String, Long> getFaults() {
        Map<String, Long> faults = new TreeMap<>();
        source.snapshot()
                .faults()
                .forEach((fault, times) -> faults.put(fault.name().toLowerCase(Locale.ROOT), times));
        return faults;
    }

    @SuppressWarnings("unchecked") // the groups of a summary are maps of maps of numbers
    private static Map<String, Map<String, Double>> statistics(MetricsSnapshot snapshot, String group) {
        Map<String, Map<String, Double>> statistics = new TreeMap<>();
        Map<String, Map<String, Number>> bySeries =
                (Map<String, Map<String, Number>>) snapshot.toMap().get(group);
        bySeries.forEach((series, numbers) -> {
            Map<String, Double> doubles = new TreeMap<>();
            numbers.forEach((name, number) -> doubles.put(name, number.doubleValue()));
            statistics.put(series, doubles);
        });
        return statistics;
    }
}
