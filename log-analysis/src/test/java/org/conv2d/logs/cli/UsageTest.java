/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsageTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                   | Missing required subcommand
            sumary a.log                         | unknown command 'sumary'; did you mean summary?
            summary                              | Missing required parameter: 'PATH'
            summary --frmat json a.log           | unknown option '--frmat'
            summary --format xml a.log           | Invalid value for option '--format': expected one of [text, json, csv, markdown]
            summary --format                     | Missing required parameter for option '--format' (FORMAT)
            summary --max-bad-ratio 2 a.log      | --max-bad-ratio must be a number from 0 to 1, was 2.0
            summary --max-bad-ratio NaN a.log    | --max-bad-ratio must be a number from 0 to 1, was NaN
            summary --max-bad-ratio many a.log   | Invalid value for option '--max-bad-ratio': 'many' is not a double
            """)
    void run_wrongUsage_saysWhatIsWrongAndWhereToLook(String commandLine, String message) {
        CommandLineRun run = CommandLineRun.of(commandLine.isEmpty() ? new String[0] : commandLine.split(" "));
        assertEquals(2, run.status());
        assertEquals("", run.out());
        assertTrue(run.err().startsWith("conv2d-logs: " + message), run.err());
        assertTrue(run.err().matches("(?s).*\nconv2d-logs: see: conv2d-logs( summary)? --help\n"), run.err());
        assertEquals(2, run.err().lines().count());
    }

    @Test
    void run_help_showsExamplesAndExitStatus() {
        assertTrue(CommandLineRun.of("--help").out().contains("summary"));
        CommandLineRun help = CommandLineRun.of("summary", "--help");
        assertEquals(0, help.status());
        assertTrue(help.out().contains("conv2d-logs summary training.log"), help.out());
        assertTrue(help.out().contains("  130   interrupted"), help.out());
    }

    @Test
    void run_version_namesTheProgram() {
        CommandLineRun version = CommandLineRun.of("--version");
        assertEquals(0, version.status());
        assertTrue(version.out().startsWith("conv2d-logs "), version.out());
    }
}
