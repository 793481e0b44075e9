/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.search;

import org.conv2d.logs.record.LineObject;

/**
 * Lines that have a pattern in the value of a field: of a text its content, of a number or a truth value what the line says,
 * of a list or an object its JSON. A line that is no JSON object has no fields.
 */
record FieldTest(String field, TextPattern pattern) implements LineTest {
    @Override
    public boolean holds(byte[] bytes, int from, int to) {
        String value = LineObject.text(bytes, from, to, field);
        return value != null && pattern.isIn(value);
    }
}
