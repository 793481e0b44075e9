/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.conv2d.logs.Scans;
import org.conv2d.logs.SharedData;
import org.conv2d.logs.TextSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts of a summary against those of programs that have nothing to do with it: Jackson's tree and {@code jq}. */
class SummaryOracleTest {
    private static final ObjectMapper TREE = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final String JQ = """
            def counts: group_by(.) | map({key: .[0], value: length}) | from_entries;
            def level: if . == "WARN" then "WARNING" elif . == "FATAL" then "CRITICAL" else . end;
            [inputs] | {
              total_events: length,
              start: (map(.timestamp) | min),
              levels: (map(.level | level) | counts),
              errors: (map(.level | level | select(. == "ERROR" or . == "CRITICAL")) | length),
              event_types: (map(if .event_type then .event_type | ascii_downcase else .event // empty end) | counts),
              exceptions: (map(.exception.type? // empty) | counts),
              timer_calls: (map(select(.event == "timer_end") | .timer_name) | counts),
              seconds: (map(select(.event == "timer_end") | .duration_seconds) | add)
            }""";

    @TempDir
    Path directory;

    @Test
    void json_generatedEvents_agreesWithJq() throws IOException, InterruptedException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 5; round++) {
            String log = GeneratedLog.ofEvents(2_000, random);
            JsonNode expected = jq(log);
            JsonNode actual = json(Scans.summary(log));
            for (String key : List.of("total_events", "levels", "errors", "event_types", "exceptions")) {
                assertEquals(expected.get(key), sorted(actual.get(key)), "seed " + seed + ": " + key);
            }
            Map<String, Integer> calls = new TreeMap<>();
            double seconds = 0;
            for (Map.Entry<String, JsonNode> timer :
                    actual.at("/metrics/timers").properties()) {
                if (expected.get("timer_calls").has(timer.getKey())) {
                    calls.put(timer.getKey(), timer.getValue().get("count").intValue());
                    seconds += timer.getValue().get("total_seconds").doubleValue();
                }
            }
            assertEquals(expected.get("timer_calls"), TREE.valueToTree(calls), "seed " + seed);
            assertEquals(expected.get("seconds").doubleValue(), seconds, 1e-9, "seed " + seed);
            String start = expected.get("start").textValue().substring(0, 19);
            assertTrue(actual.at("/time_range/start").textValue().startsWith(start), "seed " + seed);
        }
    }

    @Test
    void lines_ofAllSharedData_areAccountedForAsByJacksonsTree() throws IOException {
        for (Path file : SharedData.filesBelow("")) {
            byte[] bytes = Files.readAllBytes(file);
            long objects = 0;
            long withLaterBrace = 0;
            long blank = 0;
            String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
            int count = lines.length - (lines[lines.length - 1].isEmpty() ? 1 : 0);
            for (int i = 0; i < count; i++) {
                String line = lines[i].replaceFirst("^\uFEFF", "").replaceFirst("\r$", "");
                blank += line.chars().allMatch(c -> c == ' ' || c == '\t') ? 1 : 0;
                objects += line.stripLeading().startsWith("{") && isObject(line) ? 1 : 0;
                withLaterBrace += line.stripLeading().indexOf('{') > 0 ? 1 : 0;
            }
            Summary summary = Scans.summary(TextSource.of(bytes));
            assertEquals(count, summary.lines().read(), file.toString());
            assertEquals(blank, summary.lines().blank(), file.toString());
            long matched = summary.lines().matched();
            assertTrue(objects <= matched && matched <= objects + withLaterBrace, () -> file + ": " + summary);
        }
    }

    @Test
    void summary_ofPythonsTwoShapes_agreesWithTheirDescription() throws IOException {
        Summary formatter =
                Scans.summary(TextSource.of(Files.readAllBytes(SharedData.at("conv2d-python/json_formatter.log"))));
        assertEquals(10, formatter.totalEvents());
        assertEquals(
                "{CRITICAL=1, ERROR=1, WARNING=2, INFO=6}",
                formatter.levels().byLevel().toString());
        assertEquals(2, formatter.levels().errors());
        assertEquals("{nan=4, outlier=1}", formatter.checks().byName().toString());
        assertEquals("{ValueError=1}", formatter.exceptions().byName().toString());

        Summary structlog =
                Scans.summary(TextSource.of(Files.readAllBytes(SharedData.at("conv2d-python/structlog.log"))));
        assertEquals(
                "{ERROR=1, WARNING=1, INFO=3}", structlog.levels().byLevel().toString());
        assertEquals(1000, structlog.metrics().counters().get("samples_loaded"));
        assertEquals(
                "{config=1, clustering=1, qa_issue=1, exception=1}",
                structlog.events().byName().toString());
    }

    @Test
    void summary_ofBunyansLevels_agreesWithTheirDescription() throws IOException {
        Summary all = Scans.summary(TextSource.of(Files.readAllBytes(SharedData.at("bunyan/all.log"))));
        assertEquals(14, all.lines().matched());
        assertEquals(4, all.lines().rejected());
        assertEquals(2, all.lines().blank());
    }

    private JsonNode jq(String log) throws IOException, InterruptedException {
        Path input = Files.writeString(directory.resolve("input.log"), log);
        Path output = directory.resolve("output.json");
        Process jq;
        try {
            jq = new ProcessBuilder("jq", "-n", JQ, input.toString())
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException missing) {
            assumeTrue(false, "jq, which this test compares with, is not installed");
            throw missing;
        }
        assertEquals(0, jq.waitFor());
        return TREE.readTree(output.toFile());
    }

    private static JsonNode json(Summary summary) throws JsonProcessingException {
        return TREE.readTree(SummaryJson.of(new SummaryReport(List.of("a.log"), summary, List.of())));
    }

    private static JsonNode sorted(JsonNode node) {
        return node.isObject() ? TREE.valueToTree(TREE.convertValue(node, TreeMap.class)) : node;
    }

    private static boolean isObject(String line) {
        try {
            return TREE.readTree(line).isObject();
        } catch (JsonProcessingException invalid) {
            return false;
        }
    }
}
