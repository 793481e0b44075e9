/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options that select events, in commands that report on them. */
class SelectionOptionsTest {
    private static final String LOG = """
            {"timestamp":"2024-01-15T10:00:00","level":"INFO","event":"config"}
            {"timestamp":"2024-01-15T12:00:00+01:00","level":"WARN","event":"qa_warning"}
            {"timestamp":"2024-01-15T12:00:00Z","level":"ERROR","event":"qa_exception"}

            {"level":"debug","event":"qa_note"}
            {"timestamp":"2024-01-15T13:00:00Z","event":"plain"}
            junk
            """;

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --level=debug                                                   | 4
            --level=Warning                                                 | 2
            --level=fatal                                                   | 0
            --event=qa_*                                                    | 3
            --event=qa_note,config                                          | 2
            --event=*                                                       | 5
            --event=qa_                                                     | 0
            --since=2024-01-15T11:00Z                                       | 3
            --until=2024-01-15T11:00Z                                       | 1
            --since=2024-01-15T11:00 --until=2024-01-15T12:00               | 1
            --since=2024-01-15T13:00 --time-zone=+01:00                     | 2
            --since=2024-01-15T13:00 --time-zone=Europe/Berlin              | 2
            --since=@1705316400 --level=ERROR                               | 1
            --since=-1h                                                     | 0
            --since=@99999999999                                            | 0
            --until=+999999-01-01T00:00                                     | 4
            --since=-999999-01-01T00:00                                     | 4
            """)
    void summary_selection_countsWhatHoldsAndTheRestAsFiltered(String options, int matched) throws IOException {
        String log = Files.writeString(directory.resolve("a.log"), LOG).toString();
        String out = CommandLineRun.of(("summary --format json " + options + " " + log).split(" "))
                .out();
        assertEquals(
                "{\"read\":7,\"matched\":" + matched + ",\"filtered\":" + (5 - matched)
                        + ",\"rejected\":1,\"blank\":1}",
                new ObjectMapper().readTree(out).get("lines").toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --level=loud                       | --level must be TRACE, DEBUG, INFO, WARNING, ERROR or CRITICAL, was 'loud'
            --since=soon                       | --since must be a moment like
            --until=2024-02-30                 | --until must be a moment like
            --time-zone=Mars/Olympus           | --time-zone must be a zone like UTC, Europe/Berlin or +02:00, was 'Mars/Olympus'
            --since=2024-01-02 --until=2024-01-01 | --since must be before --until
            """)
    void summary_selectionThatMakesNoSense_isRefused(String options, String problem) throws IOException {
        String log = Files.writeString(directory.resolve("a.log"), LOG).toString();
        String extra = options.startsWith("--time-zone") ? " --since=2024-01-15" : "";
        CommandLineRun run = CommandLineRun.of(("summary " + options + extra + " " + log).split(" "));
        assertEquals(2, run.status());
        assertEquals("", run.out());
        assertTrue(run.err().startsWith("conv2d-logs: " + problem), run.err());
    }

    @Test
    void errors_timeZone_isThatOfTheTimesShown() throws IOException {
        String log = Files.writeString(directory.resolve("a.log"), LOG).toString();
        String out = CommandLineRun.of("errors", log, "--time-zone", "+01:00").out();
        assertTrue(out.contains("\n[ERROR] 2024-01-15T13:00:00+01:00 - qa_exception\n"), out);
    }
}
