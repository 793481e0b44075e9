/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Finds the ends of JSON values in bytes, eight at a time, and checks them on the way: what has an end is valid, but for
 * invalid UTF-8 inside strings. Stateless; allocates nothing.
 *
 * <p>Every method takes the index where something starts and returns that behind its end, or {@link #UNSURE}. Arrays must
 * have eight bytes to spare behind what is looked at. A byte that is zero in a word is told by the borrow of subtracting
 * one: Henry S. Warren, "Hacker's Delight", chapter 6; the lowest byte so marked is exact.
 */
final class JsonBytes {
    /** Stands for: not JSON, or not of the ordinary kind. */
    static final int UNSURE = -1;

    /** Deepest nesting that is followed here. */
    private static final int MAX_DEPTH = 32;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long QUOTES = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;
    private static final long SPACES = ' ' * ONES;
    private static final long ZEROS = '0' * ONES;
    private static final long BELOW_TEN = 0x7676767676767676L;
    private static final int TRUE = 't' | 'r' << 8 | 'u' << 16 | 'e' << 24;
    private static final int NULL = 'n' | 'u' << 8 | 'l' << 16 | 'l' << 24;
    private static final int ALSE = 'a' | 'l' << 8 | 's' << 16 | 'e' << 24;

    private JsonBytes() {}

    /** Eight bytes, the first in the lowest place. */
    static long word(byte[] bytes, int at) {
        return (long) LONGS.get(bytes, at);
    }

    /** Up to eight bytes as a word, with zeros in the highest places. */
    static long text(byte[] bytes, int from, int to) {
        int unused = 8 * (Long.BYTES - (to - from));
        return from == to ? 0 : word(bytes, from) << unused >>> unused;
    }

    /** The index of the first quote, backslash or control character. */
    static int specialIn(byte[] bytes, int from) {
        int at = from;
        while (true) {
            long word = word(bytes, at);
            // All three are ASCII, so that one look at the upper bit serves for all.
            long found = ((word ^ QUOTES) - ONES | (word ^ BACKSLASHES) - ONES | word - SPACES) & ~word & HIGH_BITS;
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >>> 3);
            }
            at += Long.BYTES;
        }
    }

    /** The index behind the quote that ends a string, {@code from} being the first inside. */
    static int stringEnd(byte[] bytes, int from) {
        int at = specialIn(bytes, from);
        while (bytes[at] == '\\') {
            int end = escapeEnd(bytes, at + 1);
            if (end < 0) {
                return UNSURE;
            }
            at = specialIn(bytes, end);
        }
        return bytes[at] == '"' ? at + 1 : UNSURE;
    }

    /** Whether all are ASCII. */
    static boolean areAscii(byte[] bytes, int from, int to) {
        int at = from;
        long all = 0;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            all |= word(bytes, at);
        }
        if (at < to) {
            all |= word(bytes, at) << (8 * (Long.BYTES - (to - at)));
        }
        return (all & HIGH_BITS) == 0;
    }

    /** Whether the bytes are valid UTF-8. */
    static boolean isValidUtf8(byte[] bytes, int from, int to) {
        return areAscii(bytes, from, to)
                || new String(bytes, from, to - from, StandardCharsets.UTF_8).indexOf('\uFFFD') < 0;
    }

    private static int escapeEnd(byte[] bytes, int at) {
        return switch (bytes[at]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> at + 1;
            case 'u' ->
                isHex(bytes[at + 1]) && isHex(bytes[at + 2]) && isHex(bytes[at + 3]) && isHex(bytes[at + 4])
                        ? at + 5
                        : UNSURE;
            default -> UNSURE;
        };
    }

    private static boolean isHex(byte b) {
        return (b >= '0' && b <= '9') || (b >= 'a' && b <= 'f') || (b >= 'A' && b <= 'F');
    }

    /** The end of a number, {@code from} being its first character, a digit or minus. */
    static int numberEnd(byte[] bytes, int from) {
        long others = othersThanDigits(word(bytes, from));
        int point = from + (Long.numberOfTrailingZeros(others) >>> 3);
        long behind = others & others - 1;
        if (point == from || behind == 0 || bytes[from] == '0') {
            return anyNumberEnd(bytes, from);
        }
        if (bytes[point] != '.') {
            return (bytes[point] | 0x20) == 'e' ? anyNumberEnd(bytes, from) : point;
        }
        int end = from + (Long.numberOfTrailingZeros(behind) >>> 3);
        return end == point + 1 || (bytes[end] | 0x20) == 'e' ? anyNumberEnd(bytes, from) : end;
    }

    /** The upper bit of every byte that is no digit. */
    private static long othersThanDigits(long word) {
        long value = word ^ ZEROS;
        return ((value & ~HIGH_BITS) + BELOW_TEN | value) & HIGH_BITS;
    }

    private static int anyNumberEnd(byte[] bytes, int from) {
        int first = bytes[from] == '-' ? from + 1 : from;
        int at = digitsEnd(bytes, first);
        if (at == first || (bytes[first] == '0' && at > first + 1)) {
            return UNSURE;
        }
        if (bytes[at] == '.') {
            int fraction = at + 1;
            at = digitsEnd(bytes, fraction);
            if (at == fraction) {
                return UNSURE;
            }
        }
        return (bytes[at] | 0x20) == 'e' ? exponentEnd(bytes, at + 1) : at;
    }

    private static int exponentEnd(byte[] bytes, int from) {
        int first = bytes[from] == '-' || bytes[from] == '+' ? from + 1 : from;
        int at = digitsEnd(bytes, first);
        return at == first ? UNSURE : at;
    }

    private static int digitsEnd(byte[] bytes, int from) {
        int at = from;
        while (true) {
            long others = othersThanDigits(word(bytes, at));
            if (others != 0) {
                return at + (Long.numberOfTrailingZeros(others) >>> 3);
            }
            at += Long.BYTES;
        }
    }

    /** The end of {@code true}, {@code false} or {@code null}. */
    static int literalEnd(byte[] bytes, int from) {
        int four = (int) INTS.get(bytes, from);
        if (four == TRUE || four == NULL) {
            return from + 4;
        }
        return bytes[from] == 'f' && (int) INTS.get(bytes, from + 1) == ALSE ? from + 5 : UNSURE;
    }

    /** The first index that holds neither a space nor a tab. */
    static int blanksEnd(byte[] bytes, int from) {
        int at = from;
        while (bytes[at] == ' ' || bytes[at] == '\t') {
            at++;
        }
        return at;
    }

    /** The end of any value. */
    static int valueEnd(byte[] bytes, int from) {
        return valueEnd(bytes, from, 0);
    }

    private static int valueEnd(byte[] bytes, int from, int depth) {
        return switch (bytes[from]) {
            case '"' -> stringEnd(bytes, from + 1);
            case '{' -> objectEnd(bytes, from, depth + 1);
            case '[' -> arrayEnd(bytes, from, depth + 1);
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> numberEnd(bytes, from);
            default -> literalEnd(bytes, from);
        };
    }

    private static int objectEnd(byte[] bytes, int from, int depth) {
        int at = blanksEnd(bytes, from + 1);
        if (bytes[at] == '}') {
            return at + 1;
        }
        while (depth < MAX_DEPTH && bytes[at] == '"') {
            at = nameEnd(bytes, at + 1);
            at = at < 0 ? at : valueEnd(bytes, at, depth);
            if (at < 0) {
                return UNSURE;
            }
            at = blanksEnd(bytes, at);
            if (bytes[at] == '}') {
                return at + 1;
            }
            if (bytes[at] != ',') {
                return UNSURE;
            }
            at = blanksEnd(bytes, at + 1);
        }
        return UNSURE;
    }

    private static int arrayEnd(byte[] bytes, int from, int depth) {
        int at = blanksEnd(bytes, from + 1);
        if (bytes[at] == ']') {
            return at + 1;
        }
        while (depth < MAX_DEPTH) {
            at = valueEnd(bytes, at, depth);
            if (at < 0) {
                return UNSURE;
            }
            at = blanksEnd(bytes, at);
            if (bytes[at] == ']') {
                return at + 1;
            }
            if (bytes[at] != ',') {
                return UNSURE;
            }
            at = blanksEnd(bytes, at + 1);
        }
        return UNSURE;
    }

    /**
     * The index of the value that a name in front of it belongs to, {@code from} being the name's first byte. Only names in
     * ASCII without escapes are ordinary.
     */
    static int nameEnd(byte[] bytes, int from) {
        int quote = specialIn(bytes, from);
        if (bytes[quote] != '"' || !areAscii(bytes, from, quote)) {
            return UNSURE;
        }
        int colon = blanksEnd(bytes, quote + 1);
        return bytes[colon] == ':' ? blanksEnd(bytes, colon + 1) : UNSURE;
    }
}
