/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Tests bytes eight at a time. Stateless; allocates nothing.
 *
 * <p>A byte of {@code x - n} (without borrows from its neighbours, which can only make a plain word look special, never
 * the reverse) has its high bit set where the byte of x is below n: Henry S. Warren, "Hacker's Delight", chapter 6.
 */
final class PlainBytes {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long SPACES = ' ' * ONES;

    private PlainBytes() {}

    /** Whether all bytes stand for themselves in a JSON string: ASCII, no control character, quote or backslash. */
    static boolean areIn(byte[] bytes, int from, int count) {
        int end = from + count;
        int at = from;
        for (; at <= end - Long.BYTES; at += Long.BYTES) {
            if (!isPlain((long) LONGS.get(bytes, at))) {
                return false;
            }
        }
        for (; at < end; at++) {
            if (bytes[at] < 0 || Escapes.of(bytes[at]) != 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether all bytes are ASCII. */
    static boolean areAscii(byte[] bytes, int from, int count) {
        int end = from + count;
        int at = from;
        long words = 0;
        for (; at <= end - Long.BYTES; at += Long.BYTES) {
            words |= (long) LONGS.get(bytes, at);
        }
        int rest = 0;
        for (; at < end; at++) {
            rest |= bytes[at];
        }
        return (words & HIGH_BITS) == 0 && rest >= 0;
    }

    private static boolean isPlain(long word) {
        long belowSpace = word - SPACES;
        long quote = (word ^ '"' * ONES) - ONES;
        long backslash = (word ^ '\\' * ONES) - ONES;
        return ((word | belowSpace | quote | backslash) & HIGH_BITS) == 0;
    }
}
