/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.conv2d.logging.metrics.Histogram;

/** Distributions of several runs, added up by name. Not thread-safe. */
final class HistogramSums {
    private final Map<String, Histogram> byName = new TreeMap<>();

    /** The sum of a name, to add to. */
    Histogram of(String name) {
        Histogram sum = byName.get(name);
        if (sum == null) {
            sum = new Histogram();
            byName.put(name, sum);
        }
        return sum;
    }

    /** Those that have values. */
    SortedMap<String, Distribution> distributions() {
        SortedMap<String, Distribution> distributions = new TreeMap<>();
        for (Map.Entry<String, Histogram> sum : byName.entrySet()) {
            if (sum.getValue().count() > 0) {
                distributions.put(sum.getKey(), Distribution.of(sum.getValue()));
            }
        }
        return distributions;
    }
}
