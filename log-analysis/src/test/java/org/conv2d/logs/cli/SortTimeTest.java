/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.conv2d.logs.ForeignTool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code grep --sort-time} and {@code export --sort-time}, beside Python's stable sort. */
class SortTimeTest {
    /**
     * Says which lines come in which order: those with a text, or those that are events, by the last time in their file up to
     * them; "grep" takes notice of lines that it does not show, "export" of none.
     */
    private static final String ORACLE = """
            import gzip, json, sys
            what, wanted, target = sys.argv[1:4]
            kept = []
            for name in sys.argv[4:]:
                last = float('-inf')
                with (gzip.open if name.endswith('.gz') else open)(name, 'rb') as log:
                    for line in log:
                        try:
                            event = json.loads(line)
                        except ValueError:
                            event = None
                        shown = wanted.encode() in line if what == 'grep' else event is not None and event['event'] == wanted
                        if event is not None and 'ts' in event and (shown or what == 'grep'):
                            last = event['ts']
                        if shown:
                            kept.append((last, line.rstrip(b'\\n')))
            kept.sort(key=lambda k: k[0])
            with open(target, 'wb') as out:
                out.writelines(line + b'\\n' for _, line in kept)
            print(len(kept))
            """;

    @TempDir
    Path directory;

    @Test
    void grep_severalLogs_areMergedAsPythonSortsThem() throws IOException {
        long seed = System.nanoTime();
        List<String> logs = logs(new Random(seed), 4000);
        for (String wanted : new String[] {"\"odd\"", "7", "junk", "e"}) {
            CommandLineRun run = CommandLineRun.of(arguments(List.of("grep", "-F", "--sort-time", wanted), logs));
            assertEquals("", run.err());
            assertEquals(0, run.status());
            assertSame(oracle("grep", wanted, logs), run.out(), wanted + " seed " + seed);
        }
    }

    @Test
    void grep_inverted_isSortedLikewise() throws IOException {
        long seed = System.nanoTime();
        List<String> logs = logs(new Random(seed), 500);
        String all = oracle("grep", "", logs);
        String expected = all.lines()
                .filter(line -> !line.contains("odd"))
                .map(line -> line + "\n")
                .reduce("", String::concat);
        CommandLineRun run = CommandLineRun.of(arguments(List.of("grep", "-v", "--sort-time", "odd"), logs));
        assertSame(expected, run.out(), "seed " + seed);
    }

    @Test
    void grep_namesNumbersAndJson_stayWithTheirLines() throws IOException {
        String a =
                write("a.log", "{\"ts\":1700000030,\"event\":\"x\"}\nx without\n{\"ts\":1700000010,\"event\":\"x\"}\n");
        String b = write("b.log", "x first\n{\"ts\":1700000020,\"event\":\"y\"}\nx second");
        assertEquals(
                b + ":1:x first\n" + a + ":3:{\"ts\":1700000010,\"event\":\"x\"}\n" + b + ":3:x second\n" + a
                        + ":1:{\"ts\":1700000030,\"event\":\"x\"}\n" + a + ":2:x without\n",
                CommandLineRun.of("grep", "-n", "-H", "--sort-time", "x", a, b).out());
        CommandLineRun json = CommandLineRun.of("grep", "--json", "--sort-time", "x", a, b);
        assertEquals(
                List.of("1", "3", "3", "1", "2"),
                json.out()
                        .lines()
                        .map(line -> line.replaceAll(".*\"line\":(\\d+),.*", "$1"))
                        .toList());
    }

    @Test
    void grep_timeOfALineThatIsNotShownMegabytesBefore_isKnown() throws IOException {
        String untimed = "{\"event\":\"filler\",\"text\":\"" + "-".repeat(1000) + "\"}\n";
        String a = write("a.log", "{\"ts\":1700000020,\"event\":\"y\"}\n" + untimed.repeat(20_000) + "x in a\n");
        String b = write("b.log", "{\"ts\":1700000010,\"event\":\"x in b\"}\n");
        assertEquals(
                Files.readString(Path.of(b)) + "x in a\n",
                CommandLineRun.of("grep", "--sort-time", "x in", a, b).out());
    }

