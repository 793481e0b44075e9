/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

/**
 * Reads JSON numbers whose end is not known yet, in one pass over chars: {@link #read} returns where the number ends, and
 * what it is can be asked until the next one is read. For one thread at a time; allocates nothing.
 *
 * <p>Numbers of more than 18 digits (leading zeros aside), zeros with a minus, and text that is no number are left to {@link
 * NumberReader}: {@link #isShort} says so. Behind the number there must be a char that cannot be part of one.
 */
public final class NumberScan {
    private static final int MAX_DIGITS = 18;
    private static final int MAX_EXPONENT_DIGITS = 4;
    private static final int FEW = 4;

    private long mantissa;
    private int exponent;
    private boolean negative;
    private boolean integer;
    private boolean shortEnough;

    /** Reads the number that begins at an index; returns where it ends. */
    public int read(char[] text, int from) {
        negative = text[from] == '-';
        int start = negative ? from + 1 : from;
        mantissa = 0;
        exponent = 0;
        int at = digits(text, start);
        int digits = at - start;
        integer = true;
        boolean wellFormed = digits > 0;
        if (text[at] == '.') {
            integer = false;
            int end = digits(text, at + 1);
            exponent = at + 1 - end;
            digits -= exponent;
            wellFormed &= exponent < 0;
            at = end;
        }
        shortEnough = wellFormed
                && (digits <= MAX_DIGITS || digits - leadingZeros(text, start, at) <= MAX_DIGITS)
                && !(negative && mantissa == 0);
        return (text[at] | 0x20) == 'e' ? exponent(text, at) : at;
    }

    /** Appends the digits from an index on to the mantissa; returns where they end. */
    private int digits(char[] text, int from) {
        long value = mantissa;
        int at = from;
        for (int digit = text[at] - '0'; isDigit(digit); digit = text[at] - '0') {
            value = value * 10 + digit;
            at++;
            if (at - from == FEW) {
                mantissa = value;
                return manyDigits(text, at);
            }
        }
        mantissa = value;
        return at;
    }

    /** The same four at a time, as long as there are so many: each multiplication waits for the one before. */
    private int manyDigits(char[] text, int from) {
        long value = mantissa;
        int at = from;
        while (at + 4 <= text.length) {
            int thousands = text[at] - '0';
            int hundreds = text[at + 1] - '0';
            int tens = text[at + 2] - '0';
            int ones = text[at + 3] - '0';
            if (!isDigit(thousands) || !isDigit(hundreds) || !isDigit(tens) || !isDigit(ones)) {
                break;
            }
            value = value * 10_000 + (thousands * 1_000 + hundreds * 100 + tens * 10 + ones);
            at += 4;
        }
        for (int digit = text[at] - '0'; isDigit(digit); digit = text[at] - '0') {
            value = value * 10 + digit;
            at++;
        }
        mantissa = value;
        return at;
    }

    private static int leadingZeros(char[] text, int from, int to) {
        int zeros = 0;
        for (int at = from; at < to && (text[at] == '0' || text[at] == '.'); at++) {
            zeros += text[at] == '0' ? 1 : 0;
        }
        return zeros;
    }

    private static boolean isDigit(int value) {
        return (char) value <= 9;
    }

    /** Reads the exponent behind an {@code e}; returns where it ends. */
    private int exponent(char[] text, int from) {
        integer = false;
        boolean negate = text[from + 1] == '-';
        int start = negate || text[from + 1] == '+' ? from + 2 : from + 1;
        int at = start;
        int value = 0;
        while (isDigit(text[at] - '0')) {
            value = value * 10 + (text[at] - '0');
            at++;
        }
        shortEnough &= at > start && at - start <= MAX_EXPONENT_DIGITS;
        exponent += negate ? -value : value;
        return at;
    }

    /** Whether the other methods know the number; false for one that {@link NumberReader} has to read. */
    public boolean isShort() {
        return shortEnough;
    }

    /** Whether it has neither a point nor an exponent. */
    public boolean isInteger() {
        return integer;
    }

    /** The number without its point and exponent. */
    public long mantissa() {
        return negative ? -mantissa : mantissa;
    }

    /** The power of ten that the mantissa is to be multiplied with. */
    public int exponent() {
        return exponent;
    }

    /** The {@code double} nearest to mantissa · 10^exponent, ties to even. */
    public static double valueOf(long mantissa, int exponent) {
        double magnitude = DecimalToDouble.of(Math.abs(mantissa), exponent);
        return mantissa < 0 ? -magnitude : magnitude;
    }
}
