/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whole or not at all. */
class WholeFileTest {
    @TempDir
    Path directory;

    @Test
    void write_failureOnTheWay_leavesWhatWasThere() throws IOException {
        Path file = Files.writeString(directory.resolve("a.csv"), "before");
        IOException thrown = assertThrows(
                IOException.class,
                () -> WholeFile.write(file, out -> {
                    out.write(new byte[1 << 20]);
                    assertEquals("before", Files.readString(file));
                    throw new IOException("the log is damaged");
                }));
        assertEquals("the log is damaged", thrown.getMessage());
        assertEquals("before", Files.readString(file));
        assertEquals(1, files());
    }

    @Test
    void write_privateFile_staysPrivate() throws IOException {
        Path file = Files.writeString(directory.resolve("a.csv"), "before");
        Set<PosixFilePermission> onlyOurs = PosixFilePermissions.fromString("rw-------");
        Files.setPosixFilePermissions(file, onlyOurs);
        WholeFile.write(file, out -> out.write('x'));
        assertEquals("x", Files.readString(file));
        assertEquals(onlyOurs, Files.getPosixFilePermissions(file));
    }

    @Test
    void write_linkToNothing_makesWhatItLeadsTo() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("link.csv"), Path.of("new.csv"));
        WholeFile.write(link, out -> out.write('x'));
        assertEquals("x", Files.readString(directory.resolve("new.csv")));
        assertTrue(Files.isSymbolicLink(link));
        Path second = Files.createSymbolicLink(directory.resolve("second.csv"), Path.of("third.csv"));
        Files.createSymbolicLink(directory.resolve("third.csv"), Path.of("nowhere.csv"));
        assertProblem(second, "it is a link to a link to nothing");
    }

    @Test
    void write_newContent_takesThePlaceOfTheOld() throws IOException {
        Path file = Files.writeString(directory.resolve("a.csv"), "before");
        Path link = Files.createSymbolicLink(directory.resolve("link.csv"), file);
        WholeFile.write(link, out -> out.write('x'));
        assertEquals("x", Files.readString(file));
        assertTrue(Files.isSymbolicLink(link));
        assertEquals(2, files());
    }

    @Test
    void writeOrRemove_content_isWholeOrNotThere() throws IOException {
        Path file = directory.resolve("a.csv");
        WholeFile.writeOrRemove(file, out -> out.write('x'));
        assertEquals("x", Files.readString(file));
        assertThrows(
                IOException.class,
                () -> WholeFile.writeOrRemove(file, out -> {
                    throw new IOException("the log is damaged");
                }));
        assertEquals("x", Files.readString(file));
        assertEquals(1, files());
    }

    @Test
    void write_placesThatCannotBe_areNamedWithAReason() {
        assertProblem(directory, "it is a directory");
        assertProblem(directory.resolve("none/a.csv"), "there is no such directory");
    }

    @Test
    void write_fullDevice_isNamedWithAReason() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "no /dev/full here");
        assertProblem(full, "No space left on device");
        assertTrue(Files.exists(full));
    }

    private static void assertProblem(Path file, String reason) {
        UnwritableException thrown =
                assertThrows(UnwritableException.class, () -> WholeFile.write(file, out -> out.write(1)));
        assertEquals("cannot write " + file + ": " + reason, thrown.getMessage());
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.count();
        }
    }
}
