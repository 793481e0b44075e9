/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.scan;

/**
 * Whole lines of an input in a buffer, or a line that is too long to be held, of which only the place is known.
 *
 * <p>Every line ends in a line feed, but for the last of an input. {@value #SLACK} bytes behind the lines can be read
 * without looking, and what is behind the last line of an input is zeros, which are no JSON. There is one object a
 * worker, valid until its next chunk.
 */
public final class Chunk {
    /** Bytes that every buffer has behind its content. */
    static final int SLACK = 128;

    private byte[] bytes = {};
    private int from;
    private int to;
    private int file;
    private long offset;
    private boolean tooLong;
    private long length;
    private boolean terminated;

    void show(byte[] buffer, int start, int end, int inFile, long atOffset) {
        bytes = buffer;
        from = start;
        to = end;
        file = inFile;
        offset = atOffset;
        length = (long) end - start;
        tooLong = false;
        terminated = end > start && buffer[end - 1] == '\n';
    }

    void showTooLong(int inFile, long atOffset, long lineLength, boolean hasLineEnd) {
        show(bytes, 0, 0, inFile, atOffset);
        tooLong = true;
        length = lineLength;
        terminated = hasLineEnd;
    }

    public byte[] bytes() {
        return bytes;
    }

    /** Index of the first byte of the first line. */
    public int from() {
        return from;
    }

    /** Index behind the last line and its line feed. */
    public int to() {
        return to;
    }

    /** Index of the input among those that are read together, from 0. */
    public int file() {
        return file;
    }

    /** Offset in the (uncompressed) input of the byte at {@link #from()}. */
    public long offset() {
        return offset;
    }

    /** Offset in the input of what follows. */
    public long end() {
        return offset + length;
    }

    /** Whether it stands for one line that was passed over; then there are no bytes. */
    public boolean isTooLong() {
        return tooLong;
    }

    /** Whether the last line has a line end. */
    public boolean isTerminated() {
        return terminated;
    }
}
