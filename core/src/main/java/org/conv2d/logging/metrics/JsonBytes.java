/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import java.util.Map;

/** How many bytes a value takes in a line of JSON, at most, separators included. Stateless. */
final class JsonBytes {
    /** The longest double or long, and a comma; a number that is not finite is a null and a name for it beside. */
    private static final int NUMBER = 26;

    private static final int QUOTES_AND_SEPARATOR = 4;
    private static final int ESCAPED = 6;

    private JsonBytes() {}

    static int of(Object value) {
        if (value instanceof Map<?, ?> map) {
            int bytes = QUOTES_AND_SEPARATOR;
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                bytes += of(entry.getKey()) + of(entry.getValue());
            }
            return bytes;
        }
        if (value instanceof Double number && !Double.isFinite(number)) {
            return 2 * NUMBER;
        }
        return value instanceof String text ? of(text) : NUMBER;
    }

    static int of(String text) {
        int bytes = QUOTES_AND_SEPARATOR;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            bytes += c < ' ' || Character.isSurrogate(c) || c == 0x7f || c == '\u2028' || c == '\u2029'
                    ? ESCAPED
                    : c == '"' || c == '\\' ? 2 : c < 0x80 ? 1 : 3;
        }
        return bytes;
    }
}
