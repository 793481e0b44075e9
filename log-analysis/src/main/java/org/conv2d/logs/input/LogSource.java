/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** One input that can be opened and read from start to end. */
public interface LogSource {
    /** The name that its user knows it by. */
    String name();

    /** The file that it is, or null if it is none. */
    default Path path() {
        return null;
    }

    /** Whether this is the next part of the same log as {@code before}: a program rotates its files while it runs. */
    boolean continues(LogSource before);

    /**
     * Opens the text, decompressed where need be.
     *
     * @throws InputException if it is not UTF-8 text
     */
    InputStream open() throws IOException;

    /**
     * Opens the text to be read at any place, or returns null where that is not possible: not a file, or a compressed one.
     *
     * @throws InputException if it is not UTF-8 text
     */
    default FileChannel openAnywhere() throws IOException {
        return null;
    }

    /** Bytes of text that it holds, or -1 if that is not known before they are read. */
    default long size() throws IOException {
        try (FileChannel channel = openAnywhere()) {
            return channel == null ? -1 : channel.size();
        }
    }
}
