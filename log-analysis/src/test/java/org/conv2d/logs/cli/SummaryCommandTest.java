/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user gets for good input and bad: data, messages, exit status. */
class SummaryCommandTest {
    private static final String EVENT =
            "{\"timestamp\":\"2024-01-15T10:30:45Z\",\"level\":\"INFO\",\"event\":\"config\"}\n";

    @TempDir
    Path directory;

    @Test
    void run_goodLog_printsTheSummaryAndNothingElse() throws IOException {
        CommandLineRun run = summary(file("a.log", EVENT));
        assertEquals(0, run.status());
        assertEquals("", run.err());
        assertTrue(run.out().contains("\nTotal Events: 1\nEvent Types: config(1)\n"), run.out());
    }

    @Test
    void run_formatJson_hasTheKeysOfTheContractInOrder() throws IOException {
        CommandLineRun run = CommandLineRun.of("summary", "--format", "json", file("a.log", EVENT));
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertTrue(
                String.join(",", (Iterable<String>) json::fieldNames)
                        .startsWith(
                                "files,time_range,total_events,lines,event_types,levels,errors,warnings,exceptions,qa,metrics,"));
        assertEquals("read,matched,filtered,rejected,blank", String.join(",", (Iterable<String>)
                json.get("lines")::fieldNames));
        assertEquals("counters,gauges,timers,histograms", String.join(",", (Iterable<String>)
                json.get("metrics")::fieldNames));
        assertEquals("2024-01-15T10:30:45.000000Z", json.at("/time_range/start").textValue());
    }

    @Test
    void run_standardInput_isRead() {
        CommandLineRun run = CommandLineRun.withInput(EVENT.getBytes(StandardCharsets.UTF_8), "summary", "-");
        assertEquals(0, run.status());
        assertTrue(run.out().startsWith("Log Summary for standard input\n"), run.out());
    }

    @Test
    void run_missingFile_isAnErrorAndNoReport() throws IOException {
        CommandLineRun run = summary(file("a.log", EVENT), directory + "/missing.log");
        assertEquals(2, run.status());
        assertEquals("", run.out());
        assertEquals("conv2d-logs: " + directory + "/missing.log: no such file or directory\n", run.err());
    }

    @Test
    void run_directoryWithoutLogs_isAnError() {
        CommandLineRun run = summary(directory.toString());
        assertEquals(2, run.status());
        assertEquals("", run.out());
        assertTrue(run.err().contains("no log files in this directory"), run.err());
    }

    @Test
    void run_emptyFile_isASummaryOfNothingWithANote() throws IOException {
        String empty = file("a.log", "");
        CommandLineRun run = summary(empty);
        assertEquals(0, run.status());
        assertTrue(run.out().contains("\nTotal Events: 0\n"), run.out());
        assertEquals("conv2d-logs: " + empty + ": is empty\n", run.err());
    }

    @Test
    void run_binaryJunk_isRejectedLineByLineWithStatus3() throws IOException {
        long seed = System.nanoTime();
        byte[] junk = new byte[1 << 20];
        new Random(seed).nextBytes(junk);
        junk[0] = 1;
        CommandLineRun run =
                summary(Files.write(directory.resolve("a.log"), junk).toString());
        assertEquals(3, run.status(), "seed " + seed);
        assertTrue(run.out().contains("\nTotal Events: 0\n"), run.out());
        assertTrue(run.out().contains(" × not JSON, first in line "), run.out());
        assertTrue(run.err().contains("not one line is an event"), run.err());
    }

    @Test
    void run_someBadLines_areCountedWithTheirPlaces() throws IOException {
        String log = file("a.log", EVENT + "x\n[1]\n\n" + EVENT + "{\"a\":1}{}\n{\"level\":\"INF");
        CommandLineRun run = summary(log);
        assertEquals(0, run.status());
        int first = EVENT.length();
        assertTrue(
                run.out()
                        .contains("Lines: 7 read = 2 matched + 0 filtered + 4 rejected + 1 blank\n"
                                + "  1 × not JSON, first in line 2 (byte " + first + ")\n"
                                + "  1 × JSON, but not an object, first in line 3 (byte " + (first + 2) + ")\n"
                                + "  1 × text behind the JSON object, first in line 6 (byte " + (2 * first + 7) + ")\n"
                                + "  1 × truncated last line, first in line 7 (byte " + (2 * first + 17) + ")\n"),
                run.out());
    }

