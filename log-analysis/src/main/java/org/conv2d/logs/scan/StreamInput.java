/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.scan;

import java.io.IOException;
import java.io.InputStream;
import org.conv2d.logs.input.LineEnds;
import org.conv2d.logs.input.LineReader;

/**
 * An input that can only be read from start to end: one worker at a time takes a block of it into its own buffer. Not
 * thread-safe.
 */
final class StreamInput {
    private static final int BLOCK_BYTES = 1 << 20;
    private static final byte[] NOTHING = {};

    private final OpenInput input;
    private final InputStream in;
    private byte[] carry = NOTHING;
    private IOException failure;
    private boolean ended;
    private long offset;
    private long lines;

    StreamInput(OpenInput input, InputStream in) {
        this.input = input;
        this.in = in;
    }

    /** Has the buffer's chunk show the next lines, and tells whether there were any. */
    boolean next(ChunkBuffer buffer) throws IOException {
        buffer.clear();
        buffer.add(carry);
        carry = NOTHING;
        int count = BLOCK_BYTES;
        while (true) {
            fill(buffer, count);
            if (ended && buffer.filled() == 0) {
                return false;
            }
            int end = endOfLines(buffer);
            if (end > 0) {
                carry = buffer.cutOff(end);
                buffer.chunk().show(buffer.bytes(), 0, end, input.file(), offset);
                passed(buffer.chunk(), LineEnds.count(buffer.bytes(), 0, end));
                return true;
            }
            if (buffer.filled() > LineReader.MAX_LINE_BYTES) {
                passOverLongLine(buffer);
                return true;
            }
            count = (int) Math.min(2L * count, LineReader.MAX_LINE_BYTES + 1L);
        }
    }

    /** Whether it has held nothing at all, so far. */
    boolean isEmpty() {
        return offset == 0 && failure == null;
    }

    private int endOfLines(ChunkBuffer buffer) {
        int lineEnd = LineEnds.last(buffer.bytes(), 0, buffer.filled());
        boolean restIsLine = ended && buffer.filled() - lineEnd - 1 <= LineReader.MAX_LINE_BYTES;
        return restIsLine ? buffer.filled() : lineEnd + 1;
    }

    /** Adds to the buffer; what came before a failure, as far as it is whole lines, is there before it is thrown. */
    private void fill(ChunkBuffer buffer, int count) throws IOException {
        if (failure == null) {
            try {
                ended = !buffer.fill(in, count);
            } catch (IOException cutShort) {
                failure = cutShort;
            }
        }
        if (failure != null && LineEnds.last(buffer.bytes(), 0, buffer.filled()) < 0) {
            input.fail(" after line " + lines + " (byte " + offset + ")", failure);
            throw failure;
        }
    }

    private void passOverLongLine(ChunkBuffer buffer) throws IOException {
        long length = 0;
        int lineEnd = -1;
        while (lineEnd < 0 && buffer.filled() > 0) {
            length += buffer.filled();
            buffer.clear();
            fill(buffer, ChunkBuffer.CHUNK_BYTES);
            lineEnd = LineEnds.first(buffer.bytes(), 0, buffer.filled());
        }
        carry = buffer.cutOff(lineEnd + 1);
        buffer.chunk().showTooLong(input.file(), offset, length + lineEnd + 1, lineEnd >= 0);
        passed(buffer.chunk(), 1);
    }

    private void passed(Chunk chunk, long newLines) {
        input.countBytes(chunk.end() - offset);
        offset = chunk.end();
        lines += newLines;
    }
}
