/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.quality;

import java.util.ArrayList;
import java.util.List;
import org.conv2d.logging.event.EventView;
import org.conv2d.logging.event.Severity;
import org.conv2d.logging.regex.LinearPattern;

/**
 * Which events a rule looks at: by type, logger, level, marker. Immutable.
 *
 * @param events the types, without wildcards; empty for a rule that {@code patterns} or nothing restricts
 * @param patterns types with wildcards, and all types when there is one of them
 * @param loggers names; a name includes the loggers below it; empty for all
 * @param level the least severity, or null
 * @param marker the name of a marker, or null
 */
record EventMatcher(
        List<String> events, List<LinearPattern> patterns, List<String> loggers, Severity level, String marker) {

    EventMatcher {
        events = List.copyOf(events);
        patterns = List.copyOf(patterns);
        loggers = List.copyOf(loggers);
    }

    static EventMatcher of(String event, String logger, Severity level, String marker) {
        List<String> events = names(event);
        List<LinearPattern> patterns = new ArrayList<>();
        if (events.stream().anyMatch(name -> name.contains("*"))) {
            events.forEach(name -> patterns.add(wildcard(name)));
            events = List.of();
        }
        return new EventMatcher(events, patterns, names(logger), level, marker);
    }

    private static List<String> names(String text) {
        List<String> names = new ArrayList<>();
        for (String name : text == null ? new String[0] : text.split(",")) {
            if (!name.isBlank()) {
                names.add(name.strip());
            }
        }
        return names;
    }

    private static LinearPattern wildcard(String name) {
        StringBuilder pattern = new StringBuilder("(?s)^");
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '*') {
                pattern.append(".*");
            } else if (Character.isLetterOrDigit(c) || c == '_' || c >= 128) {
                pattern.append(c);
            } else {
                pattern.append('\\').append(c);
            }
        }
        return LinearPattern.compile(pattern.append('$').toString());
    }

    /** Whether it looks at each event of its types, whatever else the event is. */
    boolean isEveryEvent() {
        return !events.isEmpty() && level == null && loggers.isEmpty() && marker == null;
    }

    /** Whether the rule looks at an event; the index has seen to {@link #events}. */
    boolean matches(EventView event) {
        return (level == null || event.severity().isAtLeast(level))
                && (loggers.isEmpty() || matchesLogger(event.logger()))
                && (patterns.isEmpty() || matchesPattern(event.event()))
                && (marker == null || event.hasMarker(marker));
    }

    private boolean matchesPattern(String type) {
        for (int i = 0; i < patterns.size(); i++) {
            if (type != null && patterns.get(i).find(type)) {
                return true;
            }
        }
        return false;
    }

    private boolean matchesLogger(String name) {
        for (int i = 0; i < loggers.size(); i++) {
            String logger = loggers.get(i);
            if (name.startsWith(logger) && (name.length() == logger.length() || name.charAt(logger.length()) == '.')) {
                return true;
            }
        }
        return false;
    }
}
