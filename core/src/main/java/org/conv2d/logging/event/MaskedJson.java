/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import org.conv2d.logging.json.JsonSlice;
import org.conv2d.logging.json.JsonWriter;

/**
 * Copies a JSON value that stands in a text, and masks on the way what the rules say. For one thread at a time. The text
 * is one that {@link EventText} wrote, so it is valid and not deeper than its bound.
 */
final class MaskedJson {

    private final FieldRules rules;
    private final JsonSlice slice = new JsonSlice();
    private StringBuilder text;
    private JsonWriter out;

    MaskedJson(FieldRules rules) {
        this.rules = rules;
    }

    /** Copies the value that begins at an index. */
    void copy(StringBuilder source, int start, JsonWriter target) {
        text = source;
        out = target;
        value(start);
    }

    private int value(int start) {
        char first = text.charAt(start);
        if (first == '"') {
            int end = endOfString(start + 1);
            out.string(rules.apply(slice.at(text, start + 1, end)), Integer.MAX_VALUE);
            return end + 1;
        }
        if (first == '{' || first == '[') {
            return container(start, first == '{');
        }
        int end = start;
        while (",]}".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        out.raw(text, start, end);
        return end;
    }

    private int container(int start, boolean object) {
        out.raw(text.charAt(start));
        int at = start + 1;
        while (text.charAt(at) != '}' && text.charAt(at) != ']') {
            if (text.charAt(at) == ',') {
                out.raw(',');
                at++;
            }
            at = object ? member(at) : value(at);
        }
        out.raw(text.charAt(at));
        return at + 1;
    }

    private int member(int start) {
        int nameEnd = endOfString(start + 1);
        out.raw(text, start, nameEnd + 2);
        String name = slice.at(text, start + 1, nameEnd).toString();
        if (!rules.isMasked(name)) {
            return value(nameEnd + 2);
        }
        out.string(rules.mask(), Integer.MAX_VALUE);
        return Fragment.endOfValue(text, nameEnd + 2);
    }

    private int endOfString(int start) {
        return Fragment.endOfString(text, start);
    }
}
