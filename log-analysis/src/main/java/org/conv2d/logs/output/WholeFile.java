/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/**
 * Writes a file whole or not at all: into another beside it, which takes its place when all is on disk. What was there before
 * stays until then; nothing half-written stays behind. A device or a pipe is written to as it is. Stateless.
 */
public final class WholeFile {
    private WholeFile() {}

    /** Writes the content. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes a file.
     *
     * @throws UnwritableException naming the file and why it cannot be written; an exception of the content comes out as it is
     *     if it is one of reading
     */
    public static void write(Path target, Content content) throws IOException {
        write(target, content, false);
    }

    /**
     * Writes a file as a program does whose JVM is its own: if that is told to end on the way, by a signal, nothing
     * half-written stays behind either. Elsewhere something may wait, while the JVM ends, for the writing to be done.
     *
     * @throws UnwritableException as {@link #write(Path, Content)} does
     */
    public static void writeOrRemove(Path target, Content content) throws IOException {
        write(target, content, true);
    }

    private static void write(Path target, Content content, boolean removedAtEnd) throws IOException {
        if (Files.isDirectory(target)) {
            throw new UnwritableException(target, "it is a directory", null);
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            try (OutputStream out = new Guarded(target, Files.newOutputStream(target))) {
                content.writeTo(out);
            }
            return;
        }
        Path place = place(target);
        Path beside = place.resolveSibling("." + place.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try (UnfinishedFile unfinished =
                removedAtEnd ? UnfinishedFile.removedAtEnd(beside) : new UnfinishedFile(beside)) {
            try (FileChannel channel = open(target, unfinished)) {
                keepPermissions(target, place, beside);
                OutputStream out =
                        new BufferedOutputStream(new Guarded(target, Channels.newOutputStream(channel)), 1 << 16);
                content.writeTo(out);
                out.flush();
                force(target, channel);
            }
            move(target, beside, place);
        }
    }

    /** Where the file is or will be; that of a link is what it leads to, be it there or not. */
    private static Path place(Path target) throws IOException {
        if (!Files.isSymbolicLink(target)) {
            return target.toAbsolutePath();
        }
        try {
            return target.toRealPath();
        } catch (NoSuchFileException none) {
            Path led = target.toAbsolutePath().resolveSibling(Files.readSymbolicLink(target));
            if (Files.isSymbolicLink(led)) {
                throw new UnwritableException(target, "it is a link to a link to nothing", none);
            }
            return led;
        } catch (IOException failure) {
            throw new UnwritableException(target, failure.getMessage(), failure);
        }
    }

    /** Who may read a file that is there may read the one that takes its place, and nobody else. */
    private static void keepPermissions(Path target, Path place, Path beside) throws IOException {
        PosixFileAttributeView there = Files.getFileAttributeView(place, PosixFileAttributeView.class);
        if (there == null || !Files.exists(place)) {
            return;
        }
        try {
            Files.setPosixFilePermissions(beside, there.readAttributes().permissions());
        } catch (IOException failure) {
            throw new UnwritableException(target, failure.getMessage(), failure);
        }
    }

    private static FileChannel open(Path target, UnfinishedFile unfinished) throws IOException {
        try {
            return unfinished.open();
        } catch (NoSuchFileException none) {
            throw new UnwritableException(target, "there is no such directory", none);
        } catch (AccessDeniedException denied) {
            throw new UnwritableException(target, "permission denied", denied);
        } catch (IOException failure) {
            throw new UnwritableException(target, failure.getMessage(), failure);
        }
    }

    private static void force(Path target, FileChannel channel) throws IOException {
        try {
            channel.force(true);
        } catch (IOException failure) {
            throw new UnwritableException(target, failure.getMessage(), failure);
        }
    }

    private static void move(Path target, Path beside, Path place) throws IOException {
        try {
            try {
                Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException otherwise) {
                Files.move(beside, place, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException failure) {
            throw new UnwritableException(target, failure.getMessage(), failure);
        }
    }

    /** Names the file when it cannot be written to. */
    private static final class Guarded extends OutputStream {
        private final Path target;
        private final OutputStream out;

        Guarded(Path target, OutputStream out) {
            this.target = target;
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int count) throws IOException {
            try {
                out.write(bytes, from, count);
            } catch (IOException failure) {
                throw new UnwritableException(target, failure.getMessage(), failure);
            }
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
