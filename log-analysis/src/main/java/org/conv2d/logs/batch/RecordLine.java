/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.batch;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conv2d.logs.record.JsonLine;

/**
 * One of OpenTelemetry's log records as a line by itself: its members as they are, its attributes beside them as fields with
 * plain values, the scope's name as {@code logger}, the resource's attributes in {@code resource}. Stateless.
 *
 * <p>Resource attributes are in every line of a batch, so they are left out where they are very many.
 */
final class RecordLine {
    private static final int MOST_RESOURCE_ATTRIBUTES = 64;
    private static final int LONGEST_RESOURCE_TEXT = 1024;

    private static final String TIME = "timeUnixNano";
    private static final String OBSERVED = "observedTimeUnixNano";

    private RecordLine() {}

    static byte[] of(Map<?, ?> record, Map<?, ?> resource, Map<?, ?> scope) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        record.forEach((name, value) -> put((String) name, value, fields));
        if (isUnknown(fields.get(TIME)) && !isUnknown(fields.get(OBSERVED))) {
            fields.put(TIME, fields.get(OBSERVED));
        }
        if (scope != null && scope.get("name") instanceof String logger && !logger.isEmpty()) {
            fields.putIfAbsent("logger", logger);
        }
        attributes(record.get("attributes")).forEach((name, value) -> {
            if (fields.putIfAbsent(name, value) != null) {
                fields.put("attributes." + name, value);
            }
        });
        Map<String, Object> origin = resource == null ? Map.of() : attributes(resource.get("attributes"));
        if (!origin.isEmpty() && origin.size() <= MOST_RESOURCE_ATTRIBUTES) {
            origin.values().removeIf(RecordLine::isLong);
            fields.putIfAbsent("resource", origin);
        }
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JsonLine.generator(line)) {
            write(fields, json);
        }
        return line.append('\n').toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void put(String name, Object value, Map<String, Object> fields) {
        if (name.equals("body")) {
            fields.put(name, AnyValue.plain(value));
        } else if (!name.equals("attributes") && !"".equals(value)) {
            fields.put(name, value);
        }
    }

    /** OTLP has no missing times: they are zero. */
    private static boolean isUnknown(Object time) {
        return time == null || time.toString().equals("0");
    }

    private static boolean isLong(Object value) {
        return !(value instanceof Number || value instanceof Boolean)
                && (!(value instanceof String text) || text.length() > LONGEST_RESOURCE_TEXT);
    }

    /** A list of keys and values as the map it stands for. */
    private static Map<String, Object> attributes(Object keyValues) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        if (keyValues instanceof List<?> pairs) {
            AnyValue.putAll(pairs, attributes);
        }
        return attributes;
    }

    private static void write(Object value, JsonGenerator json) throws IOException {
        if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                json.writeFieldName((String) entry.getKey());
                write(entry.getValue(), json);
            }
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object element : list) {
                write(element, json);
            }
            json.writeEndArray();
        } else if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Long || value instanceof BigInteger) {
            json.writeNumber(value.toString());
        } else if (value instanceof Double number && Double.isFinite(number)) {
            json.writeNumber(number);
        } else {
            json.writeNull();
        }
    }
}
