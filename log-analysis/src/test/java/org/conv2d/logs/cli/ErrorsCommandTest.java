/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.conv2d.logs.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The error report: its text to the character, its JSON, and what counts as an error. */
class ErrorsCommandTest {
    private static final ObjectMapper JACKSON = new ObjectMapper();

    private static final String SEED_LOG =
            event("2024-01-15T10:35:22.000001", "WARNING", "NaN values detected in batch 15")
                    + event("2024-01-15T10:45:33", "WARN", "Low perplexity: 23.4 (< 50 threshold)")
                    + event("2024-01-15T11:23:45", "ERROR", "FSQ codebook collapse detected")
                    + event("2024-01-15T11:30:00", "INFO", "fine")
                    + event("2024-01-15T11:45:12", "ERROR", "Clustering failed to converge");

    @TempDir
    Path directory;

    @Test
    void errors_verbose_startsAsInTheSeedToTheCharacter() throws IOException {
        String log = file(SEED_LOG);
        CommandLineRun run = CommandLineRun.of("errors", log, "--verbose");
        String expected = """
                Errors and Warnings in NAME
                ====================================
                [ERROR] 2024-01-15T11:23:45 - FSQ codebook collapse detected
                [ERROR] 2024-01-15T11:45:12 - Clustering failed to converge
                [WARN]  2024-01-15T10:35:22 - NaN values detected in batch 15
                [WARN]  2024-01-15T10:45:33 - Low perplexity: 23.4 (< 50 threshold)
                """.replace("NAME", log);
        assertTrue(run.out().startsWith(expected), run.out());
        assertEquals(0, run.status());
        assertEquals("", run.err());
    }

