/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** Counts faults by kind and tells the listener of the 1st, 2nd, 4th, 8th, … of each. Thread-safe, allocates nothing. */
final class MetricFaults {
    private final Map<MetricFault, AtomicLong> counts = new EnumMap<>(MetricFault.class);
    private final MetricsListener listener;

    /** @param listener null for none */
    MetricFaults(MetricsListener listener) {
        this.listener = listener;
        for (MetricFault fault : MetricFault.values()) {
            counts.put(fault, new AtomicLong());
        }
    }

    void report(MetricFault fault, String metric) {
        long times = counts.get(fault).incrementAndGet();
        if (listener != null && Long.bitCount(times) == 1) {
            try {
                listener.onFault(fault, metric, times);
            } catch (Throwable e) {
                counts.get(MetricFault.LISTENER_FAILED).incrementAndGet();
            }
        }
    }

    SortedMap<MetricFault, Long> counts() {
        SortedMap<MetricFault, Long> occurred = new TreeMap<>();
        counts.forEach((fault, count) -> {
            long times = count.get();
            if (times != 0) {
                occurred.put(fault, times);
            }
        });
        return Collections.unmodifiableSortedMap(occurred);
    }

    void reset() {
        counts.values().forEach(count -> count.set(0));
    }
}
