/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The metrics of a log, by name.
 *
 * @param timers in seconds
 * @param cut the kinds of metrics that have more names than are kept
 * @param tooWide timers and histograms of summaries whose values spread too far to be kept, so that they are left out
 */
public record MetricsResult(
        SortedMap<String, Double> counters,
        SortedMap<String, Double> gauges,
        SortedMap<String, Distribution> timers,
        SortedMap<String, Distribution> histograms,
        List<String> cut,
        List<String> tooWide) {
    public MetricsResult {
        counters = Collections.unmodifiableSortedMap(new TreeMap<>(counters));
        gauges = Collections.unmodifiableSortedMap(new TreeMap<>(gauges));
        timers = Collections.unmodifiableSortedMap(new TreeMap<>(timers));
        histograms = Collections.unmodifiableSortedMap(new TreeMap<>(histograms));
        cut = List.copyOf(cut);
        tooWide = List.copyOf(tooWide);
    }
}
