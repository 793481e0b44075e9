/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A file that is written beside its place, and removed if it has not been moved there when it is closed. For one thread,
 * beside which the JVM may remove it.
 */
final class UnfinishedFile implements Closeable {
    private final Path path;
    private Thread removal;
    private boolean removed;

    UnfinishedFile(Path path) {
        this.path = path;
    }

    /** One that is removed as well when the JVM is told to end; not if that ends already. */
    static UnfinishedFile removedAtEnd(Path path) {
        UnfinishedFile file = new UnfinishedFile(path);
        Thread removal = new Thread(file::removeQuietly, "remove an unfinished file");
        try {
            Runtime.getRuntime().addShutdownHook(removal);
            file.removal = removal;
        } catch (IllegalStateException endsAlready) {
            // Then closing it has to do.
        }
        return file;
    }

    /** Makes the file; there must be none. */
    synchronized FileChannel open() throws IOException {
        if (removed) {
            throw new IOException("the program was told to end");
        }
        return FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    private synchronized void removeQuietly() {
        removed = true;
        try {
            Files.deleteIfExists(path);
        } catch (IOException stays) {
            // The JVM ends: there is nobody left to be told.
        }
    }

    @Override
    public void close() throws IOException {
        if (removal != null) {
            try {
                Runtime.getRuntime().removeShutdownHook(removal);
            } catch (IllegalStateException endsAlready) {
                // It has been removed, or is about to be.
            }
        }
        Files.deleteIfExists(path);
    }
}
