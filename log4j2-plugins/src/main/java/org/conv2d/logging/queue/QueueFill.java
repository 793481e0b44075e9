/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.queue;

import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AsyncAppender;
import org.apache.logging.log4j.core.async.AsyncLoggerConfig;
import org.apache.logging.log4j.core.async.AsyncLoggerContext;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.jmx.RingBufferAdmin;
import org.conv2d.logging.config.AsyncLoggers;
import org.conv2d.logging.metrics.MetricsSnapshot;
import org.conv2d.logging.metrics.MetricsSource;
import org.conv2d.logging.metrics.SnapshotBuilder;

/**
 * How many places the queues between loggers and appenders have, and how many of them are taken: the ring of all-async
 * loggers, the ring of {@code <AsyncLogger>}, the queue of each {@code <Async>} appender. Thread-safe.
 */
public final class QueueFill implements MetricsSource {

    /** The ring of all-async loggers, as a queue. */
    static final String ALL_LOGGERS = "AsyncLoggerContext";

    /** The ring that {@code <AsyncLogger>} and {@code <AsyncRoot>} of a configuration share, as a queue. */
    static final String SOME_LOGGERS = "AsyncLogger";

    private static final String CAPACITY = "log_queue_capacity";
    private static final String USED = "log_queue_used";
    private static final String QUEUE = "queue";

    private final Configuration configuration;

    public QueueFill(Configuration configuration) {
        this.configuration = configuration;
    }

    @Override
    public MetricsSnapshot snapshot() {
        SnapshotBuilder fill = new SnapshotBuilder();
        if (AsyncLoggers.areEverywhere(configuration)) {
            Rings.ofContext(configuration.getLoggerContext(), fill);
        }
        for (LoggerConfig logger : configuration.getLoggers().values()) {
            // the ring is gone when its loggers have stopped
            if (AsyncLoggers.isOne(logger) && logger.isStarted()) {
                Rings.ofLogger(logger, fill);
                break;
            }
        }
        for (Appender appender : configuration.getAppenders().values()) {
            if (appender instanceof AsyncAppender queue) {
                int capacity = queue.getQueueCapacity();
                add(fill, queue.getName(), capacity, queue.getQueueRemainingCapacity());
            }
        }
        return fill.build();
    }

    private static void add(SnapshotBuilder fill, String queue, long capacity, long remaining) {
        fill.gauge(CAPACITY, QUEUE, queue, (double) capacity);
        fill.gauge(USED, QUEUE, queue, (double) Math.min(capacity, Math.max(0, capacity - remaining)));
    }

    /** What cannot be loaded without the Disruptor. */
    private static final class Rings {

        static void ofContext(LoggerContext context, SnapshotBuilder fill) {
            add(fill, ALL_LOGGERS, ((AsyncLoggerContext) context).createRingBufferAdmin());
        }

        static void ofLogger(LoggerConfig logger, SnapshotBuilder fill) {
            add(fill, SOME_LOGGERS, ((AsyncLoggerConfig) logger).createRingBufferAdmin(""));
        }

        private static void add(SnapshotBuilder fill, String queue, RingBufferAdmin ring) {
            if (ring.getBufferSize() != 0) {
                QueueFill.add(fill, queue, ring.getBufferSize(), ring.getRemainingCapacity());
            }
        }
    }
}
