/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

/**
 * Recognises lines that are like others but for their numbers, times and texts, which most lines of a log are: all the
 * rest is compared eight bytes at a time instead of being made sense of.
 *
 * <p>A value that has turned out to differ between lines of the same beginning is a {@link Hole}, in which any value of its
 * kind may stand. JSON's grammar is free of context, so a line that differs from a valid one only there is valid as well,
 * and holds what that one held. Severities and the names of events and of exceptions are never holes, so that they are
 * the same for all lines of a {@link LineShape}, and what is told by them has been found out beforehand.
 *
 * <p>Bounded: where lines are too different, the tree of shapes begins anew, and few of them are learnt. Not thread-safe.
 */
final class LineShapes {
    /** How many lines may be learnt at once, and of how many more one, as a power of two. */
    private static final int MOST_AT_ONCE = 1024;

    private static final int SELDOM = 5;

    private static final byte NUMBER = RawValue.NUMBER.code;
    private static final byte PLAIN_TEXT = RawValue.PLAIN_TEXT.code;
    private static final byte ESCAPED_TEXT = RawValue.ESCAPED_TEXT.code;

    private final LogRecord record;
    private final ShapeTree tree;
    private int credit = MOST_AT_ONCE << SELDOM;

    private LineShape found;

    /** Where a time has been read already, or -1. */
    private int timeAt;

    /** Of the values that are kept, as codes of {@link RawValue}, in the order of the line; one more, as the next is entered before it is known to be kept. */
    private final byte[] kinds = new byte[ShapeTree.MAX_KEPT + 1];

    private final int[] starts = new int[ShapeTree.MAX_KEPT + 1];
    private final int[] ends = new int[ShapeTree.MAX_KEPT + 1];

    LineShapes(FieldTree fields, LogRecord record) {
        this.record = record;
        tree = new ShapeTree(fields, record);
    }

    /**
     * Reads the object at {@code from} into the record if it is of a known shape, and returns the index behind it; else
     * {@link JsonBytes#UNSURE}.
     */
    int read(byte[] bytes, int from) {
        int end = tree.root() == null ? JsonBytes.UNSURE : match(bytes, from);
        if (end >= 0) {
            found.take(kinds, starts, ends);
            record.take(found, bytes);
            if (found.timeSlot >= 0 && found.from[found.timeSlot] == timeAt) {
                record.takeLastTime();
            }
        }
        return end;
    }

    private int match(byte[] bytes, int from) {
        ShapeNode node = tree.root();
        int at = from;
        int filled = 0;
        timeAt = -1;
        while (node != null) {
            at = node.end(bytes, at);
            if (at < 0) {
                return JsonBytes.UNSURE;
            }
            if (node.hole != Hole.NONE) {
                starts[filled] = at;
                at = node.hole == Hole.NUMBER ? numberEnd(bytes, at, filled) : otherEnd(bytes, at, node, filled);
                if (at < 0) {
                    return JsonBytes.UNSURE;
                }
                ends[filled] = at;
                filled += node.slot >>> 31 ^ 1;
            }
            if (node.shape != null) {
                found = node.shape;
                return at;
            }
            node = node.next(bytes[at]);
        }
        return JsonBytes.UNSURE;
    }

    private int numberEnd(byte[] bytes, int at, int kept) {
        kinds[kept] = NUMBER;
        return JsonBytes.numberEnd(bytes, at);
    }

    private int otherEnd(byte[] bytes, int at, ShapeNode node, int kept) {
        if (node.hole == Hole.VALUE) {
            return JsonBytes.valueEnd(bytes, at);
        }
        if (node.hole == Hole.TIME) {
            int end = record.times.endOfLikeLast(bytes, at);
            if (end >= 0) {
                kinds[kept] = PLAIN_TEXT;
                timeAt = at;
                return end;
            }
        }
        int special = JsonBytes.specialIn(bytes, at);
        boolean plain = bytes[special] == '"';
        kinds[kept] = plain ? PLAIN_TEXT : ESCAPED_TEXT;
        int end = plain ? special : JsonBytes.stringEnd(bytes, at) - 1;
        return node.slot < 0 || (end >= 0 && JsonBytes.isValidUtf8(bytes, at, end)) ? end : JsonBytes.UNSURE;
    }

    /** Learns the shape of the line that the scanner has just read into the record, if that is worth while. */
    void learn(byte[] bytes, int from, int end) {
        if (credit >= 1 << SELDOM) {
            credit -= 1 << SELDOM;
            tree.add(bytes, from, end);
        } else {
            credit++;
        }
    }
}
