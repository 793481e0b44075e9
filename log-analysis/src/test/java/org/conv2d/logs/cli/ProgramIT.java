/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.conv2d.logging.metrics.Histogram;
import org.conv2d.logging.metrics.HistogramText;
import org.conv2d.logs.summary.TrainingLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code bin/conv2d-logs} as its user starts it, with the packaged jar and its own 256 MB of heap. */
class ProgramIT {
    private static final Path PROGRAM =
            Path.of("../bin/conv2d-logs").toAbsolutePath().normalize();
    private static final String EVENT = "{\"level\":\"INFO\",\"event\":\"config\"}\n";

    @TempDir
    Path directory;

    @Test
    void run_theSeedsExample_startsAsDocumented() throws Exception {
        Files.writeString(directory.resolve("training.log"), TrainingLog.text());
        Run run = run("summary", "training.log");
        assertEquals(0, run.status);
        assertEquals("", run.err);
        assertTrue(run.out.startsWith("""
                Log Summary for training.log
                =================================
                Time Range: 2024-01-15T10:30:45 to 2024-01-15T12:45:32
                Total Events: 2,847
                Event Types: config(1), epoch_complete(100), fsq_encoding(1000), clustering(50)
                Errors: 2
                Warnings: 15
                """), run.out);
    }

    @Test
    void run_anyCommand_leavesAnArchiveOfClassesAndNothingElse() throws Exception {
        assertEquals(0, run("--version").status);
        try (Stream<Path> built = Files.list(PROGRAM.resolveSibling("../log-analysis/target"))) {
            List<String> archives = built.map(path -> path.getFileName().toString())
                    .filter(name -> name.startsWith("archive-") || name.endsWith(".jsa"))
                    .toList();
            assertFalse(archives.isEmpty(), "no archive");
            assertEquals(
                    List.of(),
                    archives.stream()
                            .filter(name -> name.startsWith("archive-"))
                            .toList());
        }
    }

    @Test
    void run_throughALink_findsItsJar() throws Exception {
        Path link = Files.createSymbolicLink(directory.resolve("one"), PROGRAM);
        Path second = Files.createSymbolicLink(directory.resolve("two"), link.getFileName());
        Run run = new Run(directory, Map.of(), List.of(second.toString(), "--version"));
        assertEquals(0, run.status, run.err);
        assertTrue(run.out.matches("conv2d-logs \\d.*\n"), run.out);
    }

    @Test
    void run_fileNameBeyondAscii_isOpenedInAnyLocale() throws Exception {
        // Left to the shell, as this JVM itself may have been started in such a locale.
        String command = "f=$(printf 'gr\\303\\266\\303\\237e.log'); echo '{}' > $f; LC_ALL=C \"$0\" summary $f; "
                + "status=$?; rm $f; exit $status";
        Run run = new Run(directory, Map.of(), List.of("sh", "-c", command, PROGRAM.toString()));
        assertEquals(0, run.status, run.err);
        assertTrue(run.out.startsWith("Log Summary for größe.log\n"), run.out);
    }

    @Test
    void run_pipeByName_isRead() throws Exception {
        Files.writeString(directory.resolve("a.log"), EVENT);
        String command = "cat a.log | \"$0\" summary /dev/stdin";
        Run run = new Run(directory, Map.of(), List.of("sh", "-c", command, PROGRAM.toString()));
        assertEquals(0, run.status, run.err);
        assertTrue(run.out.contains("\nTotal Events: 1\n"), run.out);
    }

