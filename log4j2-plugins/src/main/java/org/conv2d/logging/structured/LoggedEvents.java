/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.structured;

import java.util.function.Function;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.Marker;
import org.apache.logging.log4j.spi.ExtendedLogger;
import org.conv2d.logging.message.EventMessage;

/** Logs {@link LoggedEvent}s. Stateless. */
final class LoggedEvents {

    private LoggedEvents() {}

    /** @param boundary the name of the class in whose method the application's call ended */
    static void log(String boundary, StructuredLogger logger, LoggedEvent event) {
        if (logger == null) {
            log(boundary, (Logger) null, event);
        } else {
            log(boundary, logger.extendedLogger(), logger.bound(), event);
        }
    }

    static void log(String boundary, Logger logger, LoggedEvent event) {
        log(boundary, Loggers.extended(logger), BoundFields.NONE, event);
    }

    private static void log(String boundary, ExtendedLogger logger, BoundFields bound, LoggedEvent event) {
        if (event == null) {
            Misuse.tell("null event value", "An event must not be null; nothing is logged");
            return;
        }
        Level given = part(event, "level", LoggedEvent::level);
        Level level = given == null ? Misuse.noLevel() : given;
        if (Gate.isOpen(logger, level)) {
            String type = Names.eventType(part(event, "type", LoggedEvent::type));
            EventMessage message = EventMessage.of(type, part(event, "text", LoggedEvent::text));
            part(event, "writeTo", written -> {
                written.writeTo(message);
                return null;
            });
            Marker marker = part(event, "marker", LoggedEvent::marker);
            Throwable thrown = part(event, "thrown", LoggedEvent::thrown);
            Emission.log(boundary, logger, bound, level, marker, message, thrown);
        }
    }

    /** What a part of an event throws keeps the rest, and is kept from the application; null then. */
    private static <T> T part(LoggedEvent event, String name, Function<LoggedEvent, T> reader) {
        try {
            return reader.apply(event);
        } catch (RuntimeException e) {
            String method = event.getClass().getName() + '.' + name;
            Misuse.tell(method, "{} threw {}; the event is logged without what it did not give", method, e.toString());
            return null;
        }
    }
}
