/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file, read up to the size that it has when it is opened: a log that grows meanwhile is counted as the definite
 * prefix it was. A pipe or device is read to its end.
 */
record FileSource(Path path) implements LogSource {
    @Override
    public String name() {
        return path.toString();
    }

    @Override
    public boolean continues(LogSource before) {
        return before instanceof FileSource file
                && RotatedName.of(file.path).log().equals(RotatedName.of(path).log());
    }

    @Override
    public InputStream open() throws IOException {
        FileChannel channel = FileChannel.open(path);
        try {
            InputStream bytes = Channels.newInputStream(channel);
            InputStream definite = isRegular() ? new PrefixStream(bytes, channel.size()) : bytes;
            return TextEncoding.requireUtf8(name(), Compression.unpack(definite));
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    @Override
    public FileChannel openAnywhere() throws IOException {
        if (!isRegular()) {
            return null;
        }
        FileChannel channel = FileChannel.open(path);
        try {
            ByteBuffer head = ByteBuffer.allocate(Compression.HEAD);
            channel.read(head, 0);
            InputStream start = new ByteArrayInputStream(head.array(), 0, head.position());
            if (Compression.of(head.array()) == null) {
                TextEncoding.requireUtf8(name(), start);
                return channel;
            }
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
        channel.close();
        return null;
    }

    /** Whether it can be opened more than once and has a size. */
    boolean isRegular() {
        return Files.isRegularFile(path);
    }
}
