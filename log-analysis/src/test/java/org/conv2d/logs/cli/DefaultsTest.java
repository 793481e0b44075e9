/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Options that are not given: the environment, the user's file, what they say when they make no sense. */
class DefaultsTest {
    private static final String LOG =
            "{\"timestamp\":\"2024-01-15T10:00:00Z\",\"level\":\"ERROR\",\"message\":\"a\"}\n".repeat(3);

    @TempDir
    Path directory;

    @Test
    void defaults_variableFileAndOption_countInThisOrder() throws IOException {
        Path home = directory.resolve("home");
        Files.createDirectories(home.resolve(".config/conv2d-logs"));
        Files.writeString(
                home.resolve(".config/conv2d-logs/config"), "time-zone = +01:00\nerrors.limit=2\nformat=text\n");
        Map<String, String> file = Map.of("HOME", home.toString());
        String ofFile = run(file).out();
        assertTrue(ofFile.contains("2024-01-15T11:00:00+01:00 - a"), ofFile);
        assertTrue(ofFile.contains("… and 1 more errors"), ofFile);
        Map<String, String> both =
                Map.of("HOME", home.toString(), "CONV2D_LOGS_LIMIT", "1", "CONV2D_LOGS_TIME_ZONE", "UTC");
        String ofVariables = run(both).out();
        assertTrue(ofVariables.contains("2024-01-15T10:00:00 - a"), ofVariables);
        assertTrue(ofVariables.contains("… and 2 more errors"), ofVariables);
        assertTrue(run(both, "--limit", "3").out().contains("\n\nErrors: 3"), "an option that is given counts");
        assertTrue(run(Map.of("CONV2D_LOGS_FORMAT", "JSON")).out().startsWith("{"));
        assertTrue(run(Map.of("XDG_CONFIG_HOME", directory.toString())).out().startsWith("Errors and"));
    }

    @Test
    void defaults_thatMakeNoSense_areNamedWithTheirOrigin() throws IOException {
        CommandLineRun variable = run(Map.of("CONV2D_LOGS_ERRORS_LIMIT", "many"));
        assertEquals(2, variable.status());
        assertTrue(variable.err().contains("'--limit'"), variable.err());
        assertTrue(
                variable.err().contains("conv2d-logs: --limit comes from CONV2D_LOGS_ERRORS_LIMIT\n"), variable.err());
        Path config = Files.writeString(directory.resolve("config"), "time-zone=Mars\n");
        CommandLineRun file = run(Map.of("CONV2D_LOGS_CONFIG", config.toString()));
        assertEquals(2, file.status());
        assertTrue(file.err().contains("--time-zone comes from 'time-zone' in " + config + "\n"), file.err());
        CommandLineRun missing = run(Map.of("CONV2D_LOGS_CONFIG", directory + "/none"));
        assertEquals(2, missing.status());
        assertTrue(
                missing.err().contains("CONV2D_LOGS_CONFIG: there is no file " + directory + "/none"), missing.err());
    }

    @Test
    void defaults_filesThatCannotBeRead_areNamedWithAReason() throws IOException {
        Path binary = Files.write(directory.resolve("config"), new byte[] {'x', '=', (byte) 0xff, (byte) 0xfe});
        CommandLineRun run = run(Map.of("CONV2D_LOGS_CONFIG", binary.toString()));
        assertEquals(2, run.status());
        assertEquals("conv2d-logs: " + binary + ": is not in UTF-8\n", run.err());
        CommandLineRun folder = run(Map.of("CONV2D_LOGS_CONFIG", directory.toString()));
        assertEquals(2, folder.status());
        assertTrue(folder.err().startsWith("conv2d-logs: " + directory + ": cannot be read ("), folder.err());
        CommandLineRun unset = run(Map.of("CONV2D_LOGS_CONFIG", "", "HOME", directory.toString()));
        assertEquals(0, unset.status(), unset.err());
    }

    @Test
    void help_withAFileThatCannotBeRead_isShown() throws IOException {
        Path binary = Files.write(directory.resolve("config"), new byte[] {'x', '=', (byte) 0xff, (byte) 0xfe});
        Map<String, String> environment = Map.of("CONV2D_LOGS_CONFIG", binary.toString());
        for (String[] asked : new String[][] {{"--help"}, {"errors", "--help"}, {"--version"}}) {
            CommandLineRun run = CommandLineRun.inEnvironment(environment, asked);
            assertEquals(0, run.status(), run.err());
            assertEquals("", run.err());
            assertTrue(run.out().contains("conv2d-logs"), run.out());
        }
        assertEquals(
                2,
                CommandLineRun.inEnvironment(environment, "grep", "--", "--help")
                        .status());
    }

    @Test
    void defaults_keysThatAreNoOptions_areTold() throws IOException {
        Path config = Files.writeString(
                directory.resolve("config"),
                "limt=2\nerrors.limit=1\ngrep.count=true\nerors.limit=3\nerrors.output=x\n");
        CommandLineRun run = run(Map.of("CONV2D_LOGS_CONFIG", config.toString()));
        assertEquals(0, run.status());
        for (String unknown : new String[] {"limt", "erors.limit", "errors.output"}) {
            assertTrue(
                    run.err().contains("conv2d-logs: " + config + ": '" + unknown + "' is no option of any command"),
                    run.err());
        }
        assertEquals(3, run.err().lines().count(), run.err());
    }

    @Test
    void completion_script_knowsCommandsAndOptions() {
        String script = CommandLineRun.of("completion").out();
        for (String word : new String[] {"summary", "errors", "grep", "filter", "metrics", "qa", "export", "--where"}) {
            assertTrue(script.contains(word), word);
        }
        assertTrue(script.contains("complete -F"), script.substring(0, 500));
    }

    @Test
    void manual_page_tellsOfAllCommandsInTheLanguageOfMan() {
        String page = CommandLineRun.of("man").out();
        assertTrue(page.startsWith(".TH CONV2D-LOGS 1 "), page.substring(0, 100));
        for (String word : new String[] {"summary", "errors", "grep", "filter", "metrics", "qa", "export"}) {
            assertTrue(page.contains("\n.SS " + word + "\n"), word);
        }
        for (String part : new String[] {"\\-\\-sort\\-time", "\\-\\-max\\-bad\\-ratio", ".SH EXIT STATUS\n", "130"}) {
            assertTrue(page.contains(part), part);
        }
        page.lines()
                .filter(line -> line.startsWith("."))
                .forEach(line -> assertTrue(line.matches("\\.(TH|SH|SS|TP|PP|B|I|nf|fi)( .*)?"), line));
        assertFalse(page.contains("${"), "variables are filled in");
    }

    @Test
    void errors_markdown_isADocument() throws IOException {
        String out = run(Map.of(), "--format", "markdown").out();
        assertTrue(out.startsWith("# errors of "), out);
        assertTrue(out.contains("\n\n```text\nErrors and Warnings in ") && out.endsWith("\n```\n"), out);
    }

    private CommandLineRun run(Map<String, String> environment, String... options) throws IOException {
        String log = Files.writeString(directory.resolve("a.log"), LOG).toString();
        String[] arguments = new String[options.length + 2];
        arguments[0] = "errors";
        arguments[1] = log;
        System.arraycopy(options, 0, arguments, 2, options.length);
        return CommandLineRun.inEnvironment(environment, arguments);
    }
}
