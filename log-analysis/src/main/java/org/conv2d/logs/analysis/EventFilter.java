/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.analysis;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.function.Predicate;
import org.conv2d.logs.record.Level;

/** Conditions on events, for {@link LogParser#filterEvents}; they are combined with {@code and}, {@code or}, {@code negate}. */
public final class EventFilter {
    private EventFilter() {}

    /** Events of a type. */
    public static Predicate<LogEvent> event(String type) {
        Objects.requireNonNull(type, "type");
        return event -> type.equals(event.event());
    }

    /** Events of a level, under any of its names: {@code WARN} and {@code WARNING} are one. */
    public static Predicate<LogEvent> level(String name) {
        Level level = known(name);
        return event -> event.level() == level;
    }

    /** Events of a level or a worse one. */
    public static Predicate<LogEvent> levelAtLeast(String name) {
        Level level = known(name);
        return event -> event.level() != null && event.level().compareTo(level) <= 0;
    }

    /** Events in which a field has a value; numbers are equal if they are the same number, 3 and 3.0 for one. */
    public static Predicate<LogEvent> field(String path, Object value) {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(value, "value");
        return event -> event.field(path).filter(found -> isSame(found, value)).isPresent();
    }

    private static boolean isSame(Object found, Object value) {
        if (!(found instanceof Number one) || !(value instanceof Number other)) {
            return found.equals(value);
        }
        if (!Double.isFinite(one.doubleValue()) || !Double.isFinite(other.doubleValue())) {
            return Double.compare(one.doubleValue(), other.doubleValue()) == 0;
        }
        return new BigDecimal(one.toString()).compareTo(new BigDecimal(other.toString())) == 0;
    }

    private static Level known(String name) {
        Level level = Level.of(name);
        if (level == null) {
            throw new IllegalArgumentException(
                    "level must be TRACE, DEBUG, INFO, WARNING, ERROR or CRITICAL, was \"" + name + '"');
        }
        return level;
    }
}
