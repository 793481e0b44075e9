/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Decimal digits, eight to a {@code long}: the first digit in the lowest byte, so that one little-endian store puts
 * them in reading order.
 *
 * <p>Eight digits cost six multiplications and no memory access, and zeros at either end are counted with one
 * instruction.
 */
final class Digits {
    static final int EIGHT_DIGITS = 100_000_000;

    private static final long ASCII_ZEROS = 0x3030_3030_3030_3030L;
    private static final VarHandle BYTES_AS_LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Digits() {}

    /**
     * The eight digits of 0 ≤ {@code number} < 10⁸, each 0 to 9 in a byte of its own.
     *
     * <p>Halves the number three times, all parts side by side in one register: into two of four digits, four of two,
     * eight of one. With the quotient q of a part x by d, {@code (x << w) − q · ((d << w) − 1)} is q in its place and
     * the remainder w bits above. The quotients are products cut by a shift, exact for the numbers that come up: by
     * 10⁴ below 10⁸, 100 below 10⁴, 10 below 100.
     */
    static long eight(int number) {
        long upper = (number * 3_518_437_209L) >>> 45;
        long fours = upper | ((number - upper * 10_000) << 32);
        long hundreds = ((fours * 10_486) >>> 20) & 0x7f_0000_007fL;
        long twos = (fours << 16) - hundreds * ((100 << 16) - 1);
        long tens = ((twos * 103) >>> 10) & 0xf_000f_000f_000fL;
        return (twos << 8) - tens * ((10 << 8) - 1);
    }

    /** The same eight digits as characters. */
    static long ascii(long eightDigits) {
        return eightDigits | ASCII_ZEROS;
    }

    /** How many of eight digits are left without the zeros at the end; 0 for eight zeros. */
    static int withoutTrailingZeros(long eightDigits) {
        return 8 - (Long.numberOfLeadingZeros(eightDigits) >>> 3);
    }

    /** How many of eight digits are zeros in front of a number; the last digit is part of it in any case. */
    static int leadingZeros(long eightDigits) {
        return Long.numberOfTrailingZeros(eightDigits | (1L << 56)) >>> 3;
    }

    /** Stores eight characters. */
    static void put(byte[] buffer, int position, long eightCharacters) {
        BYTES_AS_LONG.set(buffer, position, eightCharacters);
    }
}
