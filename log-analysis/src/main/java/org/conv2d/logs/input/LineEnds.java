/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.input;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds line feeds, eight bytes at a time. Stateless; allocates nothing.
 *
 * <p>A byte that is zero once the word is combined with line feeds is told by the borrow of subtracting one: Henry S.
 * Warren, "Hacker's Delight", chapter 6. The lowest byte so marked is exact, those above it may be marked in error.
 */
public final class LineEnds {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LINE_FEEDS = '\n' * ONES;

    private LineEnds() {}

    /** Index of the first line feed from {@code from} and before {@code to}, or -1. */
    public static int first(byte[] bytes, int from, int to) {
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            long word = (long) LONGS.get(bytes, at) ^ LINE_FEEDS;
            long found = (word - ONES) & ~word & HIGH_BITS;
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >>> 3);
            }
        }
        for (; at < to; at++) {
            if (bytes[at] == '\n') {
                return at;
            }
        }
        return -1;
    }

    /** Index of the last line feed from {@code from} and before {@code to}, or -1. */
    public static int last(byte[] bytes, int from, int to) {
        int at = to - 1;
        while (at >= from && bytes[at] != '\n') {
            at--;
        }
        return at < from ? -1 : at;
    }

    /** Number of line feeds from {@code from} and before {@code to}. */
    public static long count(byte[] bytes, int from, int to) {
        long count = 0;
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            long word = (long) LONGS.get(bytes, at) ^ LINE_FEEDS;
            // Bit 7 is set where the lower seven bits are not zero, or the byte's own bit 7 is: exact for every byte.
            long others = ((word & ~HIGH_BITS) + ~HIGH_BITS | word) & HIGH_BITS;
            count += Long.BYTES - Long.bitCount(others);
        }
        for (; at < to; at++) {
            count += bytes[at] == '\n' ? 1 : 0;
        }
        return count;
    }
}
