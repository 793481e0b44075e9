/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.queue;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.conv2d.logging.event.Severity;
import org.conv2d.logging.metrics.MetricsSnapshot;
import org.conv2d.logging.metrics.MetricsSources;
import org.conv2d.logging.metrics.Series;
import org.conv2d.logging.metrics.SnapshotBuilder;

/**
 * What has become of events that met a full queue, for one queue: how often it was full, and how many it has turned away, by
 * level. Queues of one name count together, for the process. Thread-safe; counting allocates nothing.
 */
final class QueueCounts {

    static final String DISCARDED = "log_queue_discarded_events";
    private static final String FULL = "log_queue_full";
    private static final String QUEUE = "queue";
    private static final String LEVEL = "level";

    /** Of an event that Log4j tells the appender's handler of, but does not show. */
    private static final String NO_LEVEL = "(unknown)";

    private static final Map<String, QueueCounts> BY_QUEUE = new ConcurrentHashMap<>();

    static {
        MetricsSources.PROCESS.add(QueueCounts::snapshot);
    }

    private final LongAdder full = new LongAdder();
    private final Map<Severity, LongAdder> discarded = new EnumMap<>(Severity.class);
    private final LongAdder refused = new LongAdder();

    private QueueCounts() {
        for (Severity severity : Severity.values()) {
            discarded.put(severity, new LongAdder());
        }
    }

    static QueueCounts of(String queue) {
        return BY_QUEUE.computeIfAbsent(queue, added -> new QueueCounts());
    }

    void full() {
        full.increment();
    }

    void discarded(Severity severity) {
        discarded.get(severity).increment();
    }

    void refused() {
        refused.increment();
    }

    /** How many events queues of a name have discarded by their policy. */
    static long discardedBy(String queue) {
        QueueCounts counts = BY_QUEUE.get(queue);
        return counts == null
                ? 0
                : counts.discarded.values().stream().mapToLong(LongAdder::sum).sum();
    }

    private static MetricsSnapshot snapshot() {
        SnapshotBuilder snapshot = new SnapshotBuilder();
        BY_QUEUE.forEach((queue, counts) -> counts.add(queue, snapshot));
        return snapshot.build();
    }

    private void add(String queue, SnapshotBuilder snapshot) {
        snapshot.counter(FULL, QUEUE, queue, full.sum());
        for (Severity severity : Severity.values()) {
            add(
                    queue,
                    severity.name().toLowerCase(Locale.ROOT),
                    discarded.get(severity).sum(),
                    snapshot);
        }
        add(queue, NO_LEVEL, refused.sum(), snapshot);
    }

    private static void add(String queue, String level, long count, SnapshotBuilder snapshot) {
        if (count != 0) {
            snapshot.counter(new Series(DISCARDED, List.of(LEVEL, QUEUE), List.of(level, queue)), count);
        }
    }
}