    @Test
    void errors_moreFailuresThanAreToldApart_saysSo() throws IOException {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 1_200; i++) {
            log.append("{\"level\":\"ERROR\",\"message\":\"a\",\"exception\":{\"type\":\"A\",\"stack_hash\":\"")
                    .append(Integer.toHexString(0x10000000 + i))
                    .append("\"}}\n");
        }
        CommandLineRun run = CommandLineRun.of("errors", file(log.toString()));
        assertTrue(run.out().contains("200 events of failures beyond those that are told apart"), run.out());
    }

    @Test
    void errors_text_isWholeAsExpected() throws IOException {
        String log = file("""
                {"timestamp":"2024-01-15T10:00:00Z","level":"ERROR","message":"batch 1 failed\\n\\u001b[31mred","exception":{"type":"A","stack_hash":"aa","stack_trace":"A: x\\n\\tat f"}}
                {"timestamp":"2024-01-15T10:00:01Z","level":"CRITICAL","event":"function_error","error_message":"gone"}
                {"timestamp":"2024-01-15T10:00:02Z","level":"FATAL","message":"batch 2 failed","exception":{"type":"A","stack_hash":"aa"}}
                {"level":"WARN","event":"qa_exception","details":"5 rows"}
                junk
                """);
        String expected = """
                Errors and Warnings in NAME
                ====================================
                [ERROR] 2024-01-15T10:00:00 - batch 1 failed ⏎ \\x1b[31mred
                [CRITICAL] 2024-01-15T10:00:01 - function_error: gone
                [CRITICAL] 2024-01-15T10:00:02 - batch 2 failed
                [WARN]  - - qa_exception: 5 rows

                Errors: 3  Warnings: 1

                Same failures (most frequent first)
                  2 × [CRITICAL] batch 1 failed ⏎ \\x1b[31mred
                      first 2024-01-15T10:00:00, last 2024-01-15T10:00:02, A #aa

                Lines: 5 read = 4 matched + 0 filtered + 1 rejected + 0 blank
                  1 × not JSON, first in line 5 (byte POS)
                """.replace("NAME", log).replace(
                "POS", String.format("%,d", Files.readString(Path.of(log)).indexOf("junk")));
        assertEquals(expected, CommandLineRun.of("errors", log).out());
        String verbose = CommandLineRun.of("errors", log, "--verbose").out();
        assertTrue(
                verbose.contains("\n\nDetails\n[ERROR] 2024-01-15T10:00:00 - batch 1 failed ⏎ \\x1b[31mred\n"
                        + "        exception A; byte 0\n        A: x\n            at f\n[CRITICAL] "),
                verbose);
        assertTrue(verbose.contains("\n        event function_error; byte 1"), verbose);
        assertFalse(verbose.contains("\u001b"), verbose);
    }

    @Test
    void errors_json_hasTheSameFigures() throws IOException {
        JsonNode json = json(file(SEED_LOG + "{\"level\":\"fatal\",\"msg\":\"m\"}\n"));
        assertEquals(
                "files,errors,warnings,entries,entries_left_out,failures,failures_other,lines,rejected_reasons,incomplete",
                String.join(",", (Iterable<String>) json::fieldNames));
        assertEquals(3, json.get("errors").intValue());
        assertEquals(2, json.get("warnings").intValue());
        assertEquals(5, json.get("entries").size());
        assertEquals("CRITICAL", json.at("/entries/2/level").textValue());
        assertEquals(
                "2024-01-15T11:23:45.000000Z", json.at("/entries/0/timestamp").textValue());
        assertTrue(json.at("/entries/2/timestamp").isNull());
    }

    @Test
    void errors_limit_showsTheFirstAndCountsTheRest() throws IOException {
        String log = file(SEED_LOG);
        CommandLineRun run = CommandLineRun.of("errors", log, "--limit", "1");
        assertTrue(
                run.out().contains("collapse detected\n… and 1 more errors (--limit shows more)\n[WARN] "), run.out());
        assertTrue(run.out().contains("\nErrors: 2  Warnings: 2\n"), run.out());
        assertEquals(2, CommandLineRun.of("errors", log, "--limit", "0").status());
        assertEquals(2, json("--limit=1", log).get("entries_left_out").intValue());
    }

    @Test
    void errors_selection_countsTheRestAsFiltered() throws IOException {
        JsonNode json = json(file(SEED_LOG), "--level", "error", "--since", "2024-01-15T11:30");
        assertEquals(1, json.get("errors").intValue());
        assertEquals(0, json.get("warnings").intValue());
        assertEquals(
                "{\"read\":5,\"matched\":1,\"filtered\":4,\"rejected\":0,\"blank\":0}",
                json.get("lines").toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"@timestamp":"2024-01-15T10:00:00Z","log.level":"ERROR","message":"m","error.type":"E"}   | m | E
            {"time":"2024-01-15T10:00:00Z","level":50,"msg":"m","err":{"name":"E"}}                  | m | E
            {"@t":"2024-01-15T10:00:00Z","@l":"Fatal","@m":"m"}                                         | m |
            {"version":"1.1","short_message":"m","level":3,"timestamp":1705314600}                    | m |
            {"t":{"$date":"2024-01-15T10:00:00Z"},"s":"E","msg":"m"}                                  | m |
            {"__REALTIME_TIMESTAMP":"1705314600000000","PRIORITY":"2","MESSAGE":"m"}                  | m |
            {"levelname":"ERROR","asctime":"2024-01-15 10:00:00,000","message":"m","exc_info":"x"}    | m |
            {"timestamp":"2024-01-15T10:00:00","level":"error","event":"it has failed","exception_type":"E"} | it has failed | E
            """)
    void errors_foreignFormats_areErrorsToo(String line, String message, String exception) throws IOException {
        JsonNode json = json(file(line + "\n"));
        assertEquals(1, json.get("errors").intValue(), json.toString());
        assertEquals(exception, json.at("/entries/0/exception_type").textValue());
        assertFalse(json.at("/entries/0/timestamp").isNull(), json.toString());
        assertEquals(message, json.at("/entries/0/message").textValue());
    }

    @Test
    void errors_pythonsTwoShapes_haveTheCountsOfTheirNotes() throws IOException {
        JsonNode formatter =
                json(SharedData.at("conv2d-python/json_formatter.log").toString());
        assertEquals(2, formatter.get("errors").intValue());
        assertEquals(2, formatter.get("warnings").intValue());
        JsonNode structlog = json(SharedData.at("conv2d-python/structlog.log").toString());
        assertEquals(1, structlog.get("errors").intValue());
        assertEquals(1, structlog.get("warnings").intValue());
    }

    @Test
    void errors_missingFile_isAnErrorAndNoReport() {
        CommandLineRun run = CommandLineRun.of("errors", directory + "/missing.log");
        assertEquals(2, run.status());
        assertEquals("", run.out());
    }

    private static JsonNode json(String... arguments) throws IOException {
        String[] all = new String[arguments.length + 3];
        System.arraycopy(new String[] {"errors", "--format", "json"}, 0, all, 0, 3);
        System.arraycopy(arguments, 0, all, 3, arguments.length);
        return JACKSON.readTree(CommandLineRun.of(all).out());
    }

    private static String event(String time, String level, String message) {
        return "{\"timestamp\":\"" + time + "\",\"level\":\"" + level + "\",\"message\":\"" + message + "\"}\n";
    }

    private String file(String content) throws IOException {
        return Files.writeString(directory.resolve("a.log"), content).toString();
    }
}
