/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

import org.conv2d.logging.event.FieldKind;
import org.conv2d.logging.json.NumberReader;

/** Numbers as logs write them: as JSON numbers, or as text that holds one. */
final class Numbers {
    private static final int LONGEST = 400;

    /** Digits and sign that every long has room for. */
    private static final int LONGEST_LONG = 18;

    private Numbers() {}

    /** The number that JSON at a place is; NaN if it is unreasonably long. */
    static double ofJson(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length <= LONGEST_LONG && NumberReader.isInteger(bytes, from, to)) {
            return NumberReader.readLong(bytes, from, to); // of -0 as well, as of the integer that it is
        }
        return length > LONGEST ? Double.NaN : NumberReader.readDouble(bytes, from, to);
    }

    /** What the JSON number at a place is; null for integers that a long may not hold, and what is unreasonably long. */
    static FieldKind kind(byte[] bytes, int from, int to) {
        if (NumberReader.isInteger(bytes, from, to)) {
            return to - from <= LONGEST_LONG ? FieldKind.INTEGER : null;
        }
        return to - from <= LONGEST ? FieldKind.DECIMAL : null;
    }

    /** The number that a held value is, or NaN. */
    static double of(Object value) {
        if (value instanceof Double number) {
            return number;
        }
        return value instanceof String text ? parse(text) : Double.NaN;
    }

    /** The number that {@code text} holds in decimal notation, or NaN; unreasonably long ones are none. */
    static double parse(CharSequence text) {
        int length = text.length();
        if (length == 0 || length > LONGEST) {
            return Double.NaN;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && c != '-' && c != '+' && c != '.' && c != 'e' && c != 'E') {
                return Double.NaN;
            }
        }
        try {
            return Double.parseDouble(text.toString());
        } catch (NumberFormatException otherText) {
            return Double.NaN;
        }
    }
}
