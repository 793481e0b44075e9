/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.select;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Lines in the order of their times in a temporary file, which is written once and then read once. It has no name from the
 * start where the system allows that, so that not even a process that is killed leaves it behind. Not thread-safe.
 */
final class SortedRun implements Closeable {
    private static final int BUFFER_BYTES = 64 << 10;

    private final FileChannel channel;
    private final int level;
    private DataOutputStream out;
    private DataInputStream in;
    private long time;
    private byte[] line = {};

    /** @param level how often the lines have been merged */
    SortedRun(int level) throws IOException {
        this.level = level;
        Path file = Files.createTempFile("conv2d-logs", ".sorted");
        channel = FileChannel.open(
                file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        try {
            Files.delete(file);
        } catch (IOException inUse) {
            file.toFile().deleteOnExit();
        }
        out = new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER_BYTES));
    }

    int level() {
        return level;
    }

    void write(long lineTime, byte[] bytes, int from, int to) throws IOException {
        out.writeLong(lineTime);
        out.writeInt(to - from);
        out.write(bytes, from, to - from);
    }

    /** Ends the writing. */
    void end() throws IOException {
        out.flush();
        out = null;
    }

    /** Goes to the first line, or to the next, and tells whether there is one. */
    boolean next() throws IOException {
        if (in == null) {
            channel.position(0);
            in = new DataInputStream(new BufferedInputStream(Channels.newInputStream(channel), BUFFER_BYTES));
        }
        byte[] head = in.readNBytes(Long.BYTES + Integer.BYTES);
        if (head.length == 0) {
            in = null;
            return false;
        }
        ByteBuffer fields = ByteBuffer.wrap(head);
        time = fields.getLong();
        line = in.readNBytes(fields.getInt());
        return true;
    }

    long time() {
        return time;
    }

    byte[] line() {
        return line;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