    @Test
    void run_lineOf100Megabytes_isRejectedInBoundedMemory() throws Exception {
        Path log = directory.resolve("a.log");
        byte[] piece = new byte[1 << 20];
        Arrays.fill(piece, (byte) 'x');
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(log))) {
            out.write("{\"event\":\"".getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 100; i++) {
                out.write(piece);
            }
            out.write(("\"}\n" + EVENT).getBytes(StandardCharsets.UTF_8));
        }
        Run run = run("summary", "a.log");
        assertEquals(0, run.status, run.err);
        assertTrue(run.out.contains("\nTotal Events: 1\n"), run.out);
        assertTrue(run.out.contains("\n  1 × line too long, first in line 1 (byte 0)\n"), run.out);
    }

    @Test
    void run_longestLinesThatAreRead_fitInMemory() throws Exception {
        String name = "é".repeat(8_000_000);
        String fields = "\"n\":1,".repeat(2_700_000);
        byte[] invalid = ("{\"event\":\"?" + "x".repeat(16_000_000) + "\"}\n").getBytes(StandardCharsets.UTF_8);
        invalid[10] = (byte) 0xff;
        try (OutputStream out = Files.newOutputStream(directory.resolve("a.log"))) {
            out.write(("{\"event\":\"" + name + "\"}\n").getBytes(StandardCharsets.UTF_8));
            out.write(("{" + fields + "\"event\":\"e\"}\n").getBytes(StandardCharsets.UTF_8));
            out.write(invalid);
        }
        Run run = run("summary", "a.log");
        assertEquals(0, run.status, run.err);
        assertTrue(run.out.contains("\nTotal Events: 3\n"), run.out);
    }

    @Test
    void run_aMillionNames_fitInMemory() throws Exception {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(directory.resolve("a.log")))) {
            for (int i = 0; i < 1_000_000; i++) {
                String name = "\"" + i * 7919L % 1_000_003 + "-" + "n".repeat(100) + "\"";
                String line =
                        "{\"event\":" + name + ",\"exception_type\":" + name + ",\"qa\":{\"check\":" + name + "}}\n";
                out.write(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        Run run = run("summary", "a.log");
        assertEquals(0, run.status, run.err);
        assertTrue(run.out.contains("(other)(990000)"), run.out);
    }

    /** A bucket takes 4 bytes of a log; counted in, those of one summary would take 100 MB. */
    @Test
    void run_summariesOverTheWholeRangeOfDoubles_fitInMemory() throws Exception {
        Random random = new Random(1);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(directory.resolve("a.log")))) {
            for (int line = 1; line <= 12; line++) {
                StringBuilder states = new StringBuilder();
                for (int series = 0; series < 600; series++) {
                    Histogram values = new Histogram();
                    for (int i = 0; i < 300; i++) {
                        values.record(Double.longBitsToDouble(random.nextLong()));
                    }
                    states.append("h:s").append(series).append('=');
                    states.append(HistogramText.encode(values.snapshot())).append(' ');
                }
                String event = "{\"event\":\"metrics_summary\",\"run_id\":\"a\",\"sequence\":" + line + ",\"state\":\""
                        + states + "\"}\n";
                out.write(event.getBytes(StandardCharsets.UTF_8));
            }
        }
        Run run = run("metrics", "a.log");
        assertEquals(0, run.status, run.err);
        assertTrue(run.out.contains("\n  … and 580 more "), run.out);
    }

    @Test
    void run_readerThatGoes_endsQuietly() throws Exception {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 9_000; i++) {
            log.append("{\"event\":\"an-event-with-a-name-").append(i).append("\"}\n");
        }
        Files.writeString(directory.resolve("a.log"), log);
        Path err = directory.resolve("err");
        Process process = new ProcessBuilder(PROGRAM.toString(), "summary", "a.log", "--format", "json")
                .directory(directory.toFile())
                .redirectError(err.toFile())
                .start();
        assertEquals('{', process.getInputStream().read());
        process.getInputStream().close();
        assertEquals(0, finish(process));
        assertEquals("", Files.readString(err));
    }

    @Test
    void run_interrupted_exitsWith130() throws Exception {
        Process process = new ProcessBuilder("env", "--default-signal=INT", PROGRAM.toString(), "summary", "-")
                .directory(directory.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().write(EVENT.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        assertEquals(
                0,
                new ProcessBuilder("kill", "-INT", "" + process.pid()).start().waitFor());
        assertEquals(130, finish(process));
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143", "HUP, 129"})
    void run_exportThatIsEnded_leavesNoFile(String signal, int status) throws Exception {
        Process process = new ProcessBuilder(
                        "env", "--default-signal=" + signal, PROGRAM.toString(), "export", "-", "--output", "x.jsonl")
                .directory(directory.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().write(EVENT.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
        awaitUnfinishedFile(process);
        new ProcessBuilder("kill", "-" + signal, "" + process.pid()).start().waitFor();
        assertEquals(status, finish(process));
        assertEquals(List.of(), files());
    }

    private void awaitUnfinishedFile(Process process) throws IOException, InterruptedException {
        try (WatchService watch = directory.getFileSystem().newWatchService()) {
            directory.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            while (files().stream().noneMatch(name -> name.startsWith(".x.jsonl."))) {
                assertTrue(process.isAlive(), "the program has ended");
                WatchKey key = watch.poll(1, TimeUnit.SECONDS);
                if (key != null) {
                    key.pollEvents();
                    key.reset();
                }
            }
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }

    /** Each lambda that is met for the first time takes 0.2 ms. */
    @ParameterizedTest
    @ValueSource(strings = {"summary", "errors"})
    void run_shortReport_linksNoLambdaOfOurs(String command) throws Exception {
        Path log = Files.writeString(directory.resolve("a.log"), EVENT);
        assertEquals(0, run(command, log.toString()).status);
        Run run = new Run(
                directory,
                Map.of("CONV2D_LOGS_JAVA_OPTS", "-Xlog:class+load:file=classes.txt"),
                List.of(PROGRAM.toString(), command, log.toString()));
        assertEquals(0, run.status, run.err);
        List<String> lambdas = Files.readAllLines(directory.resolve("classes.txt")).stream()
                .filter(line -> line.contains("org.conv2d") && line.contains("$$Lambda"))
                .toList();
        assertEquals(List.of(), lambdas);
    }

    @Test
    void run_closedStandardInput_isEmptyAndNothingElse() throws Exception {
        Run run = new Run(directory, Map.of(), List.of("sh", "-c", "exec \"$0\" grep -c . - <&-", PROGRAM.toString()));
        assertEquals("0\n", run.out);
        assertEquals("conv2d-logs: standard input: is empty\n", run.err);
        assertEquals(1, run.status);
    }

    @Test
    void run_optionsForTheJvm_arePassedOn() throws Exception {
        Run run = new Run(
                directory,
                Map.of("CONV2D_LOGS_JAVA_OPTS", "-Xmx64m -showversion"),
                List.of(PROGRAM.toString(), "--version"));
        assertEquals(0, run.status, run.err);
        assertTrue(run.err.contains(" version \""), run.err);
    }

    @Test
    void run_javaThatIsTooOldOrMissing_isNamed() throws Exception {
        Path java = directory.resolve("jdk/bin/java");
        Files.createDirectories(java.getParent());
        Run missing =
                new Run(directory, Map.of("JAVA_HOME", directory + "/jdk"), List.of(PROGRAM.toString(), "--version"));
        assertEquals(2, missing.status);
        assertTrue(missing.err.contains("there is no bin/java in it"), missing.err);

        Files.writeString(directory.resolve("jdk/release"), "JAVA_VERSION=\"11.0.2\"\n");
        Files.writeString(java, "#!/bin/sh\n");
        assertTrue(java.toFile().setExecutable(true));
        Run old = new Run(directory, Map.of("JAVA_HOME", directory + "/jdk"), List.of(PROGRAM.toString(), "--version"));
        assertEquals(2, old.status);
        assertTrue(old.err.contains("needs Java 17 or later; " + java + " is 11.0.2"), old.err);
    }

    private Run run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(PROGRAM.toString()));
        command.addAll(List.of(arguments));
        return new Run(directory, Map.of(), command);
    }

    private static int finish(Process process) throws InterruptedException {
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            fail("the program does not end");
        }
        return process.exitValue();
    }

    /** A process that has ended. */
    private static final class Run {
        final int status;
        final String out;
        final String err;

        Run(Path directory, Map<String, String> environment, List<String> command)
                throws IOException, InterruptedException {
            Path outFile = directory.resolve("out");
            Path errFile = directory.resolve("err");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectOutput(outFile.toFile())
                    .redirectError(errFile.toFile());
            builder.environment()
                    .put("XDG_CACHE_HOME", directory.resolve(".cache").toString());
            builder.environment().putAll(environment);
            status = finish(builder.start());
            out = Files.readString(outFile);
            err = Files.readString(errFile);
        }
    }
}
