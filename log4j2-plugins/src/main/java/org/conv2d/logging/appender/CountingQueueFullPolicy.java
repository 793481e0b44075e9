/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.appender;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.async.AsyncQueueFullPolicy;
import org.apache.logging.log4j.core.async.DefaultAsyncQueueFullPolicy;
import org.apache.logging.log4j.core.async.EventRoute;
import org.apache.logging.log4j.status.StatusLogger;
import org.apache.logging.log4j.util.PropertiesUtil;
import org.conv2d.logging.event.Severity;
import org.conv2d.logging.metrics.MetricsSnapshot;
import org.conv2d.logging.metrics.MetricsSources;
import org.conv2d.logging.metrics.SnapshotBuilder;
import org.conv2d.logging.view.Severities;

/**
 * What becomes of an event that meets a full queue, counted: by default its thread waits; with
 * {@code LOG4J_DISCARD_THRESHOLD=INFO} events of that level and below are discarded instead. Enabled by
 * {@code LOG4J_ASYNC_QUEUE_FULL_POLICY=org.conv2d.logging.appender.CountingQueueFullPolicy}, for Log4j's own policies keep
 * their numbers to themselves. Thread-safe; allocates nothing.
 *
 * <p>Log4j makes one a queue and hands it to nobody, so that they count together, for the process.
 */
public final class CountingQueueFullPolicy implements AsyncQueueFullPolicy {

    static final String DISCARDED = "log_queue_discarded_events";
    private static final String FULL = "log_queue_full";

    private static final Map<Severity, LongAdder> DISCARDED_BY_SEVERITY = new EnumMap<>(Severity.class);
    private static final LongAdder TIMES_FULL = new LongAdder();
    private static final AtomicBoolean TOLD = new AtomicBoolean();

    static {
        for (Severity severity : Severity.values()) {
            DISCARDED_BY_SEVERITY.put(severity, new LongAdder());
        }
        MetricsSources.PROCESS.add(CountingQueueFullPolicy::counts);
    }

    private final AsyncQueueFullPolicy waiting = new DefaultAsyncQueueFullPolicy();
    private final Level threshold;

    /** Made by Log4j. */
    public CountingQueueFullPolicy() {
        this(PropertiesUtil.getProperties().getStringProperty("log4j2.DiscardThreshold"));
    }

    /** @param threshold null or a name that is no level: nothing is discarded */
    CountingQueueFullPolicy(String threshold) {
        this.threshold = threshold == null || threshold.isBlank()
                ? null
                : Level.getLevel(threshold.trim().toUpperCase(Locale.ROOT));
        if (threshold != null && !threshold.isBlank() && this.threshold == null) {
            StatusLogger.getLogger()
                    .error(
                            "LOG4J_DISCARD_THRESHOLD=\"{}\" must be a level such as INFO; nothing is discarded",
                            threshold);
        }
    }

    @Override
    public EventRoute getRoute(long backgroundThreadId, Level level) {
        TIMES_FULL.increment();
        if (threshold == null || !level.isLessSpecificThan(threshold)) {
            return waiting.getRoute(backgroundThreadId, level);
        }
        DISCARDED_BY_SEVERITY.get(Severities.of(level)).increment();
        if (TOLD.compareAndSet(false, true)) {
            StatusLogger.getLogger()
                    .warn(
                            "The queue of async loggers is full: events of level {} and below are discarded, and counted as {}",
                            threshold,
                            DISCARDED);
        }
        return EventRoute.DISCARD;
    }

    private static MetricsSnapshot counts() {
        SnapshotBuilder counts = new SnapshotBuilder().counter(FULL, TIMES_FULL.sum());
        for (Severity severity : Severity.values()) {
            long discarded = DISCARDED_BY_SEVERITY.get(severity).sum();
            if (discarded != 0) {
                counts.counter(DISCARDED, LabelValues.LEVEL, LabelValues.nameOf(severity), discarded);
            }
        }
        return counts.build();
    }
}
