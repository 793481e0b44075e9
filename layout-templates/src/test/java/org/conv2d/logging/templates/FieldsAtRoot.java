/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.templates;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Checks that a template has every field of the event line at its root, each once, under its name or one with a number. */
final class FieldsAtRoot {

    private FieldsAtRoot() {}

    static void check(JsonNode eventLine, JsonNode line) {
        Set<String> found = new HashSet<>();
        for (String field : Layouts.fieldsIn(eventLine)) {
            JsonNode value = eventLine.get(field);
            boolean there = isNew(found, field, value, line);
            for (int suffix = 2; !there && suffix < 9; suffix++) {
                there = isNew(found, field + '_' + suffix, value, line);
            }
            assertTrue(there, () -> field + " of " + eventLine + " is missing in " + line);
        }
    }

    private static boolean isNew(Set<String> found, String name, JsonNode value, JsonNode line) {
        return value.equals(line.get(name)) && found.add(name);
    }
}