    @Test
    void run_maxBadRatio_decidesTheStatus() throws IOException {
        String log = file("a.log", EVENT.repeat(9) + "x\n\n\n");
        assertEquals(
                0, CommandLineRun.of("summary", log, "--max-bad-ratio", "0.1").status());
        CommandLineRun run = CommandLineRun.of("summary", log, "--max-bad-ratio=0.09");
        assertEquals(3, run.status());
        assertTrue(run.out().contains("Total Events: 9"), run.out());
        assertEquals("conv2d-logs: 1 of 10 lines is no event, more than --max-bad-ratio 0.09 allows\n", run.err());
        assertEquals(
                0,
                CommandLineRun.of("summary", file("b.log", "x\n"), "--max-bad-ratio", "1")
                        .status());
    }

    @Test
    void run_damagedMember_reportsWhatCameBeforeAndFails() throws IOException {
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        members.writeBytes(gzip(EVENT.repeat(2000)));
        byte[] damaged = gzip(EVENT.repeat(100));
        damaged[damaged.length - 6] ^= 1;
        members.writeBytes(damaged);
        members.writeBytes(gzip(EVENT));
        String log = Files.write(directory.resolve("a.log.gz"), members.toByteArray())
                .toString();
        CommandLineRun run = summary(log, file("b.log", EVENT));
        assertEquals(2, run.status());
        Matcher incomplete = Pattern.compile(
                        "\nIncomplete: (.*): cannot be read further after line (\\d+) \\(byte \\d+\\): ")
                .matcher(run.out());
        assertTrue(incomplete.find(), run.out());
        assertEquals(log, incomplete.group(1));
        int read = Integer.parseInt(incomplete.group(2));
        assertTrue(read >= 2000 && read < 2100, run.out());
        assertTrue(run.out().contains(String.format("\nTotal Events: %,d\n", read + 1)), run.out());
        assertTrue(run.err().contains("the gzip data is damaged or cut off"), run.err());
    }

    @Test
    void run_otherEncoding_isAnErrorWithAWayOut() throws IOException {
        String log = Files.write(directory.resolve("a.log"), EVENT.getBytes(StandardCharsets.UTF_16LE))
                .toString();
        CommandLineRun run = summary(log);
        assertEquals(2, run.status());
        assertEquals("", run.out());
        assertTrue(run.err().contains("is UTF-16LE text") && run.err().contains("iconv -f UTF-16LE"), run.err());
        CommandLineRun piped = CommandLineRun.withInput(EVENT.getBytes(StandardCharsets.UTF_16BE), "summary", "-");
        assertEquals(2, piped.status());
        assertEquals("", piped.out());
        assertTrue(piped.err().contains("standard input: is UTF-16BE text"), piped.err());
    }

    @Test
    void run_fullDisk_saysSo() throws IOException {
        CommandLineRun run =
                CommandLineRun.withOutput(failing("No space left on device"), "summary", file("a.log", EVENT));
        assertEquals(2, run.status());
        assertEquals("conv2d-logs: cannot write to standard output: No space left on device\n", run.err());
    }

    @Test
    void run_readerThatHasGone_endsQuietly() throws IOException {
        CommandLineRun run = CommandLineRun.withOutput(failing("Broken pipe"), "summary", file("a.log", EVENT));
        assertEquals(0, run.status());
        assertEquals("", run.err());
    }

    @Test
    void run_nameWithControlCharacters_isMadeVisible() {
        CommandLineRun run = summary("\u001b[2Jmissing");
        assertFalse(run.err().contains("\u001b"), run.err());
        assertTrue(run.err().contains("\\x1b[2Jmissing"), run.err());
    }

    private static CommandLineRun summary(String... paths) {
        String[] arguments = new String[paths.length + 1];
        arguments[0] = "summary";
        System.arraycopy(paths, 0, arguments, 1, paths.length);
        return CommandLineRun.of(arguments);
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content).toString();
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    private static OutputStream failing(String message) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(message);
            }
        };
    }
}
