/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.appender;

import org.conv2d.logging.metrics.MetricsSnapshot;
import org.conv2d.logging.metrics.MetricsSource;
import org.conv2d.logging.metrics.MetricsSources;
import org.conv2d.logging.metrics.SnapshotBuilder;

/**
 * A source that several could count, counted by one of them at a time, so that who adds them up has it once: by the first that
 * asks, and when that one has left, by the next that asks, from where the first has left off. Thread-safe; no lock is held while
 * the source is asked.
 */
final class SharedSource {

    private static final MetricsSnapshot NOTHING = new SnapshotBuilder().build();

    /** What belongs to the process as a whole. */
    static final SharedSource PROCESS = new SharedSource(MetricsSources.PROCESS);

    private final MetricsSource source;

    /** Who counts it at present; null for nobody. */
    private Object holder;

    /** What those before have counted. */
    private MetricsSnapshot before = NOTHING;

    /** What it said when it was asked last. */
    private MetricsSnapshot latest = NOTHING;

    SharedSource(MetricsSource source) {
        this.source = source;
    }

    /** What somebody has to count of it: nothing, as long as somebody else does. */
    MetricsSnapshot snapshotFor(Object who) {
        MetricsSnapshot base;
        synchronized (this) {
            if (holder == null) {
                holder = who;
            }
            if (holder != who) {
                return NOTHING;
            }
            base = before;
        }
        MetricsSnapshot now = MetricsSources.snapshot(source);
        synchronized (this) {
            if (holder == who && !now.takenAt().isBefore(latest.takenAt())) {
                latest = now;
            }
        }
        return now.delta(base);
    }

    /** Somebody counts no more. */
    synchronized void leave(Object who) {
        if (holder == who) {
            holder = null;
            before = latest;
        }
    }
}
