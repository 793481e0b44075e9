/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.scan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/**
 * The bytes that a worker has before it. Not thread-safe; a worker has its own, which takes no room before something is read
 * and grows to the longest line that it meets.
 */
final class ChunkBuffer {
    /** What is read of a file at once: it stays in the processor's own cache from the kernel's copy to the last look. */
    static final int CHUNK_BYTES = 256 << 10;

    private static final int PAGE_BYTES = 4 << 10;

    private final Chunk chunk = new Chunk();

    /** On the border of a page: the kernel copies several times as fast to there as to elsewhere. */
    private ByteBuffer window;

    private byte[] bytes = {};
    private int filled;

    /** The chunk that readers are shown, the same object every time. */
    Chunk chunk() {
        return chunk;
    }

    byte[] bytes() {
        return bytes;
    }

    /** How many bytes there are, from index 0. */
    int filled() {
        return filled;
    }

    void clear() {
        filled = 0;
    }

    /** Adds bytes of a file until there are {@code count}. */
    void fill(FileChannel channel, long offset, int count) throws IOException {
        makeRoom(count);
        window = window == null ? newWindow() : window;
        while (filled < count) {
            window.clear().limit(Math.min(window.capacity(), count - filled));
            int read = channel.read(window, offset + filled);
            if (read < 0) {
                throw new IOException("it has become shorter meanwhile");
            }
            window.flip().get(bytes, filled, read);
            filled += read;
        }
        zeroSlack();
    }

    private static ByteBuffer newWindow() {
        return ByteBuffer.allocateDirect(CHUNK_BYTES + PAGE_BYTES).alignedSlice(PAGE_BYTES);
    }

    /** Adds bytes of a stream until there are {@code count} or no more, and tells whether the stream goes on. */
    boolean fill(InputStream in, int count) throws IOException {
        makeRoom(count);
        try {
            while (filled < count) {
                int read = in.read(bytes, filled, count - filled);
                if (read < 0) {
                    return false;
                }
                filled += read;
            }
            return true;
        } finally {
            zeroSlack();
        }
    }

    void add(byte[] more) {
        makeRoom(filled + more.length);
        System.arraycopy(more, 0, bytes, filled, more.length);
        filled += more.length;
        zeroSlack();
    }

    /** What is behind {@code from}, as an array of its own; it is no longer part of the content. */
    byte[] cutOff(int from) {
        byte[] rest = Arrays.copyOfRange(bytes, from, filled);
        filled = from;
        return rest;
    }

    private void makeRoom(int count) {
        if (count > bytes.length - Chunk.SLACK) {
            bytes = Arrays.copyOf(bytes, Math.max(count, CHUNK_BYTES) + Chunk.SLACK);
        }
    }

    private void zeroSlack() {
        Arrays.fill(bytes, filled, filled + Chunk.SLACK, (byte) 0);
    }
}
