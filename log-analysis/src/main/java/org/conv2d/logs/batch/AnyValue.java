/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.batch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value that OTLP wraps in its type, {@code {"intValue":"3"}}, without the wrapper. What is no such value stays as it is.
 * Stateless.
 */
final class AnyValue {
    private AnyValue() {}

    static Object plain(Object wrapped) {
        if (!(wrapped instanceof Map<?, ?> value) || value.size() != 1) {
            return wrapped;
        }
        Map.Entry<?, ?> only = value.entrySet().iterator().next();
        Object inside = only.getValue();
        return switch ((String) only.getKey()) {
            case "stringValue", "boolValue", "doubleValue", "bytesValue" -> inside;
            case "intValue" -> inside instanceof String digits ? integer(digits) : inside;
            case "arrayValue" -> inside instanceof Map<?, ?> array ? list(array.get("values")) : wrapped;
            case "kvlistValue" -> inside instanceof Map<?, ?> pairs ? map(pairs.get("values")) : wrapped;
            default -> wrapped;
        };
    }

    /** JSON in OTLP has 64-bit integers as text. */
    private static Object integer(String digits) {
        try {
            return Long.parseLong(digits);
        } catch (NumberFormatException noInteger) {
            return digits;
        }
    }

    private static Object list(Object values) {
        List<Object> list = new ArrayList<>();
        if (values instanceof List<?> wrapped) {
            wrapped.forEach(value -> list.add(plain(value)));
        }
        return list;
    }

    private static Object map(Object pairs) {
        Map<String, Object> map = new LinkedHashMap<>();
        if (pairs instanceof List<?> list) {
            putAll(list, map);
        }
        return map;
    }

    /** Adds pairs of {@code key} and {@code value}; of a key that occurs twice the last value counts. */
    static void putAll(List<?> pairs, Map<String, Object> map) {
        for (Object pair : pairs) {
            if (pair instanceof Map<?, ?> entry && entry.get("key") instanceof String key) {
                map.put(key, plain(entry.get("value")));
            }
        }
    }
}
