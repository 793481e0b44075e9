/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.encode;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.conv2d.benchmarks.sample.LogbackArguments;
import org.conv2d.benchmarks.sample.Sample;

/** Makes logback events. What they keep once asked for, such as the formatted message, stays with them. Stateless. */
final class LogbackEvents {

    static final LoggerContext CONTEXT = context();

    private static final Logger LOGGER = CONTEXT.getLogger(Sample.LOGGER);
    private static final String THREAD = "trainer-1";

    private LogbackEvents() {}

    private static LoggerContext context() {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        return context;
    }

    /** Events with structured arguments. */
    static LoggingEvent[] structured() {
        return events(row -> event(Sample.EVENT, LogbackArguments.structured(Sample.row(row))));
    }

    /** Events with the key-value pairs of SLF4J. */
    static LoggingEvent[] pairs() {
        return events(row -> {
            LoggingEvent event = event(Sample.EVENT, null);
            event.setKeyValuePairs(LogbackArguments.pairs(Sample.row(row)));
            return event;
        });
    }

    /** Events with a long text and no fields. */
    static LoggingEvent[] text() {
        return events(row -> event(Sample.TEXT, null));
    }

    private static LoggingEvent[] events(IntFunction<LoggingEvent> events) {
        return IntStream.range(0, Sample.ROWS).mapToObj(events).toArray(LoggingEvent[]::new);
    }

    private static LoggingEvent event(String message, Object[] arguments) {
        LoggingEvent event =
                new LoggingEvent(LogbackEvents.class.getName(), LOGGER, Level.INFO, message, null, arguments);
        event.setThreadName(THREAD);
        return event;
    }
}
