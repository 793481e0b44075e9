/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts a stream of bytes into lines at LF, without copying them and in bounded memory.
 *
 * <p>The buffer starts at {@value #INITIAL_BUFFER} bytes and grows to the longest line, up to the limit; a line beyond
 * the limit is reported as {@linkplain Line#isTooLong() too long} and passed over without being held. Not thread-safe;
 * allocates nothing a line.
 */
public final class LineReader {
    /** Longest line that is read unless told otherwise, 16 MiB. */
    public static final int MAX_LINE_BYTES = 16 << 20;

    private static final int INITIAL_BUFFER = 256 << 10;

    private final InputStream in;
    private final int maxLineBytes;
    private final Line line = new Line();
    private long number;
    private byte[] buffer;
    private final int file;
    private int position;
    private int filled;

    /** A reader of the {@code file}-th input, from its first byte. */
    public LineReader(InputStream in, int file) {
        this(in, file, MAX_LINE_BYTES);
    }

    LineReader(InputStream in, int file, int maxLineBytes) {
        this.in = in;
        this.maxLineBytes = maxLineBytes;
        this.buffer = new byte[Math.min(INITIAL_BUFFER, maxLineBytes + 1)];
        this.file = file;
    }

    /** The line that {@link #next()} found last, the same object every time. */
    public Line line() {
        return line;
    }

    /** How many lines have been found. */
    public long number() {
        return number;
    }

    /** Moves on to the next line and tells whether there was one. */
    public boolean next() throws IOException {
        int searched = position;
        while (true) {
            int lineEnd = LineEnds.first(buffer, searched, filled);
            if (lineEnd >= 0) {
                return found(lineEnd, true);
            }
            if (filled - position > maxLineBytes) {
                return passOverLongLine();
            }
            int known = filled - position;
            if (!fill()) {
                return known > 0 && found(filled, false);
            }
            searched = position + known;
        }
    }

    private boolean found(int lineEnd, boolean terminated) {
        number++;
        line.show(buffer, position, lineEnd, file, line.end(), terminated);
        position = lineEnd + (terminated ? 1 : 0);
        return true;
    }

    private boolean passOverLongLine() throws IOException {
        long passed = 0;
        int lineEnd;
        while ((lineEnd = LineEnds.first(buffer, position, filled)) < 0) {
            passed += filled - position;
            position = filled;
            if (!fill()) {
                lineEnd = filled;
                break;
            }
        }
        boolean terminated = lineEnd < filled;
        number++;
        long end = line.end() + passed + (lineEnd - position) + (terminated ? 1 : 0);
        line.showTooLong(file, line.end(), end, terminated);
        position = lineEnd + (terminated ? 1 : 0);
        return true;
    }

    /** Reads more behind what is there, making room first; tells whether there was more. */
    private boolean fill() throws IOException {
        if (position > 0) {
            System.arraycopy(buffer, position, buffer, 0, filled - position);
            filled -= position;
            position = 0;
        }
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, (int) Math.min(2L * buffer.length, maxLineBytes + 1L));
        }
        int count = in.read(buffer, filled, Math.min(buffer.length - filled, INITIAL_BUFFER));
        filled += Math.max(count, 0);
        return count >= 0;
    }
}