    @Test
    void export_severalLogs_areMergedAsPythonSortsThem() throws IOException {
        long seed = System.nanoTime();
        List<String> logs = logs(new Random(seed), 4000);
        String expected = oracle("export", "odd", logs);
        assertSame(expected, export("x.jsonl", logs, "--event", "odd"), "seed " + seed);
        String array = export("x.json", logs, "--event", "odd");
        assertSame("[\n" + expected.strip().replace("\n", ",\n") + "\n]\n", array, "seed " + seed);
        StringBuilder rows = new StringBuilder("n\r\n");
        expected.lines()
                .map(line -> line.replaceAll(".*\"n\":(\\d+)[,}].*", "$1\r\n"))
                .forEach(rows::append);
        assertSame(rows.toString(), export("x.csv", logs, "--event", "odd", "--fields", "n"), "seed " + seed);
    }

    /** More than is held in memory. */
    @Test
    void grepAndExport_moreThanIsHeld_areMergedFromFilesAsPythonSortsThem() throws IOException {
        long seed = System.nanoTime();
        List<String> logs = logs(new Random(seed), 20_000, "x".repeat(900));
        String expected = oracle("export", "even", logs);
        assertTrue(expected.length() > 32 << 20, "all fits into memory");
        assertSame(expected, export("x.jsonl", logs, "--event", "even"), "seed " + seed);
        CommandLineRun run = CommandLineRun.of(arguments(List.of("grep", "-F", "--sort-time", "\"even\""), logs));
        assertSame(oracle("grep", "\"even\"", logs), run.out(), "seed " + seed);
    }

    @Test
    void sortTime_noTimeAtAll_keepsTheOrderOfInputsAndSaysSo() throws IOException {
        String a = write("a.log", "{\"event\":\"x\",\"n\":2}\n{\"event\":\"x\",\"n\":1}\n");
        String b = write("b.log", "{\"event\":\"x\",\"n\":0}\n");
        String expected = Files.readString(Path.of(a)) + Files.readString(Path.of(b));
        CommandLineRun grep = CommandLineRun.of("grep", "--sort-time", "x", a, b);
        assertEquals(expected, grep.out());
        assertEquals(
                "conv2d-logs: no line has a time that is known, so they are in the order of the inputs\n", grep.err());
        assertEquals(expected, export("x.jsonl", List.of(a, b)));
    }

