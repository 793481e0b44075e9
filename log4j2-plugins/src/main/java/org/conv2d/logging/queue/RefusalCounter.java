/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.queue;

import java.util.concurrent.atomic.LongAdder;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.ErrorHandler;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.appender.AsyncAppender;
import org.apache.logging.log4j.core.config.Configuration;

/**
 * Counts what {@code <Async blocking="false">} turns away: Log4j asks no policy then, but tells the appender's error handler,
 * which this one stands before. Thread-safe.
 */
public final class RefusalCounter implements ErrorHandler {

    private static final String FULL = "queue is full";

    private final ErrorHandler handler;
    private final QueueCounts counts;
    private final LongAdder refused = new LongAdder();

    private RefusalCounter(AsyncAppender queue) {
        handler = queue.getHandler();
        counts = QueueCounts.of(queue.getName());
    }

    /** Counts from now on for all queues of a configuration that may turn events away, and give them to nobody else. */
    public static void watch(Configuration configuration) {
        for (Appender appender : configuration.getAppenders().values()) {
            if (appender instanceof AsyncAppender queue
                    && !queue.isBlocking()
                    && queue.getErrorRef() == null
                    && !(queue.getHandler() instanceof RefusalCounter)) {
                queue.setHandler(new RefusalCounter(queue));
            }
        }
    }

    /** How many events a queue has turned away since it is watched. */
    static long refusedBy(AsyncAppender queue) {
        return queue.getHandler() instanceof RefusalCounter counter ? counter.refused.sum() : 0;
    }

    @Override
    public void error(String message) {
        if (message != null && message.endsWith(FULL)) {
            counts.full();
            counts.refused();
            refused.increment();
        }
        handler.error(message);
    }

    @Override
    public void error(String message, Throwable thrown) {
        handler.error(message, thrown);
    }

    @Override
    public void error(String message, LogEvent event, Throwable thrown) {
        handler.error(message, event, thrown);
    }
}
