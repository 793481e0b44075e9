/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a search shows, how it ends, and what it says when it cannot be done. */
class GrepCommandTest {
    private static final String LOG = """
            {"level":"INFO","event":"config","seed":42,"ok":true,"qa":{"check":"nan"}}
            {"level":"ERROR","message":"Codebook \\u0063ollapse","list":[1,"two"]}
            not JSON at all
            {"level":"WARN","message":"low","loss":3.50}
            """;

    @TempDir
    Path directory;

    @Test
    void grep_literal_showsTheLinesAsTheyAre() throws IOException {
        assertRun(0, line(1) + line(2) + line(4), "grep", "\"level\":\"", log());
        assertRun(0, line(3), "grep", "-v", "\"level\":\"", log());
        assertRun(0, line(3), "grep", "-v", "-F", "l\":", log());
        assertRun(0, "2:" + line(2) + "3:" + line(3), "grep", "-n", "o[dt] ?[be]?.*[J\\\\]", log());
        assertRun(0, line(3), "grep", "-i", "JSON AT", log());
        assertRun(1, "", "grep", "-F", "n.t", log());
        assertRun(0, "4\n", "grep", "-c", "", log());
    }

    private void assertRun(int status, String expected, String... arguments) throws IOException {
        CommandLineRun run = CommandLineRun.of(arguments);
        assertEquals("", run.err());
        assertEquals(expected, run.out());
        assertEquals(status, run.status());
    }

