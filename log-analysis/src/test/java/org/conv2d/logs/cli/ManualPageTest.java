/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.conv2d.logs.ForeignTool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The manual page as groff sets it. */
class ManualPageTest {
    @TempDir
    Path directory;

    @Test
    void man_setByGroff_givesNoWarningAndShowsEveryOption() throws IOException {
        ForeignTool.Answer set = groff(CommandLineRun.of("man").out());
        assertEquals("", set.err());
        assertEquals(0, set.status());
        String page = unfilled(text(set));
        assertTrue(page.startsWith("CONV2D-LOGS(1) User Commands "), page);
        for (String command : Main.READING) {
            String section = page.split("\n {3}" + command + "\n", 2)[1].split("\n {3}(?=\\S)", 2)[0];
            for (String names : options(command)) {
                assertTrue(section.contains("\n       " + names), () -> command + " " + names + " is not in " + page);
            }
        }
        assertTrue(page.contains("\n       -C, --context N\n              Show N lines before and after each"), page);
        assertTrue(page.contains("\n       --event TYPE\n              Only events of this type; several with"), page);
        assertTrue(page.contains("\n       130 interrupted\n"), page);
    }

    /** So that they can be copied: groff makes other characters of quotes, hyphens and carets than a shell knows. */
    @Test
    void man_setByGroff_hasItsExamplesToTheCharacter() throws IOException {
        String page = text(groff(CommandLineRun.of("man").out()));
        for (String command : Main.READING) {
            for (String example : specification(command).usageMessage().footer()) {
                assertTrue(page.contains("\n       " + example + "\n"), () -> example + " is not in " + page);
            }
        }
    }

    @Test
    void man_requestOfGroffThatIsWrong_isWarnedOf() throws IOException {
        String page = CommandLineRun.of("man").out();
        assertTrue(groff(page + ".nosuch request\n\\fQtext\n").err().contains("nosuch"));
    }

    private ForeignTool.Answer groff(String page) throws IOException {
        Path file = Files.writeString(directory.resolve("conv2d-logs.1"), page);
        return ForeignTool.run("groff", "-k", "-man", "-ww", "-Tutf8", "-P-cbou", file.toString());
    }

    private static String text(ForeignTool.Answer set) {
        return new String(set.out().getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    /** Without the blanks that fill up lines. */
    private static String unfilled(String page) {
        return page.replaceAll("(?<=\\S) +", " ");
    }

    private static List<String> options(String command) {
        List<String> all = new ArrayList<>();
        for (OptionSpec option : specification(command).options()) {
            all.add(String.join(", ", Arrays.asList(option.names())));
        }
        return all;
    }

    private static CommandLine.Model.CommandSpec specification(String command) {
        return new CommandLine(Main.reading(command, null)).getCommandSpec();
    }
}
