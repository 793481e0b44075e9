/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.input;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Finds a sequence of bytes in others. Immutable, thread-safe; a search allocates nothing.
 *
 * <p>Looks, at eight places at once, for the two bytes of the sequence that logs hold least often, at their distance from
 * one another, and compares the whole where both are. Arrays must have {@value Long#BYTES} bytes to spare behind what is
 * searched.
 */
public final class LiteralSearch {
    /** Bytes that logs in JSON hold, from the least to the most frequent; what is not listed is rarer than all. */
    private static final String BY_FREQUENCY =
            "QXZJKYVWUHGPBFMqzjxkLSDCNRAOIT{}[]/;()=+<>*'987654321wvbygfhpmudclrnsiato-0_. ,:e\"";

    private static final int AT_ONCE = 512;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private final byte[] literal;
    private final int rare;
    private final int other;
    private final long rares;
    private final long others;

    /** A search for {@code literal}, which must not be empty. */
    public LiteralSearch(byte[] literal) {
        if (literal.length == 0) {
            throw new IllegalArgumentException("there is nothing to search for");
        }
        this.literal = literal.clone();
        rare = rarest(-1);
        other = rarest(rare);
        rares = (literal[rare] & 0xff) * ONES;
        others = (literal[other] & 0xff) * ONES;
    }

    /** Index of the first occurrence that lies between {@code from} and {@code to}, or -1. */
    public int find(byte[] bytes, int from, int to) {
        int last = to - literal.length;
        int at = from;
        while (true) {
            at = withoutCandidates(bytes, at, last);
            if (at > last) {
                return -1;
            }
            for (int end = at + 4 * Long.BYTES; at < end; at += Long.BYTES) {
                long candidates = at <= last ? candidates(bytes, at) : 0;
                int found = candidates == 0 ? -1 : first(candidates, bytes, at, last);
                if (found >= 0) {
                    return found;
                }
            }
        }
    }

    /**
     * Passes over places where there is no occurrence, thirty-two at a time and {@value #AT_ONCE} at most, and returns where
     * one of the next may be. A loop without calls is fast whatever the compiler has been told of inlining, and a
     * short one is compiled soon: in a short run that is what counts.
     */
    private int withoutCandidates(byte[] bytes, int from, int last) {
        long wanted = rares;
        long besides = others;
        int first = rare;
        int second = other;
        int at = from;
        int end = Math.min(last - 3 * Long.BYTES, from + AT_ONCE);
        for (; at <= end; at += 4 * Long.BYTES) {
            long a = (long) LONGS.get(bytes, at + first) ^ wanted | (long) LONGS.get(bytes, at + second) ^ besides;
            long b = (long) LONGS.get(bytes, at + first + 8) ^ wanted
                    | (long) LONGS.get(bytes, at + second + 8) ^ besides;
            long c = (long) LONGS.get(bytes, at + first + 16) ^ wanted
                    | (long) LONGS.get(bytes, at + second + 16) ^ besides;
            long d = (long) LONGS.get(bytes, at + first + 24) ^ wanted
                    | (long) LONGS.get(bytes, at + second + 24) ^ besides;
            long zeros = (a - ONES & ~a | b - ONES & ~b | c - ONES & ~c | d - ONES & ~d) & HIGH_BITS;
            if (zeros != 0) {
                break;
            }
        }
        return at;
    }

    /** For each of eight places whether both rare bytes are where they are in an occurrence: the byte's highest bit. */
    private long candidates(byte[] bytes, int at) {
        long first = (long) LONGS.get(bytes, at + rare) ^ rares;
        long second = (long) LONGS.get(bytes, at + other) ^ others;
        long different = first | second;
        return ~((different & ~HIGH_BITS) + ~HIGH_BITS | different) & HIGH_BITS;
    }

    private int first(long candidates, byte[] bytes, int at, int last) {
        for (long left = candidates; left != 0; left &= left - 1) {
            int start = at + (Long.numberOfTrailingZeros(left) >>> 3);
            if (start <= last && Arrays.equals(bytes, start, start + literal.length, literal, 0, literal.length)) {
                return start;
            }
        }
        return -1;
    }

    private int rarest(int but) {
        int rarest = but == 0 ? literal.length - 1 : 0;
        for (int i = 0; i < literal.length; i++) {
            if (i != but && frequency(literal[i]) < frequency(literal[rarest])) {
                rarest = i;
            }
        }
        return rarest;
    }

    private static int frequency(byte b) {
        return BY_FREQUENCY.indexOf((char) (b & 0xff));
    }
}
