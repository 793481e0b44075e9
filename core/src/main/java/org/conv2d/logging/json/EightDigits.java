/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight characters of a byte array read as one {@code long}, the first in the lowest byte: the way back from {@link Digits}. */
final class EightDigits {
    private static final VarHandle BYTES_AS_LONG =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private EightDigits() {}

    static long at(byte[] text, int index) {
        return (long) BYTES_AS_LONG.get(text, index);
    }

    /** Whether every byte is 30 to 39 in hexadecimal: it begins with a 3, and still does after 6 is added. */
    static boolean areDigits(long characters) {
        long first = characters & 0xf0f0_f0f0_f0f0_f0f0L;
        long firstPlus6 = characters + 0x0606_0606_0606_0606L & 0xf0f0_f0f0_f0f0_f0f0L;
        return (first | firstPlus6 >>> 4) == 0x3333_3333_3333_3333L;
    }

    /** The number that eight digits are: side by side into four of two digits, two of four, one of eight. */
    static long value(long characters) {
        long ones = characters - 0x3030_3030_3030_3030L;
        long twos = ones * 10 + (ones >>> 8) & 0x00ff_00ff_00ff_00ffL;
        long fours = twos * 100 + (twos >>> 16) & 0x0000_ffff_0000_ffffL;
        return fours * 10_000 + (fours >>> 32) & 0xffff_ffffL;
    }
}
