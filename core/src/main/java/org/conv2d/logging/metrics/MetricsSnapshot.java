/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;

/**
 * All metrics of a {@link MetricsRegistry} at one moment, counted since it was made or reset. Immutable and thread-safe.
 *
 * <p>Values are never null. Snapshots add up: those of several registries or processes, {@linkplain #merge merged} in any order, equal to the last
 * bit the one of a registry that has measured everything.
 *
 * @param timers durations in seconds
 * @param overflown names of metrics that have a series {@link Series#OTHER} because there were too many label values;
 *     {@link Series#OTHER} itself if there were too many names
 * @param faults how often each kind has occurred
 */
public record MetricsSnapshot(
        Instant takenAt,
        SortedMap<Series, Long> counters,
        SortedMap<Series, GaugeValue> gauges,
        SortedMap<Series, HistogramSnapshot> timers,
        SortedMap<Series, HistogramSnapshot> histograms,
        SortedSet<String> overflown,
        SortedMap<MetricFault, Long> faults) {
    public MetricsSnapshot {
        Objects.requireNonNull(takenAt);
        counters = copy(counters);
        gauges = copy(gauges);
        timers = copy(timers);
        histograms = copy(histograms);
        overflown = Collections.unmodifiableSortedSet(new TreeSet<>(overflown));
        faults = copy(faults);
    }

    /** Everything of both; of a gauge the later value. */
    public MetricsSnapshot merge(MetricsSnapshot other) {
        SortedSet<String> eitherOverflown = new TreeSet<>(overflown);
        eitherOverflown.addAll(other.overflown);
        return new MetricsSnapshot(
                takenAt.isBefore(other.takenAt) ? other.takenAt : takenAt,
                union(counters, other.counters, MetricsSnapshot::sum),
                union(gauges, other.gauges, GaugeValue::merge),
                union(timers, other.timers, HistogramSnapshot::merge),
                union(histograms, other.histograms, HistogramSnapshot::merge),
                eitherOverflown,
                union(faults, other.faults, MetricsSnapshot::sum));
    }

    /**
     * What came since {@code previous}, an earlier snapshot of the same registry; gauges as they are now. What is less now
     * than it was then has been reset in between, and counts as it is.
     */
    public MetricsSnapshot delta(MetricsSnapshot previous) {
        return new MetricsSnapshot(
                takenAt,
                difference(counters, previous.counters, MetricsSnapshot::growth),
                gauges,
                difference(timers, previous.timers, HistogramSnapshot::delta),
                difference(histograms, previous.histograms, HistogramSnapshot::delta),
                overflown,
                difference(faults, previous.faults, MetricsSnapshot::growth));
    }

    /**
     * Whether something has been counted backwards since an earlier snapshot: then what counts it has started anew, or been
     * {@linkplain MetricsRegistry#reset reset}.
     */
    public boolean hasStartedAnewSince(MetricsSnapshot previous) {
        return hasFallen(counters, previous.counters, Long::longValue)
                || hasFallen(timers, previous.timers, HistogramSnapshot::count)
                || hasFallen(histograms, previous.histograms, HistogramSnapshot::count);
    }

    /**
     * What the next snapshot is to be compared with: this one, and where a source has failed since the previous one, what that
     * has told of series that are missing now.
     */
    public MetricsSnapshot baseAfter(MetricsSnapshot previous) {
        if (failures() <= previous.failures()) {
            return this;
        }
        return new MetricsSnapshot(
                takenAt,
                union(counters, previous.counters, (ours, theirs) -> ours),
                union(gauges, previous.gauges, (ours, theirs) -> ours),
                union(timers, previous.timers, (ours, theirs) -> ours),
                union(histograms, previous.histograms, (ours, theirs) -> ours),
                overflown,
                union(faults, previous.faults, (ours, theirs) -> ours));
    }

    /**
     * As nested maps with the keys {@code counters}, {@code gauges}, {@code timers} and {@code histograms}, and where there is
     * something to say, {@code overflown} and {@code faults}. Timers and histograms without values are left out.
     */
    public Map<String, Object> toMap() {
        return MetricsMap.of(this);
    }

    /** The sum of two totals: what is negative is none, and adds nothing; the sum stays at the largest long. */
    public static long sum(long a, long b) {
        long sum = Math.max(a, 0) + Math.max(b, 0);
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    private static long growth(long now, long before) {
        return now >= before ? now - before : now;
    }

    private long failures() {
        return faults.getOrDefault(MetricFault.SOURCE_FAILED, 0L);
    }

    private static <V> boolean hasFallen(
            SortedMap<Series, V> now, SortedMap<Series, V> before, ToLongFunction<V> count) {
        return before.entrySet().stream().anyMatch(was -> {
            V is = now.get(was.getKey());
            return is != null && count.applyAsLong(is) < count.applyAsLong(was.getValue());
        });
    }

    private static <K, V> SortedMap<K, V> copy(SortedMap<K, V> map) {
        map.forEach((key, value) -> Objects.requireNonNull(value));
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }

    private static <K, V> SortedMap<K, V> union(
            SortedMap<K, V> ours, SortedMap<K, V> theirs, BiFunction<V, V, V> both) {
        SortedMap<K, V> union = new TreeMap<>(ours);
        theirs.forEach((key, value) -> union.merge(key, value, both));
        return union;
    }

    private static <K, V> SortedMap<K, V> difference(
            SortedMap<K, V> now, SortedMap<K, V> before, BiFunction<V, V, V> minus) {
        SortedMap<K, V> difference = new TreeMap<>();
        now.forEach((key, value) ->
                difference.put(key, before.containsKey(key) ? minus.apply(value, before.get(key)) : value));
        return difference;
    }
}
