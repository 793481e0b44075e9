/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.input;

import java.nio.charset.StandardCharsets;

/**
 * One line of an input: a slice of the reader's buffer and the place it came from.
 *
 * <p>Line end, carriage return before it and byte order mark are left out of the slice, but not of the offsets. There
 * is one object a reader, valid until the next line is read.
 */
public final class Line {
    private byte[] buffer = {};
    private int start;
    private int length;
    private int file;
    private long offset;
    private long end;
    private boolean terminated;
    private boolean tooLong;

    /** Shows the slice from {@code from} to {@code to}, less byte order mark and carriage return. */
    public void show(byte[] bytes, int from, int to, int inFile, long atOffset, boolean hasLineEnd) {
        int first = startsWithByteOrderMark(bytes, from, to) ? from + 3 : from;
        int last = to > first && bytes[to - 1] == '\r' ? to - 1 : to;
        showPlain(bytes, first, last, inFile, atOffset, atOffset + (to - from) + (hasLineEnd ? 1 : 0));
        terminated = hasLineEnd;
    }

    /** Shows a slice that ends in a line feed alone and has no byte order mark. */
    public void showPlain(byte[] bytes, int from, int to, int inFile, long atOffset, long endOffset) {
        buffer = bytes;
        start = from;
        length = to - from;
        file = inFile;
        offset = atOffset;
        end = endOffset;
        terminated = true;
        tooLong = false;
    }

    /** Shows a line whose bytes were passed over. */
    public void showTooLong(int inFile, long atOffset, long endOffset, boolean hasLineEnd) {
        showPlain(buffer, 0, 0, inFile, atOffset, endOffset);
        terminated = hasLineEnd;
        tooLong = true;
    }

    /** The bytes that hold the line, between {@link #start()} and {@link #start()} + {@link #length()}. */
    public byte[] buffer() {
        return buffer;
    }

    public int start() {
        return start;
    }

    public int length() {
        return length;
    }

    /** Index of the input among those that are read together, from 0. */
    public int file() {
        return file;
    }

    /** Offset of the line's first byte in the (uncompressed) input. */
    public long offset() {
        return offset;
    }

    /** Offset of the first byte after the line and its line end. */
    public long end() {
        return end;
    }

    /** Whether a line end follows: the last line of a log that is being written may have none. */
    public boolean isTerminated() {
        return terminated;
    }

    /** Whether the line is longer than the reader's limit: then its bytes were passed over, and the slice is empty. */
    public boolean isTooLong() {
        return tooLong;
    }

    /** Whether there is nothing but spaces and tabs. */
    public boolean isBlank() {
        if (tooLong) {
            return false;
        }
        for (int i = start; i < start + length; i++) {
            if (buffer[i] != ' ' && buffer[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    /** The text, invalid UTF-8 replaced; for messages and tests. */
    @Override
    public String toString() {
        return new String(buffer, start, length, StandardCharsets.UTF_8);
    }

    /** Whether a slice starts with a byte order mark, of 3 bytes. */
    public static boolean startsWithByteOrderMark(byte[] bytes, int from, int to) {
        return to - from >= 3
                && bytes[from] == (byte) 0xEF
                && bytes[from + 1] == (byte) 0xBB
                && bytes[from + 2] == (byte) 0xBF;
    }
}
