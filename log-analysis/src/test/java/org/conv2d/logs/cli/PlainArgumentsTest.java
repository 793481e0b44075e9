/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** What is taken from a plain command line is what picocli takes from it. */
class PlainArgumentsTest {
    private static final String[] WORDS = {
        "--format",
        "--format=json",
        "json",
        "text",
        "JSON",
        "csv",
        "--no-index",
        "--no-progress",
        "--level",
        "ERROR",
        "--since",
        "-1h",
        "today",
        "--until",
        "2026-01-15T10:30",
        "--time-zone",
        "UTC",
        "--map",
        "level=sev",
        "--event",
        "qa_*",
        "--multiline",
        "--max-bad-ratio",
        "0.5",
        "--limit",
        "5",
        "05",
        "0x5",
        "12345678901",
        "-v",
        "--verbose",
        "-c",
        "--count",
        "-i",
        "-C",
        "2",
        "-C2",
        "-ci",
        "-B",
        "-A",
        "-n",
        "-H",
        "-F",
        "--field",
        "message",
        "--json",
        "--where",
        "a > 1",
        "--sort-time",
        "--timeline",
        "--percentiles",
        "50,90",
        "--filter",
        "timers",
        "--rules",
        "built-in",
        "-o",
        "out.csv",
        "--output",
        "x.json",
        "--fields",
        "a,b",
        "a.log",
        "b.log",
        "logs/*.log",
        "summary",
        "errors",
        "--",
        "-",
        "",
        "--help",
        "-h",
        "--version",
        "--verb",
        "\"a b\"",
        "'a'",
        "${HOME}",
        "@file",
        "--no-such",
        "--level=INFO",
        "größe.log"
    };

    @Test
    void take_ofRandomCommandLines_setsWhatPicocliSets() throws IllegalAccessException {
        long seed = new Random().nextLong();
        System.out.println("PlainArgumentsTest seed " + seed);
        Random random = new Random(seed);
        int taken = 0;
        for (int i = 0; i < 3_000; i++) {
            String[] arguments = commandLine(random);
            ReadingCommand command = Main.reading(arguments[0], console());
            PlainArguments plain = PlainArguments.of(Map.of(), arguments);
            if (plain != null && command.take(plain)) {
                taken++;
                assertEquals(
                        byPicocli(arguments),
                        values(command),
                        () -> "seed " + seed + ": " + String.join(" ", arguments));
            }
        }
        assertTrue(taken > 50, () -> "seed " + seed + " is one of too few plain command lines");
    }

    private static String[] commandLine(Random random) {
        List<String> words = new ArrayList<>();
        words.add(Main.READING.get(random.nextInt(Main.READING.size())));
        List<String> options = new ArrayList<>();
        new CommandLine(Main.reading(words.get(0), console()))
                .getCommandSpec()
                .options()
                .forEach(option -> options.addAll(Arrays.asList(option.names())));
        for (int left = random.nextInt(7); left >= 0; left--) {
            words.add(
                    random.nextInt(3) == 0
                            ? options.get(random.nextInt(options.size()))
                            : WORDS[random.nextInt(WORDS.length)]);
        }
        return words.toArray(String[]::new);
    }

    private static Map<String, String> byPicocli(String... arguments) throws IllegalAccessException {
        ReadingCommand command = Main.reading(arguments[0], console());
        CommandLine line = new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false);
        line.setDefaultValueProvider(new Defaults(Map.of()));
        try {
            line.parseArgs(Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (ParameterException refused) {
            return Map.of("refused", refused.getMessage());
        }
        if (line.isUsageHelpRequested() || line.isVersionHelpRequested()) {
            return Map.of("help", "");
        }
        return values(command);
    }

    /** All that options set, by name. */
    private static Map<String, String> values(Object command) throws IllegalAccessException {
        Map<String, String> values = new TreeMap<>();
        for (Class<?> type = command.getClass(); type != Object.class; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) || field.isSynthetic()) {
                    continue;
                }
                field.setAccessible(true);
                Object value = field.get(command);
                if (field.isAnnotationPresent(CommandLine.Mixin.class)) {
                    values.putAll(values(value));
                } else if (field.isAnnotationPresent(CommandLine.Option.class)
                        || field.isAnnotationPresent(CommandLine.Parameters.class)) {
                    values.put(field.getName(), String.valueOf(value));
                }
            }
        }
        return values;
    }

    @Test
    void of_whereTheUserHasDefaults_leavesItToPicocli(@TempDir Path folder) throws IOException {
        String[] plain = {"summary", "a.log"};
        assertNull(PlainArguments.of(Map.of("CONV2D_LOGS_FORMAT", "json"), plain));
        Path config = Files.createDirectories(folder.resolve("conv2d-logs")).resolve("config");
        Map<String, String> environment =
                Map.of("XDG_CONFIG_HOME", folder.toString(), "CONV2D_LOGS_JAVA_OPTS", "-Xmx1g");
        assertEquals(List.of("a.log"), PlainArguments.of(environment, plain).rest(1));
        Files.createFile(config);
        assertNull(PlainArguments.of(environment, plain));
    }

    private static Console console() {
        return new Console(
                InputStream.nullInputStream(),
                new ByteArrayOutputStream(),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
    }
}
