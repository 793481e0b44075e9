/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

/** Writes an integer of up to 19 digits, eight digits at a time. */
final class IntegerLayout {
    private IntegerLayout() {}

    static int write(byte[] buffer, int position, long value) {
        buffer[position] = '-';
        int start = position + (int) (value >>> 63);
        long magnitude = Math.abs(value); // stays negative for Long.MIN_VALUE
        if (Long.compareUnsigned(magnitude, Digits.EIGHT_DIGITS) < 0) {
            return writeFirst(buffer, start, (int) magnitude);
        }
        return writeLong(buffer, start, magnitude);
    }

    private static int writeLong(byte[] buffer, int position, long magnitude) {
        long upper = Long.divideUnsigned(magnitude, Digits.EIGHT_DIGITS);
        int lower = (int) (magnitude - upper * Digits.EIGHT_DIGITS);
        int end = upper < Digits.EIGHT_DIGITS
                ? writeFirst(buffer, position, (int) upper)
                : writeLong(buffer, position, upper);
        Digits.put(buffer, end, Digits.ascii(Digits.eight(lower)));
        return end + 8;
    }

    /** Writes the leading digits, without zeros in front but for 0 itself. */
    private static int writeFirst(byte[] buffer, int position, int number) {
        long digits = Digits.eight(number);
        int zeros = Math.min(Digits.leadingZeros(digits), 7);
        Digits.put(buffer, position, Digits.ascii(digits) >>> (zeros << 3));
        return position + 8 - zeros;
    }
}
