/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

/**
 * The fast road for numbers in bytes: up to 19 digits, leading zeros included, which is nearly all of them. What is longer or
 * malformed goes on to {@link DoubleScan}. Stateless; allocates nothing itself.
 *
 * <p>19 digits cannot overflow, so they are counted once, at the end, instead of asking before each whether it fits; and
 * those of a fraction are read eight at a time.
 */
final class ByteScan {
    private static final int MAX_DIGITS = 19;

    private ByteScan() {}

    static double readDouble(byte[] text, int from, int to) {
        int start = NumberSource.BYTES.skipMinus(text, from, to);
        int at = start;
        long mantissa = 0;
        for (; at < to && IntegerScan.isDigit(text[at]); at++) {
            mantissa = mantissa * 10 + (text[at] - '0');
        }
        int digits = at - start;
        int fraction = 0;
        if (at < to && text[at] == '.') {
            at++;
            int first = at;
            for (; to - at >= 8; at += 8) {
                long eight = EightDigits.at(text, at);
                if (!EightDigits.areDigits(eight)) {
                    break;
                }
                mantissa = mantissa * Digits.EIGHT_DIGITS + EightDigits.value(eight);
            }
            for (; at < to && IntegerScan.isDigit(text[at]); at++) {
                mantissa = mantissa * 10 + (text[at] - '0');
            }
            fraction = at - first;
            digits += fraction;
        }
        long exponent = DoubleScan.exponent(NumberSource.BYTES, text, at, to);
        if (digits == 0 || digits > MAX_DIGITS || exponent == DoubleScan.MALFORMED) {
            return DoubleScan.read(NumberSource.BYTES, text, from, to);
        }
        double magnitude = DecimalToDouble.of(mantissa, exponent - fraction);
        return start > from ? -magnitude : magnitude;
    }
}
