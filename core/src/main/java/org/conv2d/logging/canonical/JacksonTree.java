/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.canonical;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Trees of Jackson 2 and 3, read by the names of their methods: Jackson need not be there. Stateless.
 */
final class JacksonTree {

    private static final Set<String> NODES =
            Set.of("com.fasterxml.jackson.databind.JsonNode", "tools.jackson.databind.JsonNode");

    private JacksonTree() {}

    static boolean isNode(Object value) {
        return nodeType(value) != null;
    }

    private static Class<?> nodeType(Object value) {
        Class<?> type = value.getClass();
        while (type != null && !NODES.contains(type.getName())) {
            type = type.getSuperclass();
        }
        return type;
    }

    /** What a node holds: a map or list of nodes, a number, text, a boolean, null, or the object it was given. */
    static Object unwrap(Object node) {
        Class<?> type = nodeType(node);
        return switch (call(type, node, "getNodeType").toString()) {
            case "OBJECT" -> members(type, node);
            case "ARRAY" -> elements(node);
            case "NUMBER" -> call(type, node, "numberValue");
            case "BOOLEAN" -> call(type, node, "booleanValue");
            case "POJO" -> call(node.getClass(), node, "getPojo");
            case "NULL", "MISSING" -> null;
            default -> call(type, node, "asText"); // text, and bytes in Base64
        };
    }

    private static List<Object> elements(Object node) {
        List<Object> elements = new ArrayList<>();
        for (Object element : (Iterable<?>) node) {
            elements.add(element);
        }
        return elements;
    }

    private static Map<Object, Object> members(Class<?> type, Object node) {
        Map<Object, Object> members = new LinkedHashMap<>();
        for (Object member : (Iterable<?>) call(type, node, "properties")) {
            Map.Entry<?, ?> entry = (Map.Entry<?, ?>) member;
            members.put(entry.getKey(), entry.getValue());
        }
        return members;
    }

    private static Object call(Class<?> type, Object node, String name) {
        try {
            Method method = type.getMethod(name);
            return method.invoke(node);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName() + '.' + name + "() cannot be called", e);
        }
    }
}
