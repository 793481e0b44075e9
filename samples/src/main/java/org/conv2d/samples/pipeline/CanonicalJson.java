/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Canonical JSON of a configuration: keys sorted by UTF-16 code units, no white space (RFC 8785). Values are maps, lists,
 * strings, booleans and whole numbers, whose canonical text needs no rule for fractions.
 */
final class CanonicalJson {
    private CanonicalJson() {}

    static String of(Map<String, ?> map) {
        StringBuilder json = new StringBuilder();
        append(json, map);
        return json.toString();
    }

    private static void append(StringBuilder json, Object value) {
        if (value instanceof Map<?, ?> map) {
            appendMap(json, map);
        } else if (value instanceof List<?> list) {
            appendList(json, list);
        } else if (value instanceof String text) {
            appendString(json, text);
        } else if (value instanceof Integer || value instanceof Long || value instanceof Boolean) {
            json.append(value);
        } else {
            throw new IllegalArgumentException("no canonical form for " + value);
        }
    }

    private static void appendMap(StringBuilder json, Map<?, ?> map) {
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((key, value) -> sorted.put((String) key, value));
        char separator = '{';
        for (Map.Entry<String, Object> entry : sorted.entrySet()) {
            appendString(json.append(separator), entry.getKey());
            append(json.append(':'), entry.getValue());
            separator = ',';
        }
        json.append(sorted.isEmpty() ? "{}" : "}");
    }

    private static void appendList(StringBuilder json, List<?> list) {
        char separator = '[';
        for (Object item : list) {
            append(json.append(separator), item);
            separator = ',';
        }
        json.append(list.isEmpty() ? "[]" : "]");
    }

    private static void appendString(StringBuilder json, String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int shortForm = "\"\\\b\f\n\r\t".indexOf(c);
            if (shortForm >= 0) {
                json.append('\\').append("\"\\bfnrt".charAt(shortForm));
            } else if (c < ' ') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