    @Test
    void sortTime_emptyInputs_giveNothing() throws IOException {
        String empty = write("empty.log", "");
        CommandLineRun grep = CommandLineRun.of("grep", "--sort-time", "x", empty);
        assertEquals(new CommandLineRun(1, "", "conv2d-logs: " + empty + ": is empty\n"), grep);
        assertEquals("", export("x.jsonl", List.of(empty)));
        assertEquals("[\n\n]\n", export("x.json", List.of(empty)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-c", "-A1", "-B1", "-C1", "-A0 -B2"})
    void grep_sortTimeWithWhatHasNoOrder_isRefusedBeforeAnythingIsShown(String options) throws IOException {
        String log = write("a.log", "{\"ts\":1,\"event\":\"x\"}\n");
        List<String> arguments = new ArrayList<>(List.of("grep", "--sort-time"));
        arguments.addAll(List.of(options.split(" ")));
        CommandLineRun run = CommandLineRun.of(arguments(arguments, List.of("x", log)));
        assertEquals(2, run.status());
        assertEquals("", run.out());
        String reason = options.equals("-c")
                ? "-c: a count has no order"
                : "-A, -B or -C: what is around a line in its log is not what is around it in time";
        assertEquals(
                "conv2d-logs: --sort-time cannot be used with " + reason
                        + "\nconv2d-logs: see: conv2d-logs grep --help\n",
                run.err());
    }

    @Test
    void grep_sortTimeWithContextOfNone_isNoContext() throws IOException {
        String log = write("a.log", "{\"ts\":1,\"event\":\"x\"}\n");
        assertEquals(
                0, CommandLineRun.of("grep", "--sort-time", "-C0", "x", log).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.jsonl", "link.jsonl", "./a.jsonl"})
    void export_overALogThatIsRead_isRefused(String name) throws IOException {
        String content = "{\"ts\":2,\"event\":\"x\"}\n{\"ts\":1,\"event\":\"x\"}\n";
        String log = write("a.jsonl", content);
        Files.createSymbolicLink(directory.resolve("link.jsonl"), Path.of(log));
        String target = directory + "/" + name;
        for (String[] order : new String[][] {{}, {"--sort-time"}}) {
            List<String> arguments = new ArrayList<>(List.of("export", log, "--output", target));
            CommandLineRun run = CommandLineRun.of(arguments(arguments, List.of(order)));
            assertEquals(2, run.status());
            assertEquals(
                    "conv2d-logs: --output " + target + " is one of the logs that are read; name another file\n"
                            + "conv2d-logs: see: conv2d-logs export --help\n",
                    run.err());
            assertEquals(content, Files.readString(Path.of(log)));
        }
    }

    @ParameterizedTest
    @CsvSource({"--since,soon", "--level,LOUD", "--sort-times,x", "--until,2024-13-01", "--time-zone,Nowhere"})
    void export_optionThatIsWrong_leavesWhatWasThere(String option, String value) throws IOException {
        String log = write("a.log", "{\"ts\":1,\"event\":\"x\"}\n");
        String target = write("x.jsonl", "before");
        CommandLineRun run = CommandLineRun.of("export", log, "--output", target, "--sort-time", option, value);
        assertEquals(2, run.status(), run.err());
        assertTrue(run.err().startsWith("conv2d-logs: "), run.err());
        assertEquals("before", Files.readString(Path.of(target)));
        try (Stream<Path> files = Files.list(directory)) {
            assertEquals(2, files.count());
        }
    }

    /** Three logs, one of them packed: clocks that go back, equal times, lines without one, some before the first, and junk. */
    private List<String> logs(Random random, int lines) throws IOException {
        return logs(random, lines, "");
    }

    private List<String> logs(Random random, int lines, String text) throws IOException {
        List<String> names = new ArrayList<>();
        for (String name : new String[] {"b.log", "a.log.gz", "c.log"}) {
            Path file = directory.resolve(name);
            try (OutputStream plain = new BufferedOutputStream(Files.newOutputStream(file));
                    OutputStream out = name.endsWith(".gz") ? new GZIPOutputStream(plain) : plain) {
                int second = 1_700_000_000;
                for (int i = 0; i < lines; i++) {
                    second += random.nextInt(20) == 0 ? -5 : random.nextInt(2);
                    String event = random.nextInt(3) == 0 ? "odd" : "even";
                    String time = i > 3 && random.nextInt(9) > 0 ? "\"ts\":" + second + "," : "";
                    String line = random.nextInt(50) == 0
                            ? "junk " + i + " odd"
                            : "{" + time + "\"event\":\"" + event + "\",\"text\":\"" + text + "\",\"n\":" + i + "}";
                    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
            names.add(file.toString());
        }
        return names;
    }

    private String oracle(String what, String wanted, List<String> logs) throws IOException {
        Path target = directory.resolve("expected");
        List<String> command = new ArrayList<>(List.of("python3", "-c", ORACLE, what, wanted, target.toString()));
        ForeignTool.Answer python = ForeignTool.run(arguments(command, logs));
        assertEquals("", python.err());
        String expected = Files.readString(target);
        assertEquals(python.out(), expected.lines().count() + "\n");
        return expected;
    }

    private String export(String name, List<String> logs, String... options) throws IOException {
        String target = directory.resolve(name).toString();
        List<String> command = new ArrayList<>(List.of("export", "--sort-time", "--output", target));
        command.addAll(List.of(options));
        CommandLineRun run = CommandLineRun.of(arguments(command, logs));
        assertEquals(0, run.status(), run.err());
        assertEquals("", run.out());
        return Files.readString(Path.of(target));
    }

    private String write(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content).toString();
    }

    private static String[] arguments(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).toArray(String[]::new);
    }

    /** Compares texts that may be too long for a message. */
    private static void assertSame(String expected, String actual, String what) {
        List<String> theirs = expected.lines().toList();
        List<String> ours = actual.lines().toList();
        for (int i = 0; i < Math.min(theirs.size(), ours.size()); i++) {
            assertEquals(theirs.get(i), ours.get(i), "line " + (i + 1) + " " + what);
        }
        assertEquals(theirs.size(), ours.size(), what);
        assertTrue(expected.equals(actual), "line ends " + what);
    }
}
