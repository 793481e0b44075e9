/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

/**
 * Takes a number of any length apart into mantissa · 10^exponent. Stateless; allocates only for a copy that goes to {@link
 * Double#parseDouble}.
 */
final class DoubleScan {
    /** What {@link #exponent} returns for text that is no exponent. */
    static final long MALFORMED = Long.MIN_VALUE;

    /** A mantissa below this has room for one more digit in 64 unsigned bits. */
    private static final long ROOM_FOR_A_DIGIT = 1_000_000_000_000_000_000L;

    /** No text is so long that its digits could make up for an exponent beyond this. */
    private static final long HUGE_EXPONENT = 1L << 33;

    private DoubleScan() {}

    static <T> double read(NumberSource<T> source, T text, int from, int to) {
        int start = source.skipMinus(text, from, to);
        long mantissa = 0;
        int dropped = 0;
        boolean cut = false;
        int point = -1;
        int at = start;
        for (; at < to; at++) {
            int character = source.at(text, at);
            if (IntegerScan.isDigit(character)) {
                if (Long.compareUnsigned(mantissa, ROOM_FOR_A_DIGIT) < 0) {
                    mantissa = mantissa * 10 + (character - '0');
                } else {
                    dropped++;
                    cut |= character != '0';
                }
            } else if (character == '.' && point < 0) {
                point = at;
            } else {
                break;
            }
        }
        int fraction = point < 0 ? 0 : at - point - 1;
        boolean hasDigits = point < 0 ? at > start : at > start + 1;
        long exponent = exponent(source, text, at, to);
        double magnitude = Double.NaN;
        if (hasDigits && exponent != MALFORMED) {
            exponent += dropped - fraction;
            magnitude = cut ? DecimalToDouble.ofCut(mantissa, exponent) : DecimalToDouble.of(mantissa, exponent);
        }
        if (Double.isNaN(magnitude)) {
            return Double.parseDouble(source.copy(text, from, to));
        }
        return start > from ? -magnitude : magnitude;
    }

    /** The exponent that begins with an {@code e} and fills the rest of the number; 0 when there is no rest. */
    static <T> long exponent(NumberSource<T> source, T text, int from, int to) {
        if (from == to) {
            return 0;
        }
        if ((source.at(text, from) | 0x20) != 'e' || from + 1 == to) {
            return MALFORMED;
        }
        int sign = source.at(text, from + 1);
        int start = sign == '-' || sign == '+' ? from + 2 : from + 1;
        if (start == to) {
            return MALFORMED;
        }
        long exponent = 0;
        for (int at = start; at < to; at++) {
            int character = source.at(text, at);
            if (!IntegerScan.isDigit(character)) {
                return MALFORMED;
            }
            if (exponent < HUGE_EXPONENT) {
                exponent = exponent * 10 + (character - '0');
            }
        }
        return sign == '-' ? -exponent : exponent;
    }
}
