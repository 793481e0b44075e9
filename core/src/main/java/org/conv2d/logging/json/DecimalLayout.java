/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

/**
 * Writes a positive decimal digits · 10^exponent as {@code Double.toString} would: plain from 10⁻³ to 10⁷, scientific
 * outside, with at least one digit after the point and otherwise no zero at the end.
 *
 * <p>Stores whole words, so that up to 17 digits behind the point may be overwritten after the returned position: see
 * {@link NumberWriter}.
 */
final class DecimalLayout {
    private static final int MAX_PLAIN_POINT = 7;
    private static final int MIN_PLAIN_POINT = -2;
    private static final long SEVENTEEN_DIGITS = 100_000_000_000_000_000L;
    private static final long ZERO_POINT_ZEROS = Digits.ascii(0) - (('0' - '.') << 8);

    private DecimalLayout() {}

    /** Writes a decimal of at most 9 digits. */
    static int writeNine(byte[] buffer, int position, int digits, int exponent) {
        if (digits >= Digits.EIGHT_DIGITS) {
            int head = digits / 10;
            return write(buffer, position, head, digits - head * 10, 0, exponent + 9);
        }
        int head = digits;
        int point = exponent + 8;
        while (head < Digits.EIGHT_DIGITS / 10) {
            head *= 10;
            point--;
        }
        return write(buffer, position, head, 0, 0, point);
    }

    /** Writes a decimal of at most 17 digits. */
    static int writeSeventeen(byte[] buffer, int position, long digits, int exponent) {
        long seventeen = digits;
        int point = exponent + 17;
        while (seventeen < SEVENTEEN_DIGITS / 10) {
            seventeen *= 10;
            point--;
        }
        int head = (int) (seventeen / 1_000_000_000);
        int rest = (int) (seventeen - head * 1_000_000_000L);
        int ninth = rest / Digits.EIGHT_DIGITS;
        return write(buffer, position, head, ninth, rest - ninth * Digits.EIGHT_DIGITS, point);
    }

    /** Writes 0.d₁d₂…d₁₇ · 10^point, given as eight digits, the ninth, and eight more. */
    private static int write(byte[] buffer, int position, int head, int ninth, int tail, int point) {
        long digits = Digits.eight(head);
        if (point > 0 && point <= MAX_PLAIN_POINT) {
            return writePoint(buffer, position, digits, ninth, tail, point);
        }
        if (point <= 0 && point >= MIN_PLAIN_POINT) {
            Digits.put(buffer, position, ZERO_POINT_ZEROS);
            int start = position + 2 - point;
            Digits.put(buffer, start, Digits.ascii(digits));
            return start + writeTail(buffer, start + 8, digits, ninth, tail);
        }
        return writeExponent(buffer, writePoint(buffer, position, digits, ninth, tail, 1), point - 1);
    }

    /** Writes the digits with a point after one to seven of them. */
    private static int writePoint(byte[] buffer, int position, long head, int ninth, int tail, int point) {
        long characters = Digits.ascii(head);
        int pointBit = point << 3;
        long afterPoint = -1L << pointBit;
        long withPoint = (characters & ~afterPoint) | ((long) '.' << pointBit) | ((characters & afterPoint) << 8);
        Digits.put(buffer, position + 1, characters); // for the eighth digit, which the point pushes out of the word
        Digits.put(buffer, position, withPoint);
        int count = writeTail(buffer, position + 9, head, ninth, tail);
        return position + 1 + Math.max(count, point + 1);
    }

    /**
     * Writes the last nine digits unless they are zeros; returns how many of the 17 are left without the zeros at the
     * end.
     */
    private static int writeTail(byte[] buffer, int position, long head, int ninth, int tail) {
        if ((ninth | tail) == 0) {
            return Digits.withoutTrailingZeros(head);
        }
        buffer[position] = (byte) ('0' + ninth);
        if (tail == 0) {
            return 9;
        }
        long digits = Digits.eight(tail);
        Digits.put(buffer, position + 1, Digits.ascii(digits));
        return 9 + Digits.withoutTrailingZeros(digits);
    }

    private static int writeExponent(byte[] buffer, int position, int exponent) {
        int end = position;
        buffer[end++] = 'E';
        if (exponent < 0) {
            buffer[end++] = '-';
        }
        int magnitude = Math.abs(exponent);
        if (magnitude >= 100) {
            buffer[end++] = (byte) ('0' + magnitude / 100);
        }
        if (magnitude >= 10) {
            buffer[end++] = (byte) ('0' + magnitude / 10 % 10);
        }
        buffer[end++] = (byte) ('0' + magnitude % 10);
        return end;
    }

    /**
     * Writes the decimal n · 10^exponent for 10⁷ ≤ n < 2·10⁸ and exponent ≤ 0, which is what {@link ShortDecimal} finds.
     * The first of nine digits is 1 or missing, so that the other eight are one word and nothing branches on how many
     * there are.
     */
    static int writeShort(byte[] buffer, int position, int n, int exponent) {
        int first = (Digits.EIGHT_DIGITS - 1 - n) >>> 31; // 1 for nine digits
        int point = exponent + 8 + first;
        long digits = Digits.eight(n - first * Digits.EIGHT_DIGITS);
        long characters = Digits.ascii(digits);
        int count = Digits.withoutTrailingZeros(digits);
        if (point > 0 && point <= MAX_PLAIN_POINT) {
            int beforePoint = point - first;
            int pointBit = beforePoint << 3;
            long afterPoint = -1L << pointBit;
            buffer[position] = '1';
            int start = position + first;
            Digits.put(buffer, start + 1, characters); // for the eighth digit, which the point pushes out of the word
            Digits.put(
                    buffer,
                    start,
                    (characters & ~afterPoint) | ((long) '.' << pointBit) | ((characters & afterPoint) << 8));
            return start + 1 + Math.max(count, beforePoint + 1);
        }
        if (point <= 0 && point >= MIN_PLAIN_POINT) {
            Digits.put(buffer, position, ZERO_POINT_ZEROS);
            int start = position + 2 - point;
            buffer[start] = '1';
            Digits.put(buffer, start + first, characters);
            return start + first + count;
        }
        return writeNine(buffer, position, n, exponent);
    }
}
