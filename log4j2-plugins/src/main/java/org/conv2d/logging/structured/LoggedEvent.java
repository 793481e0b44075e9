/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.structured;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.Marker;
import org.conv2d.logging.message.EventMessage;

/**
 * An event as a value: those of the catalogue, and those of your own. Implementations are immutable, and say what is
 * logged; whoever logs them says where.
 */
public interface LoggedEvent {

    /** The type of the event, such as {@code epoch_complete}. */
    String type();

    /** The text for people. */
    String text();

    default Level level() {
        return Level.INFO;
    }

    /** The marker, null for none. */
    default Marker marker() {
        return null;
    }

    /** The exception, null for none. */
    default Throwable thrown() {
        return null;
    }

    /** Adds the fields to a message, in the order of the line. */
    void writeTo(EventMessage message);

    /** The same event with another text. */
    default LoggedEvent withText(String text) {
        return new RewordedEvent(this, text);
    }

    /** The event as a message for any Log4j2 logger: for this thread, to be logged once. */
    default EventMessage toMessage() {
        EventMessage message = EventMessage.of(type(), text());
        writeTo(message);
        return message;
    }

    /** Logs the event, with what is bound to the logger and to the thread. */
    default void log(StructuredLogger logger) {
        LoggedEvents.log(LoggedEvent.class.getName(), logger, this);
    }

    /** Logs the event, with what is bound to the thread. */
    default void log(Logger logger) {
        LoggedEvents.log(LoggedEvent.class.getName(), logger, this);
    }
}
