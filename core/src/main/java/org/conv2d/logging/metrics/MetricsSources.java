/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Several sources seen as one. Thread-safe. A source that throws is left out and counted as
 * {@link MetricFault#SOURCE_FAILED}.
 */
public final class MetricsSources implements MetricsSource {

    /** Sources that belong to the process as a whole: whoever exports metrics shows these as well. */
    public static final MetricsSources PROCESS = new MetricsSources();

    private final List<MetricsSource> sources = new CopyOnWriteArrayList<>();

    /** Adds a source, which is asked from now on until it is removed; twice is once. */
    public void add(MetricsSource source) {
        synchronized (sources) {
            if (!sources.contains(source)) {
                sources.add(source);
            }
        }
    }

    /** Removes what was added. */
    public void remove(MetricsSource source) {
        sources.remove(source);
    }

    @Override
    public MetricsSnapshot snapshot() {
        MetricsSnapshot all = new SnapshotBuilder().build();
        for (MetricsSource source : sources) {
            all = all.merge(snapshot(source));
        }
        return all;
    }

    /** What one source says, or only that it has failed. */
    public static MetricsSnapshot snapshot(MetricsSource source) {
        try {
            return Objects.requireNonNull(source.snapshot());
        } catch (Throwable e) {
            return new SnapshotBuilder().fault(MetricFault.SOURCE_FAILED, 1).build();
        }
    }
}
