/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.input;

import java.nio.charset.StandardCharsets;

/**
 * One line of an input: a slice of the reader's buffer and the place it came from.
 *
 * <p>Line end, carriage return before it and byte order mark are left out of the slice, but not of the offsets. There
 * is one object a {@link LineReader}, valid until the next line is read.
 */
public final class Line {
    byte[] buffer = {};
    int start;
    int length;
    int file;
    long offset;
    long end;
    long number;
    boolean terminated;
    boolean tooLong;

    Line() {}

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

    /** Number of the line in the stretch that the reader reads, from 1. */
    public long number() {
        return number;
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
}