    @Test
    void grep_noMatch_isAFinding() throws IOException {
        assertRun(1, "", "grep", "collapse", log());
        assertRun(1, "0\n", "grep", "-c", "collapse", log());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            message  | collapse     | 2
            message  | ^low$        | 4
            qa.check | nan          | 1
            qa       | "check":     | 1
            seed     | ^42$         | 1
            loss     | 3.50         | 4
            ok       | true         | 1
            list     | \\[1,"two"]  | 2
            level    | R            | 2,4
            missing  | .            |
            """)
    void grep_field_searchesItsValueAlone(String field, String pattern, String lines) throws IOException {
        StringBuilder expected = new StringBuilder();
        for (String line : lines == null ? new String[0] : lines.split(",")) {
            expected.append(line(Integer.parseInt(line)));
        }
        assertRun(lines == null ? 1 : 0, expected.toString(), "grep", "--field", field, pattern, log());
    }

    @Test
    void grep_context_joinsWhatOverlapsAndMarksGaps() throws IOException {
        String log = file("b.log", "a1\nb\nc\nd\ne1\nf\ng1\nh\n");
        assertRun(0, "1:a1\n2-b\n--\n4-d\n5:e1\n6-f\n7:g1\n8-h\n", "grep", "-n", "-C1", "1", log);
        assertRun(0, "a1\nb\nc\nd\ne1\nf\ng1\nh\n", "grep", "-C", "2", "1", log);
        assertRun(0, "a1\n--\nc\nd\ne1\nf\ng1\n", "grep", "-B", "2", "1", log);
        assertRun(0, "a1\nb\n--\ne1\nf\ng1\nh\n", "grep", "-A", "1", "1", log);
    }

    @Test
    void grep_severalInputs_areCountedOneByOneAndContextEndsWithEach() throws IOException {
        String first = file("a.log", "x\ny\n");
        String second = file("b.log", "z\nx");
        assertRun(0, first + ":1\n" + second + ":1\n", "grep", "-c", "x", first, second);
        assertRun(0, "x\ny\n--\nz\nx\n", "grep", "-C1", "x", first, second);
        assertRun(0, first + ":1:x\n" + second + ":2:x\n", "grep", "-nH", "x", first, second);
    }

    @Test
    void grep_json_tellsThePlaceAndHasTheEventAsStrictJson() throws IOException {
        String log = file("a.log", "pod-1 {\"loss\":NaN,\"a\":1.50,\"t\":\"\u202e\\u0007\"}\r\nplain loss\n");
        CommandLineRun run = CommandLineRun.of("grep", "--json", "loss", log);
        ObjectMapper jackson = new ObjectMapper();
        String[] lines = run.out().split("\n");
        JsonNode event = jackson.readTree(lines[0]);
        assertEquals("file,line,offset,match,event", String.join(",", (Iterable<String>) event::fieldNames));
        assertTrue(lines[0].endsWith("\"event\":{\"loss\":null,\"a\":1.50,\"t\":\"\\u202e\\u0007\"}}"), lines[0]);
        JsonNode text = jackson.readTree(lines[1]);
        assertEquals("plain loss", text.get("text").textValue());
        assertEquals(2, text.get("line").intValue());
        int offset = Files.readString(Path.of(log)).getBytes(StandardCharsets.UTF_8).length - "plain loss\n".length();
        assertEquals(offset, text.get("offset").intValue());
    }

    @Test
    void grep_terminal_getsNothingThatControlsIt() throws IOException {
        Path log = directory.resolve("a.log");
        Files.write(log, "x\u001b[2J\u202e\tü\u0000".getBytes(StandardCharsets.UTF_8));
        Files.write(log, new byte[] {(byte) 0xff, (byte) 0xc3, '\r', '\n'}, java.nio.file.StandardOpenOption.APPEND);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream err = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        Console terminal =
                new Console(new ByteArrayInputStream(new byte[0]), out, err, new Terminals(true, false, true));
        assertEquals(0, Main.run(terminal, Map.of(), "grep", "x", log.toString()));
        assertEquals("x\\x1b[2J\\u202e\tü\\x00\\xff\\xc3\n", out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void grep_readerThatHasGone_endsQuietly() throws IOException {
        CommandLineRun run = CommandLineRun.withOutput(failing("Broken pipe"), "grep", "level", log());
        assertEquals(0, run.status());
        assertEquals("", run.err());
    }

    @Test
    void grep_fullDisk_saysSo() throws IOException {
        CommandLineRun run = CommandLineRun.withOutput(failing("No space left on device"), "grep", "level", log());
        assertEquals(2, run.status());
        assertEquals("conv2d-logs: cannot write to standard output: No space left on device\n", run.err());
    }

    @Test
    void help_fullDiskOrReaderThatGoes_isLikeAllOutput() {
        CommandLineRun full = CommandLineRun.withOutput(failing("No space left on device"), "grep", "--help");
        assertEquals(2, full.status());
        assertEquals("conv2d-logs: cannot write to standard output: No space left on device\n", full.err());
        assertEquals(
                0, CommandLineRun.withOutput(failing("Broken pipe"), "--help").status());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            a(b      | '(' without ')'
            (?=a)    | (?
            (a)\\1   | \\1
            a{2000}  | 1000
            """)
    void grep_patternThatCannotBeUsed_isShownWithACaret(String pattern, String problem) throws IOException {
        CommandLineRun run = CommandLineRun.of("grep", pattern, log());
        assertEquals(2, run.status());
        assertEquals("", run.out());
        assertTrue(run.err().startsWith("conv2d-logs: PATTERN: "), run.err());
        assertTrue(run.err().contains(problem), run.err());
        assertTrue(run.err().contains("\nconv2d-logs:   " + pattern + "\nconv2d-logs:  "), run.err());
        assertTrue(run.err().contains("^\n"), run.err());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -C -1   | -A, -B, -C must be a number from 0 to 1000, was -1
            -A 2000 | -A, -B, -C must be a number from 0 to 1000, was 2000
            -C x    | Invalid value for option '--context'
            """)
    void grep_contextOutOfBounds_isRefused(String options, String problem) throws IOException {
        String[] words = options.split(" ");
        CommandLineRun run = CommandLineRun.of("grep", words[0], words[1], "x", log());
        assertEquals(2, run.status());
        assertTrue(run.err().contains(problem), run.err());
    }

    @Test
    void grep_missingFile_isAnError() throws IOException {
        CommandLineRun run = CommandLineRun.of("grep", "x", directory + "/missing.log");
        assertEquals(2, run.status());
        assertEquals("conv2d-logs: " + directory + "/missing.log: no such file or directory\n", run.err());
    }

    @Test
    void grep_standardInputAndBacktrackingPattern_areNoTrouble() {
        byte[] input = ("a".repeat(100_000) + "\nab\n").getBytes(StandardCharsets.UTF_8);
        CommandLineRun run = CommandLineRun.withInput(input, "grep", "^(a|a)*(a*)*b$", "-");
        assertEquals("ab\n", run.out());
        assertFalse(run.err().contains("bug"), run.err());
    }

    private static String line(int number) {
        return LOG.lines().skip(number - 1).findFirst().orElseThrow() + '\n';
    }

    private String log() throws IOException {
        return file("a.log", LOG);
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content).toString();
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
