/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

/** Numbers that are an optional minus and digits, up to the range of {@code long}. Stateless; allocates nothing. */
final class IntegerScan {
    private static final int MAX_DIGITS = 19;

    private IntegerScan() {}

    static <T> boolean isInteger(NumberSource<T> source, T text, int from, int to) {
        int start = source.skipMinus(text, from, to);
        for (int at = start; at < to; at++) {
            if (!isDigit(source.at(text, at))) {
                return false;
            }
        }
        int digits = to - start;
        return digits > 0 && (digits < MAX_DIGITS || digits == MAX_DIGITS && fits(source, text, from, to));
    }

    /** Whether 19 digits fit: they do not wrap around when read as unsigned, so the sign of what is read tells. */
    private static <T> boolean fits(NumberSource<T> source, T text, int from, int to) {
        long value = read(source, text, from, to);
        return source.at(text, from) == '-' ? value <= 0 : value >= 0;
    }

    /** The value of an integer that fits. */
    static <T> long read(NumberSource<T> source, T text, int from, int to) {
        int start = source.skipMinus(text, from, to);
        long value = 0;
        for (int at = start; at < to; at++) {
            value = value * 10 + (source.at(text, at) - '0');
        }
        return start > from ? -value : value;
    }

    static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }
}
