/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LogFileTest {

    @TempDir
    private Path directory;

    private static String whyNot(Path file) {
        String message = assertThrows(IllegalArgumentException.class, () -> LogFile.prepare(file))
                .getMessage();
        String start = "Cannot log to " + file + ": ";
        assertTrue(message.startsWith(start), message);
        return message.substring(start.length());
    }

    @Test
    void file_inMissingDirectories_isCreated() {
        Path file = directory.resolve("a/b c/über.log");
        LogFile.prepare(file);
        assertTrue(Files.isRegularFile(file));
    }

    @Test
    void file_thatExists_keepsWhatItHolds() throws IOException {
        Path file = Files.writeString(directory.resolve("a.log"), "line\n");
        LogFile.prepare(file);
        assertEquals("line\n", Files.readString(file));
    }

    @Test
    void path_thatCannotWork_isToldWithTheReason() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        assertEquals("it is a directory; name a file in it", whyNot(directory));
        assertEquals(file + " is not a directory", whyNot(file.resolve("a.log")));
        assertEquals("it is not a regular file", whyNot(Path.of("/dev/null")));
        assertTrue(
                whyNot(Path.of("/proc/conv2d/a.log")).startsWith("its directory is missing and cannot be created: "));
        assertTrue(whyNot(Path.of("/proc/conv2d.log")).startsWith("it cannot be opened for writing: "));
        assertEquals(
                "its path must not contain \"${\", which Log4j takes for a variable",
                whyNot(directory.resolve("${env:HOME}.log")));
    }

    @Test
    void rolledNames_matchTheirRegexAndNoOthers() {
        Path file = Path.of("/logs/a+b.log");
        assertEquals("/logs/a+b-%d{yyyy-MM-dd}-%i.log.gz", LogFile.rolledPattern(file, RollingTime.DAILY));
        String regex = LogFile.rolledRegex(file, RollingTime.DAILY);
        assertTrue("a+b-2026-11-24-12.log.gz".matches(regex));
        assertFalse("a+b-best-12.log.gz".matches(regex));
        assertFalse("aab-2026-11-24-12.log.gz".matches(regex));
        assertTrue("a+b-3.log.gz".matches(LogFile.rolledRegex(file, RollingTime.NEVER)));
        assertTrue("run-2026-11-24-07-3.gz".matches(LogFile.rolledRegex(Path.of("/logs/run"), RollingTime.HOURLY)));
        assertEquals("/50%%/.x-%i.gz", LogFile.rolledPattern(Path.of("/50%/.x"), RollingTime.NEVER));
    }
}
