/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

import java.util.Locale;
import java.util.Map;

/**
 * Finds an event's type. That is the field {@code event}, but for the Python formatter, whose records carry the type in
 * capitals in {@code event_type} and a name or a whole sentence in {@code event} or the message: there the type in
 * lower case counts, so that {@code CONFIG} and {@code config} are one, and a sentence is a message.
 */
final class EventFields {
    /** Python's types that bear another name in the event line. */
    private static final Map<String, String> PYTHON_TYPES = Map.of("SMOOTHING", "temporal_smoothing");

    private EventFields() {}

    static String event(LogRecord record) {
        String type = record.text(Role.EVENT_TYPE);
        if (type != null && isInCapitals(type)) {
            return PYTHON_TYPES.getOrDefault(type, type.toLowerCase(Locale.ROOT));
        }
        String event = record.text(Role.EVENT);
        return event == null || isPythonMessage(event, record) ? type : event;
    }

    /** What {@code event} says where it is not the event's type, or null. */
    static String message(LogRecord record) {
        String event = record.text(Role.EVENT);
        return event == null || event.equals(record.event()) ? null : event;
    }

    /** Whether {@code event} holds what others call the message: a text with blanks, no message, a level in lower case. */
    private static boolean isPythonMessage(String event, LogRecord record) {
        return !record.has(Role.MESSAGE)
                && record.level() != null
                && isInLowerCase(record.text(Role.LEVEL))
                && event.chars().anyMatch(Character::isWhitespace);
    }

    private static boolean isInLowerCase(String level) {
        return level != null && level.equals(level.toLowerCase(Locale.ROOT));
    }

    private static boolean isInCapitals(String type) {
        return !type.isEmpty()
                && type.chars().allMatch(c -> (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_');
    }
}
