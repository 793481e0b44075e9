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
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Logs that call things by other names, put events into envelopes, or spread them over lines. */
class ForeignLogsTest {
    private static final String ELASTICSEARCH = """
            {"type": "server", "timestamp": "2024-01-15T10:00:00,000+0000", "level": "ERROR", "message": "all shards failed",\s
            "stacktrace": ["org.elasticsearch.SearchException: failed",
            "at org.elasticsearch.Search.run(Search.java:10)"]  }
            {"type": "server", "timestamp": "2024-01-15T10:00:01,000+0000", "level": "INFO", "message": "started"  }
            """;

    @TempDir
    Path directory;

    @Test
    void map_ownNames_comeBeforeTheKnown() throws IOException {
        String log = file("""
                {"when":"2024-01-15T10:00:00Z","sev":"ERROR","level":"INFO","kind":"boom","text":"it broke","meta":{"job":"r1"}}
                {"when":"2024-01-15T11:00:00Z","sev":"loud","level":"WARN","kind":"boom","message":"hm"}
                """);
        CommandLineRun run = CommandLineRun.of(
                "errors", log, "--map", "level=sev,time=when,event=kind", "--map", "message=text", "--format", "json");
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertEquals("it broke", json.at("/entries/0/message").textValue());
        assertEquals(
                "2024-01-15T10:00:00.000000Z", json.at("/entries/0/timestamp").textValue());
        assertEquals("ERROR", json.at("/entries/0/level").textValue());
        assertEquals("boom", json.at("/entries/0/event").textValue());
        assertEquals("WARNING", json.at("/entries/1/level").textValue());
        assertEquals("hm", json.at("/entries/1/message").textValue());
        assertTrue(CommandLineRun.of("filter", log, "--map", "time=when", "--since", "2024-01-15T10:30")
                .out()
                .startsWith("{\"when\":\"2024-01-15T11"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', textBlock = """
                    --map=time=a,time=b time=a,time=b
                    --map=time=a,timestamp=b time=a,timestamp=b
                    --map=time=a,level=b,time=a time=a,level=b,time=a
                    """)
    void map_nameThatComesTwice_isRefused(String option, String told) throws IOException {
        CommandLineRun run = CommandLineRun.of("errors", file("{}\n"), option);
        assertEquals(
                "conv2d-logs: --map must name one field for each NAME, was \"" + told + "\"\n"
                        + "conv2d-logs: see: conv2d-logs errors --help\n",
                run.err());
        assertEquals(2, run.status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"level", "level=", "=sev", "level=sev,,time=b", "colour=sev"})
    void map_whatIsNoNameAndField_isRefused(String map) throws IOException {
        CommandLineRun run = CommandLineRun.of("errors", file("{}\n"), "--map", map);
        assertTrue(run.err().startsWith("conv2d-logs: --map must be NAME=FIELD, NAME one of time, level, "), run.err());
        assertEquals(2, run.status());
    }

    @Test
    void map_optionThatComesTwice_isRefusedForTheSameName() throws IOException {
        CommandLineRun run = CommandLineRun.of("errors", file("{}\n"), "--map", "level=a", "--map", "level=b");
        assertTrue(run.err().contains("--map must name one field for each NAME, was \"level=a,level=b\""), run.err());
        CommandLineRun other = CommandLineRun.inEnvironment(
                Map.of("CONV2D_LOGS_MAP", "level=sev,time=when"),
                "filter",
                file("{\"sev\":\"ERROR\"}\n"),
                "--level=ERROR");
        assertEquals("{\"sev\":\"ERROR\"}\n", other.out(), other.err());
    }

    @Test
    void docker_envelope_showsWhatIsInside() throws IOException {
        String log = file("""
                {"log":"{\\"level\\":\\"ERROR\\",\\"event\\":\\"x\\",\\"message\\":\\"inside \\\\\\"q\\\\\\"\\",\\"n\\":7}\\n","stream":"stdout","time":"2024-01-15T10:00:00.5Z"}
                {"log":"plain text\\n","stream":"stderr","time":"2024-01-15T10:00:01Z"}
                {"log":"{\\"level\\":\\"ERROR\\",\\"mess","stream":"stdout","time":"2024-01-15T10:00:02Z"}
                """);
        JsonNode json = new ObjectMapper()
                .readTree(CommandLineRun.of("errors", log, "--format", "json").out());
        assertEquals(1, json.get("errors").intValue());
        assertEquals("inside \"q\"", json.at("/entries/0/message").textValue());
        assertEquals(
                "2024-01-15T10:00:00.500000Z", json.at("/entries/0/timestamp").textValue());
        assertEquals(3, json.at("/lines/matched").intValue());
        assertEquals(
                "{\"level\":\"ERROR\",\"event\":\"x\",\"message\":\"inside \\\"q\\\"\",\"n\":7}\n",
                CommandLineRun.of("filter", log, "--json", "--where", "n == 7").out());
        assertEquals(
                2,
                CommandLineRun.of("filter", log, "--json", "--since", "2024-01-15T10:00:01")
                        .out()
                        .lines()
                        .count());
    }

    @Test
    void multiline_elasticsearch_isReadAndSuggested() throws IOException {
        String log = file(ELASTICSEARCH);
        CommandLineRun without = CommandLineRun.of("errors", log);
        assertTrue(
                without.err()
                        .contains(
                                "there are JSON objects that span lines or stand in an array; --multiline reads them"),
                without.err());
        CommandLineRun with = CommandLineRun.of("errors", log, "--multiline");
        assertEquals("", with.err());
        assertTrue(with.out().contains("\n[ERROR] 2024-01-15T10:00:00 - all shards failed\n"), with.out());
        assertTrue(
                with.out().contains("\nLines: 2 read = 2 matched + 0 filtered + 0 rejected + 0 blank\n"), with.out());
    }

    @Test
    void multiline_arrayThatExportHasWritten_isReadAndSuggested() throws IOException {
        String log = file("{\"level\":\"ERROR\",\"message\":\"[a],{\"}\n{\"level\":\"INFO\",\"message\":\"b\"}\n");
        String array = directory.resolve("a.json").toString();
        assertEquals(0, CommandLineRun.of("export", log, "--output", array).status());
        assertTrue(CommandLineRun.of("summary", array).err().contains("--multiline reads them"));
        CommandLineRun run = CommandLineRun.of("filter", array, "--json", "--multiline");
        assertEquals(Files.readString(directory.resolve("a.log")), run.out(), run.err());
    }

    @Test
    void multiline_logOfOtherRubbish_isNotSuggested() throws IOException {
        CommandLineRun run = CommandLineRun.of("summary", file("a\n{\n[1,\n2]\nb\n"));
        assertEquals(3, run.status());
        assertFalse(run.err().contains("--multiline"), run.err());
    }

    private String file(String content) throws IOException {
        return Files.writeString(directory.resolve("a.log"), content).toString();
    }
}
