/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.encode;

import java.time.Instant;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.core.impl.MutableLogEvent;
import org.apache.logging.log4j.core.time.MutableInstant;
import org.apache.logging.log4j.message.Message;
import org.conv2d.benchmarks.sample.Sample;
import org.conv2d.logging.message.EventMessage;

/** Makes Log4j events around messages. Stateless. */
final class Log4jEvents {

    private static final String THREAD = "trainer-1";

    private Log4jEvents() {}

    /** For each row an event that holds its message by reference. */
    static LogEvent[] direct(IntFunction<Message> messages) {
        return IntStream.range(0, Sample.ROWS)
                .mapToObj(row -> direct(messages.apply(row)))
                .toArray(LogEvent[]::new);
    }

    static LogEvent direct(Message message) {
        return Log4jLogEvent.newBuilder()
                .setLoggerName(Sample.LOGGER)
                .setLoggerFqcn(Log4jEvents.class.getName())
                .setLevel(Level.INFO)
                .setThreadName(THREAD)
                .setMessage(message)
                .build();
    }

    /** For each row an event that has taken its message over, as a slot of the ring buffer does. */
    static LogEvent[] handedOver(IntFunction<EventMessage> messages) {
        return IntStream.range(0, Sample.ROWS)
                .mapToObj(row -> {
                    EventMessage message = messages.apply(row);
                    MutableLogEvent event = mutable();
                    event.setMessage(message);
                    message.clear();
                    return event;
                })
                .toArray(LogEvent[]::new);
    }

    /** An event without a message yet, as Log4j keeps one a thread, or one a slot of its ring buffer. */
    static MutableLogEvent mutable() {
        MutableLogEvent event = new MutableLogEvent();
        event.setThreadName(THREAD);
        prepare(event);
        return event;
    }

    /** Sets what {@link MutableLogEvent#clear} has cleared. */
    static void prepare(MutableLogEvent event) {
        event.setLoggerName(Sample.LOGGER);
        event.setLoggerFqcn(Log4jEvents.class.getName());
        event.setLevel(Level.INFO);
    }

    static void happened(LogEvent event, Instant time) {
        ((MutableInstant) event.getInstant()).initFromEpochSecond(time.getEpochSecond(), time.getNano());
    }
}
