/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.appender;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.logging.log4j.core.config.Configuration;
import org.conv2d.logging.metrics.MetricsSnapshot;
import org.conv2d.logging.metrics.MetricsSource;
import org.conv2d.logging.metrics.MetricsSources;
import org.conv2d.logging.metrics.SnapshotBuilder;

/**
 * Sources that come with a configuration and leave with it. What they have counted until it has stopped is kept, and taken from
 * them with the next snapshot or the next configuration; so no more than one that has stopped is kept from the garbage
 * collector. Thread-safe.
 */
final class SourcesOfConfigurations implements MetricsSource {

    private final IdentityHashMap<Configuration, List<MetricsSource>> present = new IdentityHashMap<>();
    private MetricsSnapshot kept = new SnapshotBuilder().build();

    synchronized void add(Configuration configuration, Collection<MetricsSource> sources) {
        settle();
        present.put(configuration, List.copyOf(sources));
    }

    @Override
    public synchronized MetricsSnapshot snapshot() {
        settle();
        MetricsSnapshot all = kept;
        for (List<MetricsSource> sources : present.values()) {
            all = all.merge(of(sources));
        }
        return all;
    }

    /** Keeps what those have counted whose configuration has stopped; their gauges say nothing any more. */
    private void settle() {
        Iterator<Map.Entry<Configuration, List<MetricsSource>>> all =
                present.entrySet().iterator();
        while (all.hasNext()) {
            Map.Entry<Configuration, List<MetricsSource>> next = all.next();
            if (next.getKey().isStopped()) {
                kept = kept.merge(withoutGauges(of(next.getValue())));
                all.remove();
            }
        }
    }

    private static MetricsSnapshot of(List<MetricsSource> sources) {
        MetricsSnapshot all = new SnapshotBuilder().build();
        for (MetricsSource source : sources) {
            all = all.merge(MetricsSources.snapshot(source));
        }
        return all;
    }

    private static MetricsSnapshot withoutGauges(MetricsSnapshot last) {
        return new MetricsSnapshot(
                last.takenAt(),
                last.counters(),
                new TreeMap<>(),
                last.timers(),
                last.histograms(),
                last.overflown(),
                last.faults());
    }
}
