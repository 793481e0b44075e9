/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.view;

import java.math.BigDecimal;

/** Text that is a number in JSON's grammar. Stateless. */
public final class NumberText {

    /** More digits than this may not fit a long. */
    private static final int MAX_LONG_DIGITS = 18;

    private static final int MAX_CHARS = 40;

    private NumberText() {}

    /** The number a text stands for, digit for digit; the value itself when it is no such text. */
    public static Object coerce(Object value) {
        return value instanceof String text && isNumber(text) ? new BigDecimal(text) : value;
    }

    /** Whether a text is a number without exponent. */
    static boolean isNumber(String text) {
        int length = text.length();
        if (length == 0 || length > MAX_CHARS) {
            return false;
        }
        int at = text.charAt(0) == '-' ? 1 : 0;
        int integer = digits(text, at);
        if (integer == at || text.charAt(at) == '0' && integer > at + 1) {
            return false;
        }
        at = integer;
        if (at < length && text.charAt(at) == '.') {
            int fraction = digits(text, at + 1);
            if (fraction == at + 1) {
                return false;
            }
            at = fraction;
        }
        return at == length;
    }

    /** Whether a number is an integer that is sure to fit a long. */
    static boolean isLong(String number) {
        return number.length() <= MAX_LONG_DIGITS && number.indexOf('.') < 0;
    }

    private static int digits(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }
}
