/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

/**
 * Writes an integer, eight digits at a time.
 *
 * <p>That takes less time than two at a time from a table as soon as there are more than a few digits, and there is
 * no branch on their number. Whole words are stored: up to seven bytes behind the returned position may be
 * overwritten, see {@link NumberWriter}.
 */
final class IntegerLayout {
    private IntegerLayout() {}

    static int write(byte[] buffer, int position, long value) {
        buffer[position] = '-';
        int start = position + (int) (value >>> 63);
        long magnitude = Math.abs(value);
        if (magnitude >= 0 && magnitude < Digits.EIGHT_DIGITS) {
            return writeFirst(buffer, start, (int) magnitude);
        }
        // The signs go after the division: Long.MIN_VALUE has no magnitude, its two parts have.
        long upper = value / Digits.EIGHT_DIGITS;
        int last = (int) Math.abs(value - upper * Digits.EIGHT_DIGITS);
        return writeEight(buffer, writeUpper(buffer, start, Math.abs(upper)), last);
    }

    private static int writeUpper(byte[] buffer, int position, long upper) {
        if (upper < Digits.EIGHT_DIGITS) {
            return writeFirst(buffer, position, (int) upper);
        }
        int first = (int) (upper / Digits.EIGHT_DIGITS);
        int middle = (int) (upper - first * (long) Digits.EIGHT_DIGITS);
        return writeEight(buffer, writeFirst(buffer, position, first), middle);
    }

    private static int writeFirst(byte[] buffer, int position, int number) {
        long digits = Digits.eight(number);
        int zeros = Digits.leadingZeros(digits);
        Digits.put(buffer, position, Digits.ascii(digits) >>> (zeros << 3));
        return position + 8 - zeros;
    }

    private static int writeEight(byte[] buffer, int position, int number) {
        Digits.put(buffer, position, Digits.ascii(Digits.eight(number)));
        return position + 8;
    }
}
