/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.conv2d.logs.ForeignTool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which lines a filter shows, in which form, and how it ends. */
class FilterCommandTest {
    private static final String LOG = """
            {"timestamp":"2024-01-15T10:00:00Z","level":"INFO","event":"config","seed":42,"ok":true}
            {"timestamp":"2024-01-15T10:10:00Z","level":"ERROR","event":"fsq_encoding","perplexity":12.5,"qa":{"check":"perplexity"}}
            junk
            {"@timestamp":"2024-01-15T10:20:00Z","log.level":"warn","message":"low","perplexity":"12.5"}
            {"time":1705314600,"lvl":"crit","msg":"dead","context":{"run_id":"r1"},"error":{"type":"OOM"}}
            """;

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            level >= WARN                             | 2,4,5
            level == 'CRITICAL'                       | 5
            perplexity < 50                           | 2
            not (perplexity > 50)                     | 2
            perplexity == '12.5'                      | 4
            qa.check == 'perplexity'                  | 2
            event in ('config', 'x')                  | 1
            seed between 42 and 43                    | 1
            ok                                        | 1
            exists(seed) or message contains 'ow'     | 1,4
            message == 'dead'                         | 5
            run_id == 'r1'                            | 5
            context.run_id == 'r1'                    | 5
            exception == 'OOM'                        | 5
            missing(timestamp)                        | 4,5
            """)
    void filter_where_showsTheEventsItHoldsFor(String expression, String lines) throws IOException {
        CommandLineRun run = CommandLineRun.of("filter", "--where", expression, log());
        assertEquals(lines(lines), run.out());
        assertEquals("", run.err());
        assertEquals(0, run.status());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --level warning                                                 | 2,4,5
            --level ERROR --until 2024-01-15T10:15                          | 2
            --since 2024-01-15T10:10 --until 2024-01-15T10:20               | 2
            --since 2024-01-15T11:10 --time-zone +01:00                     | 2,4,5
            --event config,fsq_*                                            | 1,2
            --event fsq_encoding --level INFO --since 2024-01-15            | 2
            """)
    void filter_options_allHaveToHold(String options, String lines) throws IOException {
        String[] words = ("filter " + options + " " + log()).split(" ");
        assertEquals(lines(lines), CommandLineRun.of(words).out());
    }

    @Test
    void filter_json_isStrictJsonOfTheEventAlone() throws IOException {
        Path log = directory.resolve("a.log");
        Files.write(
                log,
                "node-1 stdout F { \"a\" : NaN, \"b\":1e400,\"b\":[-Infinity, 1.0],\"c\":\""
                        .getBytes(StandardCharsets.UTF_8));
        Files.write(log, new byte[] {(byte) 0xff, '"', '}', '\r', '\n'}, java.nio.file.StandardOpenOption.APPEND);
        CommandLineRun run = CommandLineRun.of("filter", "--json", log.toString());
        assertEquals("{\"a\":null,\"b\":1e400,\"b\":[null,1.0],\"c\":\"\ufffd\"}\n", run.out());
    }

    @Test
    void filter_wrongExpression_isShownWithACaretAndAWayOut() throws IOException {
        CommandLineRun run = CommandLineRun.of("filter", "--where", "loss >> 3", log());
        assertEquals(2, run.status());
        assertEquals("", run.out());
        assertEquals("""
                conv2d-logs: --where: unexpected ">"
                conv2d-logs:   loss >> 3
                conv2d-logs:         ^
                conv2d-logs: see: conv2d-logs filter --help
                """, run.err());
        CommandLineRun window = CommandLineRun.of("filter", "--where", "p95(loss, 5m) > 3", log());
        assertEquals(2, window.status());
    }

    @Test
    void filter_fieldThatNoEventHas_isTold() throws IOException {
        CommandLineRun run = CommandLineRun.of("filter", "--where", "los > 3", log());
        assertEquals(0, run.status());
        assertEquals("", run.out());
        assertEquals("conv2d-logs: no event matched; there were events without 'los'\n", run.err());
    }

    @Test
    void filter_nothingIsAnEvent_endsWithStatus3() throws IOException {
        String junk = Files.writeString(directory.resolve("junk.log"), "a\nb\n").toString();
        CommandLineRun run = CommandLineRun.of("filter", junk);
        assertEquals(3, run.status());
        assertTrue(run.err().contains("not one line is an event"), run.err());
    }

    @Test
    void filter_largeLog_keepsTheOrderAndSelectsWhatJqSelects() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 120_000; i++) {
            text.append("{\"i\":").append(i).append(",\"level\":\"").append(random.nextBoolean() ? "INFO" : "ERROR");
            text.append("\",\"v\":").append(value(random)).append("}\n");
        }
        Path log = Files.writeString(directory.resolve("large.log"), text);
        String jq = "select((.v|type) == \"number\" and .v > 0.5 and .level == \"ERROR\")";
        ForeignTool.Answer expected = ForeignTool.run("jq", "-c", jq, log.toString());
        CommandLineRun run = CommandLineRun.of("filter", "--level", "ERROR", "--where", "v > 0.5", log.toString());
        String[] theirs =
                ForeignTool.run("jq", "-c", jq + "|.i", log.toString()).out().split("\n");
        String[] ours = run.out()
                .lines()
                .map(line -> line.substring(5, line.indexOf(',')))
                .toArray(String[]::new);
        assertEquals(String.join(" ", theirs).hashCode(), String.join(" ", ours).hashCode(), "seed " + seed);
        assertEquals(expected.out().lines().count(), ours.length, "seed " + seed);
    }

    /** Lines are taken apart only if the name may be in them; it may be without being there letter by letter. */
    @Test
    void filter_whereNameIsWrittenWithEscapesOrInAnEnvelope_findsIt() throws IOException {
        String lines = "{\"l\\u006fss\":3}\n{\"log\":\"{\\\"loss\\\":3}\\n\"}\n{\"a\":{\"x.loss\":3}}\n";
        String log = Files.writeString(directory.resolve("c.log"), lines + "{\"los\":3}\n{\"b\":\"loss\"}\n")
                .toString();
        CommandLineRun run = CommandLineRun.of("filter", "--where", "loss > 2 or a.x.loss > 2", log);
        assertEquals(lines, run.out());
        assertEquals(0, run.status(), run.err());
    }

    @Test
    void filter_sortTime_mergesInputsByTime() throws IOException {
        String later = "{\"ts\":\"2024-01-15T10:05:00Z\",\"level\":\"ERROR\",\"event\":\"b\"}\n";
        String untimed = "{\"level\":\"ERROR\",\"event\":\"c\"}\n";
        String other =
                Files.writeString(directory.resolve("b.log"), later + untimed).toString();
        CommandLineRun run = CommandLineRun.of("filter", "--sort-time", "--level", "INFO", log(), other);
        assertEquals(lines("1") + later + untimed + lines("2,4,5"), run.out());
        assertEquals("", run.err());
        assertEquals(0, run.status());
    }

    private static String value(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> "\"0.9\"";
            case 1 -> "null";
            case 2 -> "true";
            case 3 -> Integer.toString(random.nextInt(3));
            default -> Double.toString(random.nextDouble());
        };
    }

    private static String lines(String numbers) {
        StringBuilder lines = new StringBuilder();
        for (String number : numbers.split(",")) {
            lines.append(LOG.lines()
                            .skip(Integer.parseInt(number) - 1)
                            .findFirst()
                            .orElseThrow())
                    .append('\n');
        }
        return lines.toString();
    }

    private String log() throws IOException {
        return Files.writeString(directory.resolve("a.log"), LOG).toString();
    }
}
