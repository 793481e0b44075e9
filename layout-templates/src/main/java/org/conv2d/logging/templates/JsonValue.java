/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.templates;

/** What a JSON value is that stands in a line, and how it is written as text. Stateless; allocates nothing. */
final class JsonValue {

    private JsonValue() {}

    static boolean isText(StringBuilder json, int from) {
        return json.charAt(from) == '"';
    }

    static boolean isEmptyText(StringBuilder json, int from) {
        return isText(json, from) && json.charAt(from + 1) == '"';
    }

    static boolean isNull(StringBuilder json, int from) {
        return json.charAt(from) == 'n';
    }

    static boolean isNumber(StringBuilder json, int from) {
        char first = json.charAt(from);
        return first == '-' || first >= '0' && first <= '9';
    }

    /** Writes text as it is, and the JSON of anything else as a JSON string. */
    static void writeText(StringBuilder json, int from, int to, StringBuilder out) {
        if (isText(json, from)) {
            out.append(json, from, to);
            return;
        }
        out.append('"');
        for (int i = from; i < to; i++) {
            char c = json.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\');
            }
            out.append(c);
        }
        out.append('"');
    }
}
