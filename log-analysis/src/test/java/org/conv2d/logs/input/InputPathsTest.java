/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputPathsTest {
    @TempDir
    Path directory;

    @BeforeEach
    void layOutFiles() throws IOException {
        for (String file : List.of(
                "a.log",
                "b.log.1",
                "b.log.2026-01-15.gz",
                "c.ndjson",
                "notes.txt",
                "app.logic",
                ".hidden.log",
                "run-2/d.jsonl",
                "run-2/deeper/e.json.zst",
                ".git/f.log")) {
            Path path = directory.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, "{}\n");
        }
        Files.createDirectories(directory.resolve("empty"));
    }

    @Test
    void resolve_directory_findsLogsInItAndBelow() throws IOException {
        assertEquals(
                List.of(
                        "a.log",
                        "b.log.1",
                        "b.log.2026-01-15.gz",
                        "c.ndjson",
                        "run-2/d.jsonl",
                        "run-2/deeper/e.json.zst"),
                resolve(directory.toString()));
    }

    @Test
    void resolve_directoryThatCannotBeSearched_isAnInputThatCannotBeReadBesideTheOthers() throws IOException {
        Path closed = directory.resolve("run-2/deeper");
        Files.setPosixFilePermissions(closed, Set.of());
        try {
            assumeFalse(Files.isReadable(closed), "root may search everything");
            assertEquals(
                    List.of("a.log", "b.log.1", "b.log.2026-01-15.gz", "c.ndjson", "run-2/d.jsonl", "run-2/deeper"),
                    resolve(directory.toString()));
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void resolve_emptyName_isNoDirectory() {
        String problem = assertThrows(InputException.class, () -> resolve("")).getMessage();
        assertTrue(problem.startsWith("'': an empty name"), problem);
    }

    @Test
    void resolve_file_isReadWhateverItsName() throws IOException {
        assertEquals(List.of("notes.txt"), resolve(directory + "/notes.txt"));
    }

    @Test
    void resolve_glob_findsWhatMatches() throws IOException {
        assertEquals(List.of("b.log.1", "b.log.2026-01-15.gz"), resolve(directory + "/b.log*"));
        assertEquals(List.of("run-2/d.jsonl"), resolve(directory + "/run-*/*.{jsonl,log}"));
        assertEquals(List.of("run-2/d.jsonl", "run-2/deeper/e.json.zst"), resolve(directory + "/run-2/**"));
    }

    @Test
    void resolve_partsOfARotatedLog_comeInARowFromTheOldest() throws IOException {
        for (String part :
                List.of("a.log.2.gz", "a.log.10", "a.log.1", "b.log", "a-2026-01-16-2.log", "a-2026-01-16-10.log")) {
            Files.writeString(directory.resolve(part), "{}\n");
        }
        List<String> expected = List.of(
                "a.log.10",
                "a.log.2.gz",
                "a.log.1",
                "a-2026-01-16-2.log",
                "a-2026-01-16-10.log",
                "a.log",
                "b.log.1",
                "b.log.2026-01-15.gz",
                "b.log");
        assertEquals(expected, resolve(directory + "/[ab][.-]*"));
        assertEquals(
                List.of("a.log.1", "a.log", "c.ndjson"),
                resolve(directory + "/a.log", directory + "/c.ndjson", directory + "/a.log.1"));
    }

    @Test
    void resolve_sameFileTwice_isReadOnce() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("z.log"), directory.resolve("a.log"));
        assertEquals(List.of("a.log"), resolve(directory + "/a.log", directory + "/run-2/../a.log", link.toString()));
    }

    @Test
    void resolve_linkToADirectoryInACircle_ends() throws IOException {
        Files.createSymbolicLink(directory.resolve("run-2/circle"), directory);
        assertEquals(6, resolve(directory.toString()).size());
    }

    @Test
    void resolve_everythingThatIsWrong_isNamedAtOnce() {
        String message = assertThrows(
                        InputException.class,
                        () -> resolve(
                                directory + "/missing.log",
                                directory + "/empty",
                                directory + "/*.nope",
                                directory + "/[",
                                "nul\0byte"))
                .getMessage();
        assertEquals(5, message.lines().count(), message);
        assertTrue(message.contains("/missing.log: no such file or directory"), message);
        assertTrue(message.contains("/empty: no log files in this directory (looked for *.log"), message);
        assertTrue(message.contains("/*.nope: no file matches this pattern"), message);
        assertTrue(message.contains("/[: is no valid pattern"), message);
        assertTrue(message.contains("is no valid path"), message);
    }

    @Test
    void resolve_otherEncodingNamed_failsAtOnce_foundFailsWhenRead() throws IOException {
        Path log = Files.write(directory.resolve("u.log"), "{}\n".getBytes(StandardCharsets.UTF_16));
        assertThrows(InputException.class, () -> resolve(log.toString()));
        assertTrue(resolve(directory.toString()).contains("u.log"));
    }

    @Test
    void resolve_dash_isStandardInputOnce() throws IOException {
        assertEquals(List.of("standard input"), resolve("-", "-"));
    }

    private List<String> resolve(String... paths) throws InputException {
        List<String> names = new ArrayList<>();
        for (LogSource source : InputPaths.resolve(List.of(paths), InputStream.nullInputStream())) {
            Path path = Path.of(source.name());
            names.add(path.startsWith(directory) ? directory.relativize(path).toString() : source.name());
        }
        return names;
    }
}
