/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.canonical;

import org.conv2d.logging.json.NumberWriter;

/**
 * Numbers as ECMAScript writes them (ECMA-262, {@code Number::toString}; RFC 8785, section 3.2.2.3): the shortest decimal
 * that reads back the same, plain from 10⁻⁶ to 10²¹, scientific outside. Stateless.
 */
final class EcmaNumber {

    private static final int MAX_PLAIN_POINT = 21;
    private static final int MIN_PLAIN_POINT = -5;

    private EcmaNumber() {}

    /** Appends a finite number. */
    static void append(StringBuilder json, double value) {
        if (value == 0) {
            json.append('0'); // minus zero as well
            return;
        }
        if (value < 0) {
            json.append('-');
        }
        double magnitude = Math.abs(value);
        long bits = Double.doubleToRawLongBits(magnitude);
        if (bits <= 2) {
            json.append(bits == 1 ? "5e-324" : "1e-323"); // one digit is enough, where Java always writes two
            return;
        }
        StringBuilder text = new StringBuilder();
        NumberWriter.append(text, magnitude);
        int exponentAt = text.indexOf("E");
        int exponent = exponentAt < 0 ? 0 : Integer.parseInt(text, exponentAt + 1, text.length(), 10);
        text.setLength(exponentAt < 0 ? text.length() : exponentAt);
        int point = text.indexOf(".");
        text.deleteCharAt(point);
        int zeros = 0;
        while (text.charAt(zeros) == '0') {
            zeros++;
        }
        int end = text.length();
        while (text.charAt(end - 1) == '0') {
            end--;
        }
        layOut(json, text.substring(zeros, end), point - zeros + exponent);
    }

    /** Appends 0.digits · 10^point. */
    private static void layOut(StringBuilder json, String digits, int point) {
        int count = digits.length();
        if (point > MAX_PLAIN_POINT || point < MIN_PLAIN_POINT) {
            json.append(digits.charAt(0));
            if (count > 1) {
                json.append('.').append(digits, 1, count);
            }
            json.append('e').append(point > 0 ? "+" : "").append(point - 1);
        } else if (point <= 0) {
            json.append("0.").append("0".repeat(-point)).append(digits);
        } else if (count <= point) {
            json.append(digits).append("0".repeat(point - count));
        } else {
            json.append(digits, 0, point).append('.').append(digits, point, count);
        }
    }
}
