/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.templates;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Reads OTLP's JSON back to plain JSON by the text of common.proto, with Jackson alone. */
final class AnyValueReader {

    private static final Set<String> KINDS =
            Set.of("stringValue", "boolValue", "intValue", "doubleValue", "arrayValue", "kvlistValue");

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private AnyValueReader() {}

    static boolean isAnyValue(JsonNode value) {
        if (!value.isObject() || value.size() > 1 || !KINDS.containsAll(Layouts.namesIn(value))) {
            return false;
        }
        return value.isEmpty() || read(value) != null;
    }

    static boolean areKeyValues(JsonNode list) {
        Set<String> keys = new HashSet<>();
        return list.isArray()
                && StreamSupport.stream(list.spliterator(), false)
                        .allMatch(entry -> Layouts.namesIn(entry).equals(Set.of("key", "value"))
                                && keys.add(entry.get("key").textValue())
                                && isAnyValue(entry.get("value")));
    }

    static ObjectNode members(JsonNode list) {
        ObjectNode members = NODES.objectNode();
        list.forEach(entry -> members.set(entry.get("key").textValue(), read(entry.get("value"))));
        return members;
    }

    private static JsonNode read(JsonNode value) {
        if (value.isEmpty()) {
            return NODES.nullNode();
        }
        Map.Entry<String, JsonNode> only = value.properties().iterator().next();
        JsonNode content = only.getValue();
        return switch (only.getKey()) {
            case "stringValue" -> content.isTextual() ? content : null;
            case "boolValue" -> content.isBoolean() ? content : null;
            case "intValue" -> content.isTextual() ? NODES.numberNode(Long.parseLong(content.textValue())) : null;
            case "doubleValue" -> content.isNumber() ? NODES.numberNode(content.doubleValue()) : null;
            case "arrayValue" -> elements(content.get("values"));
            default -> members(content.get("values"));
        };
    }

    private static ArrayNode elements(JsonNode list) {
        ArrayNode elements = NODES.arrayNode();
        list.forEach(element -> elements.add(read(element)));
        return elements;
    }

    /** Plain JSON as OTLP can hold it: longs, doubles, and what is neither as text. */
    static JsonNode comparable(JsonNode value) {
        if (value.isArray()) {
            ArrayNode elements = NODES.arrayNode();
            value.forEach(element -> elements.add(comparable(element)));
            return elements;
        }
        if (value.isObject()) {
            ObjectNode members = NODES.objectNode();
            value.properties().forEach(member -> members.set(member.getKey(), comparable(member.getValue())));
            return members;
        }
        if (value.isIntegralNumber()) {
            BigInteger number = value.bigIntegerValue();
            return number.bitLength() < 64 ? NODES.numberNode(number.longValue()) : NODES.textNode(number.toString());
        }
        if (value.isNumber()) {
            boolean fits = Double.isFinite(value.doubleValue());
            return fits ? NODES.numberNode(value.doubleValue()) : NODES.textNode(value.asText());
        }
        return value;
    }
}
