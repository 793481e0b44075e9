/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.search;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * What a search keeps of a block: the lines that are shown, how many there are, and how many it has read.
 *
 * <p>Made by one worker, then read by whoever shows them.
 */
public final class FoundLines {
    private static final byte CONTEXT = 1;
    private static final byte MATCH = 2;

    /** Lines as they are, each with a line feed behind it. */
    private final Bytes bytes = new Bytes();

    private int[] ends = new int[16];
    private long[] numbers = new long[16];
    private long[] offsets = new long[16];
    private byte[] kinds = new byte[16];
    private final Deque<Held> last = new ArrayDeque<>();
    private long lastMatch = Long.MIN_VALUE / 2;
    private int kept;
    private int file;
    private long linesRead;
    private long matches;
    private long tooLong;

    /** A line that is shown if a match follows soon. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Held(byte[] bytes, long number, long offset) {}

    /** Bytes that grow, and can be read where they are. */
    public static final class Bytes extends ByteArrayOutputStream {
        Bytes() {
            super(0);
        }

        public byte[] array() {
            return buf;
        }
    }

    void file(int index) {
        file = index;
    }

    /** The input that its lines are of. */
    public int file() {
        return file;
    }

    /** Counts lines that have been read. */
    void countLines(long count) {
        linesRead += count;
    }

    /** How many lines it has read; not known if lines are not looked at one by one. */
    long linesRead() {
        return linesRead;
    }

    void countMatch() {
        matches++;
    }

    long matches() {
        return matches;
    }

    void countTooLong() {
        tooLong++;
    }

    /** How many lines were not searched, being too long to be held. */
    long tooLong() {
        return tooLong;
    }

    /** Keeps the line that is read next, and before a match those that are held. */
    void keep(byte[] from, int start, int end, long offset, boolean match) {
        if (match) {
            keepHeld();
            lastMatch = linesRead;
        }
        keep(from, start, end, linesRead, offset, match ? MATCH : CONTEXT);
    }

    /** Holds the line that is read next, and of those held before as many as make {@code most} with it. */
    void hold(byte[] from, int start, int end, long offset, int most) {
        if (last.size() == most) {
            last.removeFirst();
        }
        last.addLast(new Held(Arrays.copyOfRange(from, start, end), linesRead, offset));
    }

    /** Keeps the lines that are held: a match may follow in the next block. */
    void keepHeld() {
        last.forEach(held -> keep(held.bytes, 0, held.bytes.length, held.number, held.offset, CONTEXT));
        last.clear();
    }

    /** Number in the block of the last match, or one far below 0. */
    long lastMatch() {
        return lastMatch;
    }

    private void keep(byte[] from, int start, int end, long number, long offset, byte kind) {
        if (kept == ends.length) {
            ends = Arrays.copyOf(ends, kept * 2);
            numbers = Arrays.copyOf(numbers, kept * 2);
            offsets = Arrays.copyOf(offsets, kept * 2);
            kinds = Arrays.copyOf(kinds, kept * 2);
        }
        bytes.write(from, start, end - start);
        bytes.write('\n');
        ends[kept] = bytes.size();
        numbers[kept] = number;
        offsets[kept] = offset;
        kinds[kept++] = kind;
    }

    /** How many lines are kept. */
    int kept() {
        return kept;
    }

    /** The bytes of all lines that are kept. */
    public Bytes bytes() {
        return bytes;
    }

    /** Where a line that is kept starts in {@link #bytes}. */
    public int start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    /** Where it ends, its line feed included. */
    public int end(int index) {
        return ends[index];
    }

    /** Its number in the block, from 0. */
    long number(int index) {
        return numbers[index];
    }

    /** Its offset in the input. */
    public long offset(int index) {
        return offsets[index];
    }

    public boolean isMatch(int index) {
        return kinds[index] == MATCH;
    }
}
