/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.conv2d.logging.metrics.Histogram;

/**
 * What the summaries of all runs come to, by series.
 *
 * @param tooWide the series of which a run's state is {@linkplain LatestState too wide}; they have no distribution
 */
record SummaryPool(SortedMap<String, Distribution> distributions, SortedSet<String> tooWide) {
    /** Pools states by their keys; one series after the other, so that one is counted in at a time. */
    static SummaryPool of(Map<String, LatestState> byKey) {
        SummaryPool pool = new SummaryPool(new TreeMap<>(), new TreeSet<>());
        String series = null;
        Histogram sum = new Histogram();
        // in order the runs of a series stand side by side
        for (Map.Entry<String, LatestState> latest : new TreeMap<>(byKey).entrySet()) {
            String name = RunKeys.name(latest.getKey());
            if (!name.equals(series)) {
                pool.add(series, sum);
                series = name;
                sum = new Histogram();
            }
            latest.getValue().addTo(sum);
            if (latest.getValue().isTooWide()) {
                pool.tooWide.add(name);
            }
        }
        pool.add(series, sum);
        return pool;
    }

    private void add(String series, Histogram sum) {
        if (sum.count() > 0 && !tooWide.contains(series)) {
            distributions.put(series, Distribution.compact(sum));
        }
    }
}
