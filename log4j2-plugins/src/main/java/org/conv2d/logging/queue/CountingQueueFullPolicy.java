/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.queue;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.async.AsyncQueueFullPolicy;
import org.apache.logging.log4j.core.async.DefaultAsyncQueueFullPolicy;
import org.apache.logging.log4j.core.async.EventRoute;
import org.apache.logging.log4j.status.StatusLogger;
import org.apache.logging.log4j.util.PropertiesUtil;
import org.conv2d.logging.view.Severities;

/**
 * What becomes of an event that meets a full queue, counted: by default its thread waits; with
 * {@code LOG4J_DISCARD_THRESHOLD=INFO} events of that level and below are discarded instead. Enabled by
 * {@code LOG4J_ASYNC_QUEUE_FULL_POLICY=org.conv2d.logging.queue.CountingQueueFullPolicy}, for Log4j's own policies keep
 * their numbers to themselves. Thread-safe; allocates nothing.
 *
 * <p>Log4j makes one a queue and hands it to nobody, so that they count for the process, by the name of the queue.
 */
public final class CountingQueueFullPolicy implements AsyncQueueFullPolicy {

    private static final AtomicBoolean TOLD = new AtomicBoolean();

    private final AsyncQueueFullPolicy waiting = new DefaultAsyncQueueFullPolicy();
    private final Level threshold;

    /** The thread that empties the queue, and what is counted for that. */
    private volatile OfThread last;

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
        QueueCounts counts = counts(backgroundThreadId);
        counts.full();
        if (threshold == null || !level.isLessSpecificThan(threshold)) {
            return waiting.getRoute(backgroundThreadId, level);
        }
        counts.discarded(Severities.of(level));
        if (TOLD.compareAndSet(false, true)) {
            StatusLogger.getLogger()
                    .warn(
                            "The queue of async loggers is full: events of level {} and below are discarded, and counted as {}",
                            threshold,
                            QueueCounts.DISCARDED);
        }
        return EventRoute.DISCARD;
    }

    private QueueCounts counts(long thread) {
        OfThread known = last;
        if (known == null || known.thread != thread) {
            known = new OfThread(thread, QueueCounts.of(QueueThread.queueOf(thread)));
            last = known;
        }
        return known.counts;
    }

    private record OfThread(long thread, QueueCounts counts) {}
}
