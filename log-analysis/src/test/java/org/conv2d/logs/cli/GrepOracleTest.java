/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.conv2d.logs.ForeignTool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search beside GNU grep, on files of several blocks. */
class GrepOracleTest {
    private static final String[] PATTERNS = {
        "loss", "\"loss\":1", "zq", "x", "[0-9]{3}", "^.{5,9}$", "(ab|ba)+c?$", "e\\b", "^$", "ü", "lo.*[89]", "a|b|c"
    };

    @TempDir
    Path directory;

    @Test
    void grep_randomLinesAndOptions_showsWhatGnuGrepShows() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Path small = Files.writeString(directory.resolve("small.log"), lines(random, 400));
        Path large = Files.writeString(directory.resolve("large.log"), lines(random, 300_000));
        for (int i = 0; i < 60; i++) {
            compare(random, i % 10 == 0 ? large : small, seed);
        }
    }

    private static void compare(Random random, Path log, long seed) {
        List<String> options = new ArrayList<>();
        for (String option : new String[] {"-v", "-c", "-i", "-n", "-H"}) {
            if (random.nextInt(3) == 0) {
                options.add(option);
            }
        }
        for (String option : new String[] {"-A", "-B"}) {
            if (random.nextInt(3) == 0) {
                options.add(option);
                options.add(Integer.toString(1 + random.nextInt(3)));
            }
        }
        String pattern = PATTERNS[random.nextInt(PATTERNS.length)];
        List<String> ours = new ArrayList<>(List.of("grep"));
        ours.addAll(options);
        ours.addAll(List.of(pattern, log.toString()));
        List<String> theirs = new ArrayList<>(List.of("grep", "-E", "-a"));
        theirs.addAll(options);
        theirs.addAll(List.of("-e", pattern, log.toString()));
        ForeignTool.Answer expected = ForeignTool.run(theirs.toArray(String[]::new));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CommandLineRun run = CommandLineRun.withOutput(out, ours.toArray(String[]::new));
        String what = theirs + " seed " + seed;
        assertEquals(expected.status(), run.status(), what);
        assertEquals(digest(expected.out()), digest(out.toString(StandardCharsets.ISO_8859_1)), what);
    }

    /** The text, or of a long one its length, hash and start: a message of megabytes helps no one. */
    private static String digest(String text) {
        return text.length() < 100_000 ? text : text.length() + " " + text.hashCode() + text.substring(0, 1000);
    }

    private static String lines(Random random, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            switch (random.nextInt(8)) {
                case 0 -> text.append("{\"loss\":").append(random.nextInt(2000)).append("}");
                case 1 -> text.append("ab".repeat(random.nextInt(5))).append("cüe ".charAt(random.nextInt(4)));
                case 2 ->
                    text.append("{\"message\":\"LOSS ")
                            .append(random.nextDouble())
                            .append("\"}");
                case 3 -> text.append(random.nextInt(50) == 0 ? "x zq" : "");
                default -> text.append("{\"k\":").append(random.nextInt(100)).append('}');
            }
            text.append(i == count - 1 && random.nextBoolean() ? "" : "\n");
        }
        return text.toString();
    }
}
