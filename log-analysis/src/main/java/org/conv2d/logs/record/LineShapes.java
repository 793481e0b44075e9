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

    /** By slot, as in the record: codes of {@link RawValue}, and where the value is. */
    private final byte[] kinds;

    private final int[] starts;
    private final int[] ends;

    LineShapes(FieldTree fields, LogRecord record) {
        this.record = record;
        tree = new ShapeTree(fields, record);
        starts = record.from;
        ends = record.to;
        kinds = new byte[starts.length];
    }

    /**
     * Reads the object at {@code from} into the record if it is of a known shape, and returns the index behind it; else
     * {@link JsonBytes#UNSURE}.
     */
    int read(byte[] bytes, int from) {
        int end = tree.root() == null ? JsonBytes.UNSURE : match(bytes, from);
        if (end >= 0) {
            found.take(kinds);
            record.take(found, bytes);
            if (found.timeSlot >= 0 && starts[found.timeSlot] == timeAt) {
                record.takeLastTime();
            }
        }
        return end;
    }

    private int match(byte[] bytes, int from) {
        ShapeNode node = tree.root();
        int at = from;
        int places = starts.length - 1;
        timeAt = -1;
        while (node != null) {
            at = node.end(bytes, at);
            if (at < 0) {
                return JsonBytes.UNSURE;
            }
            if (node.hole != Hole.NONE) {
                int place = node.slot & places;
                starts[place] = at;
                at = node.hole == Hole.NUMBER ? numberEnd(bytes, at, place) : otherEnd(bytes, at, node, place);
                if (at < 0) {
                    return JsonBytes.UNSURE;
                }
                ends[place] = at;
            }
            if (node.shape != null) {
                found = node.shape;
                return at;
            }
            node = node.next(bytes[at]);
        }
        return JsonBytes.UNSURE;
    }

    private int numberEnd(byte[] bytes, int at, int place) {
        kinds[place] = NUMBER;
        return JsonBytes.numberEnd(bytes, at);
    }

    private int otherEnd(byte[] bytes, int at, ShapeNode node, int place) {
        if (node.hole == Hole.VALUE) {
            return JsonBytes.valueEnd(bytes, at);
        }
        if (node.hole == Hole.TIME) {
            int end = record.times.endOfLikeLast(bytes, at);
            if (end >= 0) {
                kinds[place] = PLAIN_TEXT;
                timeAt = at;
                return end;
            }
        }
        int special = JsonBytes.specialIn(bytes, at);
        boolean plain = bytes[special] == '"';
        kinds[place] = plain ? PLAIN_TEXT : ESCAPED_TEXT;
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
