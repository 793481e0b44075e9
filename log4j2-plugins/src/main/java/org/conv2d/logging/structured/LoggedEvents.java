/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.structured;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.Logger;
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
        Level level = event.level() == null ? Misuse.noLevel() : event.level();
        if (Gate.isOpen(logger, level)) {
            EventMessage message = EventMessage.of(Names.eventType(event.type()), event.text());
            write(event, message);
            Emission.log(boundary, logger, bound, level, event.marker(), message, event.thrown());
        }
    }

    /** What an event of somebody's own throws keeps the fields before it, and the application from seeing it. */
    private static void write(LoggedEvent event, EventMessage message) {
        try {
            event.writeTo(message);
        } catch (RuntimeException e) {
            Misuse.tell(
                    "write " + event.getClass().getName(),
                    "{}.writeTo threw {}; the fields it wrote before are logged",
                    event.getClass().getName(),
                    e.toString());
        }
    }
}
