/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.analysis;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conv2d.logs.input.Line;
import org.conv2d.logs.record.Level;
import org.conv2d.logs.record.LineObject;
import org.conv2d.logs.record.LogRecord;
import org.conv2d.logs.record.Timestamps;

/**
 * One event of a log: what every event has, whichever program wrote it, and all fields of its line. Immutable, thread-safe.
 *
 * @param timestamp null if it has none; one without a zone is taken for UTC
 * @param level null if it has none
 * @param event its type, or null: a plain log call has none
 * @param message the text for people, or null
 * @param fields all fields of the line in their order: texts, {@code Long}, {@code BigInteger}, {@code Double}, {@code Boolean},
 *     null, lists and maps; not modifiable
 * @param line the line it was read from
 */
public record LogEvent(
        Instant timestamp, Level level, String event, String message, Map<String, Object> fields, String line) {
    public LogEvent {
        fields = unmodifiable(fields);
    }

    static LogEvent of(LogRecord record) {
        Line line = record.line();
        Map<String, Object> fields = LineObject.fields(line.buffer(), line.start(), line.start() + line.length());
        return new LogEvent(
                record.epochMicros() == Timestamps.NONE
                        ? null
                        : Instant.EPOCH.plus(record.epochMicros(), ChronoUnit.MICROS),
                record.level(),
                record.event(),
                record.message(),
                fields == null ? Map.of() : fields,
                line.toString());
    }

    /** The value of a field by its path: {@code qa.check} is found within {@code qa} and as a name of its own. */
    public Optional<Object> field(String path) {
        return Optional.ofNullable(find(fields, path));
    }

    private static Object find(Map<?, ?> fields, String path) {
        Object value = fields.get(path);
        for (int dot = path.indexOf('.'); value == null && dot >= 0; dot = path.indexOf('.', dot + 1)) {
            if (fields.get(path.substring(0, dot)) instanceof Map<?, ?> inside) {
                value = find(inside, path.substring(dot + 1));
            }
        }
        return value;
    }

    @SuppressWarnings("unchecked") // an unmodifiable map of the same content
    private static Map<String, Object> unmodifiable(Map<String, Object> fields) {
        return (Map<String, Object>) copy(fields);
    }

    private static Object copy(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copy = new LinkedHashMap<>();
            map.forEach((name, inside) -> copy.put(name, copy(inside)));
            return Collections.unmodifiableMap(copy);
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>(list.size());
            list.forEach(inside -> copy.add(copy(inside)));
            return Collections.unmodifiableList(copy);
        }
        return value;
    }
}
