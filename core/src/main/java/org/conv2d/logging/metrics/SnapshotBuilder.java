/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes a snapshot of numbers that a {@link MetricsSource} keeps by itself. Not thread-safe. */
public final class SnapshotBuilder {
    private final Instant now = Instant.now();
    private final SortedMap<Series, Long> counters = new TreeMap<>();
    private final SortedMap<Series, GaugeValue> gauges = new TreeMap<>();
    private final EnumMap<MetricFault, Long> faults = new EnumMap<>(MetricFault.class);

    public SnapshotBuilder counter(String name, long total) {
        return counter(Series.of(name), total);
    }

    /** A counter with one label. */
    public SnapshotBuilder counter(String name, String label, String value, long total) {
        return counter(new Series(name, List.of(label), List.of(value)), total);
    }

    /** Adds to what the series has been given already. */
    public SnapshotBuilder counter(Series series, long total) {
        counters.merge(series, total, MetricsSnapshot::sum);
        return this;
    }

    public SnapshotBuilder gauge(String name, double value) {
        gauges.put(Series.of(name), new GaugeValue(value, now));
        return this;
    }

    /** A gauge with one label. */
    public SnapshotBuilder gauge(String name, String label, String labelValue, double value) {
        gauges.put(new Series(name, List.of(label), List.of(labelValue)), new GaugeValue(value, now));
        return this;
    }

    public SnapshotBuilder fault(MetricFault fault, long times) {
        faults.put(fault, times);
        return this;
    }

    public MetricsSnapshot build() {
        return new MetricsSnapshot(
                now, counters, gauges, new TreeMap<>(), new TreeMap<>(), new TreeSet<>(), new TreeMap<>(faults));
    }
}
