/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is different where people look: colours, progress. */
class TerminalTest {
    private static final String LOG = """
            {"timestamp":"2024-01-15T10:00:00Z","level":"ERROR","message":"[WARN] \\u001b[31mred"}
            {"timestamp":"2024-01-15T10:00:01Z","level":"WARN","message":"low"}
            """;

    @TempDir
    Path directory;

    @Test
    void errors_terminal_coloursLabelsAndNothingOfTheLog() throws IOException {
        String out = errors(new Terminals(true, false, true));
        assertTrue(out.startsWith("\u001b[1mErrors and Warnings in "), out);
        assertTrue(out.contains("\n\u001b[31m[ERROR]\u001b[0m 2024-01-15T10:00:00 - [WARN] \\x1b[31mred\n"), out);
        assertTrue(out.contains("\n\u001b[33m[WARN]\u001b[0m  2024-01-15T10:00:01 - low\n"), out);
    }

    @Test
    void errors_noColourOrNoTerminal_hasNoControlCharacters() throws IOException {
        assertFalse(errors(new Terminals(true, true, false)).contains("\u001b"));
        assertFalse(errors(new Terminals(false, true, true)).contains("\u001b"));
        assertFalse(Terminal.ofThisProgram(Map.of("NO_COLOR", "1")).colours());
        assertFalse(Terminal.ofThisProgram(Map.of("TERM", "dumb")).colours());
        assertTrue(
                Terminal.ofThisProgram(Map.of("NO_COLOR", "", "TERM", "xterm")).colours());
    }

    @Test
    void progress_line_tellsPartRateAndTimeLeft() {
        assertEquals(
                "[##########..........]  50 %  1.20 GB of 2.40 GB  600.0 MB/s  0:02 left  a.log",
                ProgressLine.of("a.log", 1_200_000_000, 2_400_000_000L, 2));
        assertEquals("1.5 MB  0.5 MB/s  standard input", ProgressLine.of("standard input", 1_500_000, -1, 3));
        assertEquals(
                "[....................]   0 %  0.0 MB of 1.0 MB  0.0 MB/s  \\x1b[2J",
                ProgressLine.of("\u001b[2J", 0, 1_000_000, 0));
        assertTrue(ProgressLine.of("x".repeat(200), 1, 3_600_000_000_000L, 1e-3).length() < 120);
        assertTrue(ProgressLine.of("a", 1_000_000, 7_201_000_000L, 1).contains("  2:00:00 left  "));
    }

    @Test
    void progress_shortRun_drawsNothing() throws IOException {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new ByteArrayInputStream(new byte[0]),
                new ByteArrayOutputStream(),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new Terminals(false, true, true));
        assertEquals(0, Main.run(console, Map.of(), "errors", log()));
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    private String errors(Terminals terminals) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        assertEquals(
                0,
                Main.run(
                        new Console(new ByteArrayInputStream(new byte[0]), out, err, terminals),
                        Map.of(),
                        "errors",
                        log()));
        return out.toString(StandardCharsets.UTF_8);
    }

    private String log() throws IOException {
        return Files.writeString(directory.resolve("a.log"), LOG).toString();
    }
}
