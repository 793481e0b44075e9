/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.appender;

import org.conv2d.logging.metrics.MetricsSnapshot;
import org.conv2d.logging.metrics.MetricsSource;
import org.conv2d.logging.metrics.MetricsSources;
import org.conv2d.logging.metrics.SnapshotBuilder;

/**
 * A source that several could count, counted by one of them at a time, so that who adds them up has it once: by the first that
 * asks, and when that one has closed its share, by the next that asks, from where the first has left off. Thread-safe; no lock is
 * held while the source is asked.
 */
final class SharedSource {

    private static final MetricsSnapshot NOTHING = new SnapshotBuilder().build();

    /** What belongs to the process as a whole. */
    static final SharedSource PROCESS = new SharedSource(MetricsSources.PROCESS);

    private final MetricsSources source;

    /** Who counts it at present; null for nobody. */
    private Share holder;

    /** What it said when it was asked last. */
    private MetricsSnapshot latest = NOTHING;

    SharedSource(MetricsSources source) {
        this.source = source;
    }

    /** For one who may come to count it. */
    Share share() {
        return new Share();
    }

    /** What one of them counts of the source: nothing, as long as another does, and no more once it is closed. */
    final class Share implements MetricsSource, AutoCloseable {

        /** What others have counted before. */
        private MetricsSnapshot before = NOTHING;

        /** What is left to say when it is closed. */
        private MetricsSnapshot end;

        private Share() {}

        @Override
        public MetricsSnapshot snapshot() {
            synchronized (SharedSource.this) {
                if (end != null) {
                    return end;
                }
                if (holder == null) {
                    holder = this;
                    before = latest;
                }
                if (holder != this) {
                    return NOTHING;
                }
            }
            MetricsSnapshot now = source.snapshot();
            synchronized (SharedSource.this) {
                if (end != null) {
                    return end;
                }
                if (!now.takenAt().isBefore(latest.takenAt())) {
                    before = now.hasStartedAnewSince(latest) ? NOTHING : before;
                    latest = now.baseAfter(latest);
                }
                return latest.delta(before);
            }
        }

        @Override
        public void close() {
            synchronized (SharedSource.this) {
                end = NOTHING;
                if (holder == this) {
                    end = latest.delta(before);
                    holder = null;
                }
            }
        }
    }
}
