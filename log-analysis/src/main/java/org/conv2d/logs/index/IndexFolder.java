/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.index;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;

/**
 * The directory in which indexes are kept, one file for each log and kind of question. Thread-safe, and safe for several
 * processes at a time: an index is written beside and then put in place as a whole. Whatever is wrong with an index, or with
 * the directory, is told and otherwise without consequence.
 */
public final class IndexFolder {
    private final Path directory;
    /** What all indexes of a user may take; those that were written longest ago go first. */
    private static final long MOST_BYTES = 256L << 20;

    private static final long FNV_START = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    private final Consumer<String> notes;
    private final long mostBytes;

    /** @param notes is told what is wrong with an index that cannot be used */
    public IndexFolder(Path directory, Consumer<String> notes) {
        this(directory, notes, MOST_BYTES);
    }

    IndexFolder(Path directory, Consumer<String> notes, long mostBytes) {
        this.directory = directory;
        this.notes = notes;
        this.mostBytes = mostBytes;
    }

    /** {@code conv2d-logs} in {@code XDG_CACHE_HOME}, else in {@code .cache} in the home directory. */
    public static IndexFolder ofUser(Map<String, String> environment, Consumer<String> notes) {
        String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path base = cache.startsWith("/") ? Path.of(cache) : Path.of(System.getProperty("user.home", "."), ".cache");
        return new IndexFolder(base.resolve("conv2d-logs"), notes);
    }

    /** What is known of a file, for the form of a name; empty if nothing is. */
    public FileIndex open(Path file, String form) throws IOException {
        Path real = file.toRealPath();
        FileIdentity identity = FileIdentity.of(real);
        Path place = place(real, form);
        return new FileIndex(this, place, form, identity, load(place, form));
    }

    /** What a file holds, or null if there is none, or none that is whole and of the form. */
    private BlockIndex load(Path place, String form) {
        try {
            byte[] bytes = Files.readAllBytes(place);
            int end = bytes.length - Integer.BYTES;
            CRC32C checksum = new CRC32C();
            checksum.update(bytes, 0, Math.max(0, end));
            if (end < 0 || ByteBuffer.wrap(bytes).getInt(end) != (int) checksum.getValue()) {
                throw new IOException("it is damaged");
            }
            return BlockIndex.read(form, ByteBuffer.wrap(bytes, 0, end));
        } catch (NoSuchFileException none) {
            return null;
        } catch (IOException | RuntimeException unusable) {
            notes.accept("the index " + place + " cannot be used (" + unusable.getMessage() + ") and is made anew");
            return null;
        }
    }

    void save(Path place, BlockIndex index) {
        try {
            Files.createDirectories(directory);
            Path written = Files.createTempFile(directory, "new", ".index");
            try {
                write(written, index);
                Files.move(written, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                removeOldest();
            } finally {
                Files.deleteIfExists(written);
            }
        } catch (IOException | SecurityException unwritable) {
            notes.accept("the index " + place + " cannot be written (" + unwritable + "); --no-index does without");
        }
    }

    /** Removes what was written longest ago until the rest is within the bound. */
    private void removeOldest() throws IOException {
        List<Kept> newestFirst;
        try (Stream<Path> files = Files.list(directory)) {
            newestFirst = files.filter(file -> file.toString().endsWith(".index"))
                    .flatMap(Kept::of)
                    .sorted(Comparator.comparing(Kept::written).reversed())
                    .toList();
        }
        long total = 0;
        for (Kept index : newestFirst) {
            total += index.bytes();
            if (total > mostBytes) {
                Files.deleteIfExists(index.file());
            }
        }
    }

    /** An index in the directory; another process may remove it at any time. */
    private record Kept(Path file, long bytes, FileTime written) {
        static Stream<Kept> of(Path file) {
            try {
                return Stream.of(new Kept(file, Files.size(file), Files.getLastModifiedTime(file)));
            } catch (IOException gone) {
                return Stream.empty();
            }
        }
    }

    private static void write(Path file, BlockIndex index) throws IOException {
        CheckedOutputStream checked = new CheckedOutputStream(OutputStream.nullOutputStream(), new CRC32C());
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            CheckedOutputStream body = new CheckedOutputStream(out, checked.getChecksum());
            DataOutputStream data = new DataOutputStream(new BufferedOutputStream(body, 1 << 16));
            index.write(data);
            data.flush();
            new DataOutputStream(out).writeInt((int) body.getChecksum().getValue());
        }
    }

    /** The name is a hash (FNV-1a) of what the index is of; should two be the same, either is told from the other by its content. */
    private Path place(Path real, String form) {
        long hash = FNV_START;
        for (byte b : (form + '\0' + real).getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (b & 0xff)) * FNV_PRIME;
        }
        return directory.resolve(Long.toHexString(hash) + ".index");
    }
}
