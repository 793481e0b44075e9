/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.scan;

import java.io.IOException;
import java.nio.channels.FileChannel;
import org.conv2d.logs.input.LineEnds;
import org.conv2d.logs.input.LineReader;

/**
 * The lines of a file that start in a range of offsets; the last of them may end behind it.
 *
 * @param size of the file, as far as it is read
 * @param extent is told what has been read, or null
 */
record FileBlock(OpenInput input, FileChannel channel, long size, long from, long to, BlockExtent extent)
        implements Block {
    /** Read to find where the first line starts, and behind the range for the end of the last. */
    private static final int SHORT_READ = 4 << 10;

    @Override
    public <S> void read(ChunkBuffer buffer, ChunkReader<S> reader, S state) throws IOException {
        long at = from == 0 ? 0 : firstLine(buffer);
        if (extent != null) {
            extent.begin(at);
        }
        while (at < to) {
            readChunk(at, buffer);
            if (extent != null) {
                extent.add(buffer.chunk());
            }
            reader.read(buffer.chunk(), state);
            at = buffer.chunk().end();
        }
        input.countBytes(to - from);
    }

    /** Offset of the first line that starts in the range, or anything behind the range if none does. */
    private long firstLine(ChunkBuffer buffer) throws IOException {
        return from - 1 + lineEndFrom(from - 1, buffer);
    }

    /** How many bytes from {@code offset} on belong to a line that has begun before, its line feed included. */
    private long lineEndFrom(long offset, ChunkBuffer buffer) throws IOException {
        long at = offset;
        while (at < size) {
            int count = (int) Math.min(at == offset ? SHORT_READ : ChunkBuffer.CHUNK_BYTES, size - at);
            buffer.clear();
            buffer.fill(channel, at, count);
            int lineEnd = LineEnds.first(buffer.bytes(), 0, count);
            if (lineEnd >= 0) {
                return at + lineEnd + 1 - offset;
            }
            at += count;
        }
        return size - offset;
    }

    /** Has the buffer's chunk show what lines of the range there are from {@code at}, at least one. */
    private void readChunk(long at, ChunkBuffer buffer) throws IOException {
        int count = (int) Math.min(Math.min(ChunkBuffer.CHUNK_BYTES, to - at + SHORT_READ), size - at);
        buffer.clear();
        while (true) {
            buffer.fill(channel, at, count);
            int end = endOfLines(at, buffer.bytes(), count);
            if (end > 0 && end <= LineReader.MAX_LINE_BYTES + 1) {
                buffer.chunk().show(buffer.bytes(), 0, end, input.file(), at);
                return;
            }
            if (count > LineReader.MAX_LINE_BYTES) {
                long length = count + lineEndFrom(at + count, buffer);
                boolean terminated = at + length < size || endsInLineFeed(buffer);
                buffer.chunk().showTooLong(input.file(), at, length, terminated);
                return;
            }
            count = (int) Math.min(Math.min(2L * count, LineReader.MAX_LINE_BYTES + 1L), size - at);
        }
    }

    /** Index behind the last whole line that starts in the range, or 0 if there is none among {@code count} bytes. */
    private int endOfLines(long at, byte[] bytes, int count) {
        int starts = (int) Math.min(count, to - at);
        int lineEnd = at + count >= to ? LineEnds.first(bytes, starts - 1, count) : -1;
        if (lineEnd < 0 && at + count == size && count <= LineReader.MAX_LINE_BYTES) {
            return count;
        }
        return 1 + (lineEnd < 0 ? LineEnds.last(bytes, 0, starts) : lineEnd);
    }

    private static boolean endsInLineFeed(ChunkBuffer buffer) {
        return buffer.filled() > 0 && buffer.bytes()[buffer.filled() - 1] == '\n';
    }
}
