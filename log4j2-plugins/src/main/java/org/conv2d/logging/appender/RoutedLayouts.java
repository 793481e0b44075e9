/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.appender;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.logging.log4j.core.appender.routing.RoutingAppender;
import org.conv2d.logging.metrics.MetricsSnapshot;
import org.conv2d.logging.metrics.MetricsSource;
import org.conv2d.logging.metrics.SnapshotBuilder;

/**
 * The layouts of the appenders that a {@code <Routing>} makes as events come, and drops when it is told to. What one has counted
 * that is gone is kept, as far as it was there at a snapshot before. Thread-safe.
 */
final class RoutedLayouts implements MetricsSource {

    private final RoutingAppender routing;
    private Set<MetricsSource> known = Set.of();
    private MetricsSnapshot kept = new SnapshotBuilder().build();

    RoutedLayouts(RoutingAppender routing) {
        this.routing = routing;
    }

    @Override
    public synchronized MetricsSnapshot snapshot() {
        Set<MetricsSource> present = Collections.newSetFromMap(new IdentityHashMap<>());
        routing.getAppenders().values().forEach(control -> {
            if (control.getAppender().getLayout() instanceof MetricsSource source) {
                present.add(source);
            }
        });
        for (MetricsSource source : known) {
            kept = present.contains(source) ? kept : kept.merge(source.snapshot());
        }
        known = present;
        MetricsSnapshot all = kept;
        for (MetricsSource source : present) {
            all = all.merge(source.snapshot());
        }
        return all;
    }
}
