/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

import org.conv2d.logging.json.NumberReader;

/** A number that stands in a text, like the entries of the diagnostic context. For one thread; allocates nothing. */
final class NumberText {
    private static final int MAX_CHARS = 64;

    private final byte[] ascii = new byte[MAX_CHARS];

    /** The number; {@link Node#NO_NUMBER} for a text that is none, or longer than {@value #MAX_CHARS} chars. */
    double read(CharSequence text) {
        int length = text.length();
        if (length > MAX_CHARS) {
            return Node.NO_NUMBER;
        }
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= 128) {
                return Node.NO_NUMBER;
            }
            ascii[i] = (byte) c;
        }
        return isNumber(length) ? NumberReader.readDouble(ascii, 0, length) : Node.NO_NUMBER;
    }

    /** As JSON writes numbers: {@code -1.5e3}. */
    private boolean isNumber(int length) {
        int at = length > 0 && ascii[0] == '-' ? 1 : 0;
        int start = at;
        at = digits(at, length);
        if (at == start || at > start + 1 && ascii[start] == '0') {
            return false;
        }
        if (at < length && ascii[at] == '.') {
            int fraction = at + 1;
            at = digits(fraction, length);
            if (at == fraction) {
                return false;
            }
        }
        if (at < length && (ascii[at] | 0x20) == 'e') {
            int exponent = at + 1;
            if (exponent < length && (ascii[exponent] == '+' || ascii[exponent] == '-')) {
                exponent++;
            }
            at = digits(exponent, length);
            if (at == exponent) {
                return false;
            }
        }
        return at == length;
    }

    private int digits(int from, int length) {
        int at = from;
        while (at < length && ascii[at] >= '0' && ascii[at] <= '9') {
            at++;
        }
        return at;
    }
}
