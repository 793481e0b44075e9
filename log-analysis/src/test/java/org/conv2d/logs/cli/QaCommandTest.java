/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

/** Issues that a log reports, and those that rules find in it afterwards. */
class QaCommandTest {
    private static final ObjectMapper JACKSON = new ObjectMapper();

    private static final String LOG = """
            {"timestamp":"2024-01-15T10:00:00Z","level":"WARNING","event":"qa_exception","check":"nan_detection","severity":"warning","affected_rows":5,"action_taken":"interpolation"}
            {"timestamp":"2024-01-15T10:00:01Z","level":"WARNING","event":"qa_exception","check":"nan_detection","severity":"warning","affected_rows":7,"action_taken":"interpolation"}
            {"timestamp":"2024-01-15T10:00:02Z","level":"WARNING","event":"qa_warning","check":"perplexity","value":23.4,"threshold":50}
            {"timestamp":"2024-01-15T10:00:03Z","level":"ERROR","event":"fsq_encoding","perplexity":4,"qa":{"rule":"low","check":"perplexity","original_level":"INFO"}}
            {"timestamp":"2024-01-15T10:00:04Z","level":"INFO","event":"fsq_encoding","perplexity":120}
            {"timestamp":"2024-01-15T10:00:05Z","level":"INFO","event":"fsq_encoding","perplexity":30}
            """;

    private static final String RULES = """
            version: 1
            rules:
              - id: low-perplexity
                event: fsq_encoding
                check: perplexity
                value: perplexity
                warn: < 50
                fail: < 10
                message: "Low perplexity: {perplexity} (< {threshold} threshold)"
            """;

    @TempDir
    Path directory;

    @Test
    void qa_text_groupsByCheckSeverityAndAction() throws IOException {
        String log = file("a.log", LOG);
        String expected = """
                Quality Issues in NAME
                ==============================
                Findings: 4

                  check [severity] action                count  rows                first                 last
                  nan_detection [warning] interpolation      2    12  2024-01-15T10:00:00  2024-01-15T10:00:01
                  perplexity [error] raised by low           1     -  2024-01-15T10:00:03  2024-01-15T10:00:03
                  perplexity [warning]                       1     -  2024-01-15T10:00:02  2024-01-15T10:00:02

                Lines: 6 read = 6 matched + 0 filtered + 0 rejected + 0 blank
                """.replace("NAME", log);
        CommandLineRun run = CommandLineRun.of("qa", log);
        assertEquals(expected, run.out());
        assertEquals(0, run.status());
    }

    @Test
    void qa_rules_judgeEveryEventAsItWasLogged() throws IOException {
        String rules = file("rules.yaml", RULES);
        CommandLineRun run = CommandLineRun.of("qa", file("a.log", LOG), "--rules", rules, "--format", "json");
        assertEquals("", run.err());
        assertEquals(1, run.status());
        JsonNode replay = JACKSON.readTree(run.out()).get("replay");
        assertEquals(2, replay.get("raised").intValue());
        assertEquals("ERROR", replay.at("/findings/0/level").textValue());
        assertEquals("INFO", replay.at("/findings/0/original_level").textValue());
        assertEquals("WARNING", replay.at("/findings/1/level").textValue());
        assertEquals(
                "Low perplexity: 30 (< 50 threshold)",
                replay.at("/findings/1/message").textValue());
        assertEquals(3, replay.at("/rules/0/evaluated").intValue());
        assertEquals("0", replay.at("/rules/0/late").asText());
        assertEquals("0", replay.at("/rules/0/cut").asText());
        String text =
                CommandLineRun.of("qa", file("a.log", LOG), "--rules", rules).out();
        assertTrue(text.contains("\nRules applied afterwards: 2 events raised by 1 rules (hash "), text);
        assertTrue(
                text.contains(
                        "\n  [WARNING] 2024-01-15T10:00:05 - Low perplexity: 30 (< 50 threshold) (low-perplexity, was INFO)\n"),
                text);
    }

    @Test
    void qa_valuesOlderThanTheirWindow_areCountedAsLate() throws IOException {
        String rules = """
                rules:
                  - id: slow
                    event: step
                    when: p95(d, 10s) > 1
                """;
        String log = """
                {"timestamp":"2024-01-15T10:01:00Z","level":"INFO","event":"step","d":0.5}
                {"timestamp":"2024-01-15T10:00:00Z","level":"INFO","event":"step","d":0.5}
                """;
        String[] arguments = {"qa", file("a.log", log), "--rules", file("rules.yaml", rules), "--format", "json"};
        CommandLineRun run = CommandLineRun.of(arguments);
        JsonNode replay = JACKSON.readTree(run.out()).get("replay");
        assertEquals(1, replay.at("/rules/0/late").intValue(), run.out());
    }

    @Test
    void qa_rulesThatFindNothing_endWithStatus0() throws IOException {
        CommandLineRun run = CommandLineRun.of(
                "qa",
                file("a.log", LOG),
                "--rules",
                file("r.yaml", RULES),
                "--since",
                "2024-01-15T10:00:04",
                "--until",
                "2024-01-15T10:00:05");
        assertEquals(0, run.status(), run.err());
    }

    @Test
    void qa_builtInRules_areThere() throws IOException {
        CommandLineRun run = CommandLineRun.of("qa", file("a.log", LOG), "--rules", "built-in", "--format", "json");
        assertEquals(1, run.status(), run.err());
        JsonNode replay = JACKSON.readTree(run.out()).get("replay");
        assertTrue(replay.get("rules").size() > 5, run.out());
        assertTrue(replay.get("findings").findValuesAsText("rule").contains("low-perplexity"), run.out());
    }

    @Test
    void qa_pythonsIssues_countAsOftenAsTheySay() throws IOException {
        String log = SharedData.at("conv2d-python/json_formatter.log").toString();
        JsonNode json = JACKSON.readTree(
                CommandLineRun.of("qa", log, "--format", "json").out());
        assertEquals(5, json.get("findings").intValue());
        assertEquals("nan", json.at("/issues/0/check").textValue());
        assertEquals(4, json.at("/issues/0/count").intValue());
        assertEquals("warning", json.at("/issues/0/severity").textValue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `rules: [{id: a, event: x, whn: y > 1}]`           | unknown attribute "whn"
            `rules: [{id: a, event: x, when: y >> 1}]`         | unexpected ">"
            `rules: &a [*a]`                                   | r.yaml, line 1, column 12: *a contains itself
            `[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]`     | nested deeper than 16
            `[{id: a, id: b}]`                                 | found duplicate key id
            `rules: [`                                         | r.yaml, line
            `[1]`                                              | rule 1: must be a map
            `a: b`                                             | unknown key "a"
            """)
    void qa_rulesThatCannotBeUsed_areRefused(String rules, String problem) throws IOException {
        CommandLineRun run = CommandLineRun.of("qa", file("a.log", LOG), "--rules", file("r.yaml", rules + "\n"));
        assertEquals(2, run.status());
        assertEquals("", run.out());
        assertTrue(run.err().startsWith("conv2d-logs: --rules"), run.err());
        assertTrue(run.err().contains(problem), run.err());
    }

    @Test
    void qa_missingRules_areNamed() throws IOException {
        CommandLineRun run = CommandLineRun.of("qa", file("a.log", LOG), "--rules", directory + "/none.yaml");
        assertEquals(2, run.status());
        assertTrue(run.err().contains("/none.yaml: cannot be read: no such file\n"), run.err());
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content).toString();
    }
}
