/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.queue;

import java.util.concurrent.CountDownLatch;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Node;
import org.apache.logging.log4j.core.config.Property;
import org.apache.logging.log4j.core.config.plugins.Plugin;
import org.apache.logging.log4j.core.config.plugins.PluginFactory;
import org.conv2d.logging.export.LogMetrics;

/** Logs more than a queue takes while the thread behind it is held, and prints what is counted. */
public final class DiscardingProgram {

    private static final int EVENTS = 2_000;
    private static final CountDownLatch FREE = new CountDownLatch(1);

    private DiscardingProgram() {}

    /** {@code <Gate/>}: keeps whoever brings it an event until all have been logged. */
    @Plugin(name = "Gate", category = Node.CATEGORY, elementType = Appender.ELEMENT_TYPE)
    public static final class GateAppender extends AbstractAppender {

        private GateAppender() {
            super("Gate", null, null, true, Property.EMPTY_ARRAY);
        }

        @PluginFactory
        public static GateAppender create() {
            return new GateAppender();
        }

        @Override
        public void append(LogEvent event) {
            try {
                FREE.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Prints counters of queues and events, one a line, when all events are through. */
    public static void main(String[] args) {
        Logger logger = LogManager.getLogger(DiscardingProgram.class);
        for (int i = 0; i < EVENTS; i++) {
            logger.info("event {}", i);
            if (Boolean.getBoolean("more")) {
                LogManager.getLogger("other").info("event {}", i);
            }
        }
        FREE.countDown();
        while (attempted() < EVENTS) {
            Thread.onSpinWait();
        }
        LogMetrics.snapshot().counters().forEach((series, total) -> System.out.println(series + " " + total));
        LogManager.shutdown();
    }

    private static long attempted() {
        return LogMetrics.snapshot().counters().entrySet().stream()
                .filter(series -> series.getKey().name().equals("log_events_attempted"))
                .mapToLong(series -> series.getValue())
                .sum();
    }
}
