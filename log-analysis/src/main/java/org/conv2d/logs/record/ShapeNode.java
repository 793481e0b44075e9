/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

import java.util.Arrays;

/**
 * A stretch of bytes that lines have in common, the {@link Hole} behind it if there is one, and what has come next: another
 * node by its first byte, or the end of the line, which is then known to be of a shape. Not thread-safe.
 */
final class ShapeNode {
    private static final int BYTES = 256;

    Hole hole = Hole.NONE;

    /** Where the value in the hole is kept, or -1 if it is not. */
    int slot = -1;

    /** What a line that ends here is, or null. */
    LineShape shape;

    private byte[] literal;
    private int length;

    /** The first sixteen bytes, with masks for what there is of them. */
    private long first;

    private long firstMask;
    private long second;
    private long secondMask;

    /** The whole words behind them, and the last eight bytes where they do not fill words. */
    private long[] words;

    private long last;

    /** The only node behind, or null if there are several. */
    private ShapeNode only;

    private ShapeNode[] byFirstByte;

    ShapeNode(byte[] bytes, int from, int to) {
        literal(Arrays.copyOfRange(bytes, from, to));
    }

    private void literal(byte[] bytes) {
        literal = bytes;
        length = bytes.length;
        byte[] padded = Arrays.copyOf(bytes, Math.max(length, 2 * Long.BYTES));
        first = JsonBytes.word(padded, 0);
        second = JsonBytes.word(padded, Long.BYTES);
        firstMask = mask(length);
        secondMask = mask(length - Long.BYTES);
        words = new long[Math.max(0, length / Long.BYTES - 2)];
        for (int i = 0; i < words.length; i++) {
            words[i] = JsonBytes.word(padded, (i + 2) * Long.BYTES);
        }
        last = JsonBytes.word(padded, padded.length - Long.BYTES);
    }

    /** Those of eight bytes that are the first so many. */
    private static long mask(int bytes) {
        return bytes >= Long.BYTES ? -1L : bytes <= 0 ? 0 : (1L << (8 * bytes)) - 1;
    }

    int length() {
        return length;
    }

    /** The index behind the stretch if it stands at {@code from}, else {@link JsonBytes#UNSURE}. */
    int end(byte[] bytes, int from) {
        boolean same = ((JsonBytes.word(bytes, from) ^ first) & firstMask
                        | (JsonBytes.word(bytes, from + Long.BYTES) ^ second) & secondMask)
                == 0;
        return same && (length <= 2 * Long.BYTES || restIsAt(bytes, from)) ? from + length : JsonBytes.UNSURE;
    }

    /** Compares in the order of the bytes, so that nothing is looked at far behind the end of a line. */
    private boolean restIsAt(byte[] bytes, int from) {
        int at = from + 2 * Long.BYTES;
        for (long word : words) {
            if (JsonBytes.word(bytes, at) != word) {
                return false;
            }
            at += Long.BYTES;
        }
        return JsonBytes.word(bytes, from + length - Long.BYTES) == last;
    }

    /** How many bytes are as they are from {@code from} on. */
    int inCommon(byte[] bytes, int from, int to) {
        int length = Math.min(literal.length, to - from);
        int mismatch = Arrays.mismatch(literal, 0, length, bytes, from, from + length);
        return mismatch < 0 ? length : mismatch;
    }

    byte byteAt(int index) {
        return literal[index];
    }

    /** What comes next if a byte does, or null. */
    ShapeNode next(byte first) {
        return only != null ? only : byFirstByte == null ? null : byFirstByte[first & 0xff];
    }

    /** Likewise, but never one that does not start with the byte. */
    ShapeNode nextOf(byte first) {
        ShapeNode next = next(first);
        return next != null && next.startsWith(first) ? next : null;
    }

    private boolean startsWith(byte first) {
        return literal.length > 0 ? literal[0] == first : isOfNumber(first);
    }

    private static boolean isOfNumber(int b) {
        return b == '-' || (b >= '0' && b <= '9');
    }

    void add(ShapeNode next) {
        if (only == null && byFirstByte == null) {
            only = next;
            return;
        }
        if (byFirstByte == null) {
            byFirstByte = new ShapeNode[BYTES];
            enter(only);
            only = null;
        }
        enter(next);
    }

    private void enter(ShapeNode next) {
        if (next.literal.length > 0) {
            byFirstByte[next.literal[0] & 0xff] = next;
            return;
        }
        for (int b = '-'; b <= '9'; b++) {
            if (isOfNumber(b)) {
                byFirstByte[b] = next;
            }
        }
    }

    /** Leaves the first bytes here and moves the others, and what comes next, to a node of their own. */
    void split(int length) {
        ShapeNode lower = new ShapeNode(literal, length, literal.length);
        lower.hole = hole;
        lower.slot = slot;
        lower.shape = shape;
        lower.only = only;
        lower.byFirstByte = byFirstByte;
        end(length, Hole.NONE, -1);
        only = lower;
    }

    /** Ends the stretch after so many bytes with a hole, and forgets what came next. */
    void end(int length, Hole newHole, int newSlot) {
        if (length < literal.length) {
            literal(Arrays.copyOf(literal, length));
        }
        hole = newHole;
        slot = newSlot;
        shape = null;
        only = null;
        byFirstByte = null;
    }
}
