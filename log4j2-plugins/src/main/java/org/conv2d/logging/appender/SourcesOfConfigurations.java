/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.appender;

import java.util.Collection;
import java.util.IdentityHashMap;
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
 * collector. Thread-safe; no lock is held while they are asked.
 */
final class SourcesOfConfigurations implements MetricsSource {

    private final IdentityHashMap<Configuration, MetricsSources> present = new IdentityHashMap<>();
    private MetricsSnapshot kept = new SnapshotBuilder().build();

    void add(Configuration configuration, Collection<MetricsSource> sources) {
        snapshot();
        synchronized (this) {
            present.put(configuration, MetricsSources.of(sources));
        }
    }

    @Override
    public MetricsSnapshot snapshot() {
        Map<Configuration, MetricsSources> asked;
        MetricsSnapshot all;
        synchronized (this) {
            asked = Map.copyOf(present);
            all = kept;
        }
        for (Map.Entry<Configuration, MetricsSources> next : asked.entrySet()) {
            boolean stopped = next.getKey().isStopped(); // before it is asked, so that nothing comes behind
            MetricsSnapshot said = next.getValue().snapshot();
            if (stopped) {
                said = withoutGauges(said);
                keep(next.getKey(), said);
            }
            all = all.merge(said);
        }
        return all;
    }

    private synchronized void keep(Configuration stopped, MetricsSnapshot last) {
        if (present.remove(stopped) != null) {
            kept = kept.merge(last);
        }
    }

    /** Gauges of what has stopped say nothing any more. */
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
