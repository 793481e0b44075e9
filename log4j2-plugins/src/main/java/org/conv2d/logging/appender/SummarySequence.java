/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.appender;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.conv2d.logging.message.EventMessage;
import org.conv2d.logging.metrics.MetricsSnapshot;
import org.conv2d.logging.metrics.MetricsSource;
import org.conv2d.logging.metrics.SnapshotBuilder;
import org.conv2d.logging.metrics.SummaryParts;

/**
 * The {@code metrics_summary} events of one run, in order. Thread-safe: one summary is written at a time, all of its parts
 * one after another.
 *
 * <p>A run is the life of the counters: from when the first {@code <Metrics>} of its name was configured until the last has
 * stopped, usually that of the process.
 */
final class SummarySequence {

    static final String EVENT = "metrics_summary";

    private final MetricsSource source;
    private final String runId = "%08x".formatted((int)
            new SplittableRandom(System.nanoTime() ^ ProcessHandle.current().pid()).nextLong());
    private MetricsSnapshot previous = new SnapshotBuilder().build();
    private Instant intervalStart = previous.takenAt();
    private long sequence;

    SummarySequence(MetricsSource source) {
        this.source = source;
    }

    String runId() {
        return runId;
    }

    /**
     * Writes what there is now and what has come since the summary before.
     *
     * @param last whether it is the last one, as far as can be known
     */
    synchronized void write(SummaryTargets targets, boolean last) {
        MetricsSnapshot total = source.snapshot();
        List<Map<String, Object>> parts = SummaryParts.of(total, total.delta(previous));
        sequence++;
        for (int part = 0; part < parts.size(); part++) {
            targets.write(message(total.takenAt(), part, parts, last));
        }
        previous = total.baseAfter(previous);
        intervalStart = total.takenAt();
    }

    private EventMessage message(Instant end, int part, List<Map<String, Object>> parts, boolean last) {
        EventMessage message = EventMessage.of(EVENT, "Metrics summary")
                .with("run_id", runId)
                .with("sequence", sequence)
                .with("part", part + 1)
                .with("parts", parts.size())
                .with("interval_start", intervalStart.toString())
                .with("interval_end", end.toString())
                .with("last", last);
        parts.get(part).forEach(message::with);
        return message;
    }
}
