/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.select;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.conv2d.logs.record.LogRecord;

/**
 * Events of one of several types; {@code *} in a name stands for any characters. Thread-safe.
 */
public final class EventCondition implements Condition {
    private final Set<String> names = new HashSet<>();
    private final Pattern pattern;

    public EventCondition(Collection<String> types) {
        List<String> patterns =
                types.stream().filter(type -> type.contains("*")).toList();
        types.stream().filter(type -> !type.contains("*")).forEach(names::add);
        pattern = patterns.isEmpty() ? null : Pattern.compile(alternatives(patterns), Pattern.DOTALL);
    }

    private static String alternatives(List<String> patterns) {
        return patterns.stream()
                .map(type -> Pattern.quote(type).replace("*", "\\E.*+\\Q"))
                .collect(Collectors.joining("|"));
    }

    @Override
    public boolean holds(LogRecord record) {
        String event = record.event();
        return event != null
                && (names.contains(event)
                        || pattern != null && pattern.matcher(event).matches());
    }
}
