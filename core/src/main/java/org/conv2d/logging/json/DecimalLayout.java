/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

/**
 * Writes a positive decimal digits · 10^exponent of at most 17 digits as {@code Double.toString} would: plain from 10⁻³ to 10⁷,
 * scientific outside, with at least one digit after the point and no zero at the end that could be left out.
 */
final class DecimalLayout {
    private static final int MAX_DIGITS = 17;
    private static final int MAX_PLAIN_POINT = 7;
    private static final int MIN_PLAIN_POINT = -2;
    private static final long ZERO_POINT_ZEROS = Digits.ascii(0) - (('0' - '.') << 8);

    private DecimalLayout() {}

    /** Stores whole words: what lies after the returned position may be overwritten, within the bounds of {@link NumberWriter}. */
    static int write(byte[] buffer, int position, long digits, int exponent) {
        int count = Digits.count(digits);
        int point = count + exponent; // the value is 0.d₁d₂d₃… · 10^point
        long justified = digits * PowersOfTen.asLong(MAX_DIGITS - count);
        int first = (int) (justified / 1_000_000_000);
        int rest = (int) (justified - first * 1_000_000_000L);
        long head = Digits.eight(first);
        if (point > MAX_PLAIN_POINT || point < MIN_PLAIN_POINT) {
            return writeExponent(buffer, writePoint(buffer, position, head, rest, 1), point - 1);
        }
        if (point > 0) {
            return writePoint(buffer, position, head, rest, point);
        }
        Digits.put(buffer, position, ZERO_POINT_ZEROS);
        int start = position + 2 - point;
        Digits.put(buffer, start, Digits.ascii(head));
        return start + writeTail(buffer, start + 8, head, rest);
    }

    /** Writes the digits with a point after the first one to seven of them. */
    private static int writePoint(byte[] buffer, int position, long head, int rest, int point) {
        long characters = Digits.ascii(head);
        int bits = point << 3;
        long afterPoint = -1L << bits;
        // The eighth digit falls out of the word that has the point in it: it is stored before, one place further on.
        Digits.put(buffer, position + 1, characters);
        Digits.put(buffer, position, characters & ~afterPoint | (long) '.' << bits | (characters & afterPoint) << 8);
        int count = writeTail(buffer, position + 9, head, rest);
        return position + 1 + Math.max(count, point + 1);
    }

    /** Writes the last nine digits unless they are zeros, and returns how many of the 17 are left without zeros at the end. */
    private static int writeTail(byte[] buffer, int position, long head, int rest) {
        if (rest == 0) {
            return Digits.withoutTrailingZeros(head);
        }
        int ninth = rest / Digits.EIGHT_DIGITS;
        int last = rest - ninth * Digits.EIGHT_DIGITS;
        buffer[position] = (byte) ('0' + ninth);
        if (last == 0) {
            return 9;
        }
        long tail = Digits.eight(last);
        Digits.put(buffer, position + 1, Digits.ascii(tail));
        return 9 + Digits.withoutTrailingZeros(tail);
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

    /** The same characters, appended. */
    static void append(StringBuilder text, long digits, int exponent) {
        int point = Digits.count(digits) + exponent;
        boolean plain = point >= MIN_PLAIN_POINT && point <= MAX_PLAIN_POINT;
        int start = text.length();
        if (plain && point <= 0) {
            text.append("0.00", 0, 2 - point).append(Digits.stripTrailingZeros(digits));
            return;
        }
        text.append(Digits.stripTrailingZeros(digits));
        int pointAt = start + (plain ? point : 1);
        while (text.length() <= pointAt) {
            text.append('0');
        }
        text.insert(pointAt, '.');
        if (!plain) {
            text.append('E').append(point - 1);
        }
    }
}
