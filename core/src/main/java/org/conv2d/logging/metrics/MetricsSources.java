/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Several sources seen as one. Thread-safe; no lock is held while they are asked. A source that throws or returns null is left
 * out and counted as {@link MetricFault#SOURCE_FAILED}; one that asks for all of them while it is asked itself gets what they
 * said before.
 */
public final class MetricsSources implements MetricsSource {

    /** Sources that belong to the process as a whole: whoever exports metrics shows these as well. */
    public static final MetricsSources PROCESS = new MetricsSources();

    private final List<MetricsSource> sources = new CopyOnWriteArrayList<>();
    private final AtomicLong failures = new AtomicLong();
    private volatile MetricsSnapshot latest = new SnapshotBuilder().build();

    /** Several from the start. */
    public static MetricsSources of(Iterable<? extends MetricsSource> sources) {
        MetricsSources all = new MetricsSources();
        sources.forEach(all::add);
        return all;
    }

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
        if (!Asking.begin(this)) {
            return latest;
        }
        try {
            MetricsSnapshot all = new SnapshotBuilder().build();
            for (MetricsSource source : sources) {
                try {
                    all = all.merge(source.snapshot());
                } catch (Throwable e) {
                    failures.incrementAndGet();
                }
            }
            long failed = failures.get();
            if (failed != 0) {
                all = all.merge(new SnapshotBuilder()
                        .fault(MetricFault.SOURCE_FAILED, failed)
                        .build());
            }
            latest = all;
            return all;
        } finally {
            Asking.end(this);
        }
    }
}
