/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.scan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Runs a command to its end, its output thrown away behind a pipe (GNU grep ends early if it knows that nobody reads it),
 * and measures it from outside: start-up counts. Needs a shell, whose {@code times} tells the processor time, and {@code
 * /proc} for memory.
 */
final class MeasuredProcess {
    private static final Pattern CHILDREN = Pattern.compile("\\n(\\d+)m([\\d.]+)s (\\d+)m([\\d.]+)s\\s*$");
    private static final int POLL_MILLIS = 10;

    private MeasuredProcess() {}

    static Usage run(List<String> command) throws IOException, InterruptedException {
        List<String> shell =
                new ArrayList<>(List.of("/bin/sh", "-c", "{ \"$@\" | cat; } >/dev/null 2>&1; times", "sh"));
        shell.addAll(command);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(shell).redirectErrorStream(true).start();
        double peak = 0;
        while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
            peak = Math.max(peak, memory(process));
        }
        double wall = (System.nanoTime() - start) / 1e9;
        String times = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Matcher children = CHILDREN.matcher(times);
        if (!children.find()) {
            throw new IOException("the shell's times make no sense: " + times);
        }
        double cpu = 60 * (Double.parseDouble(children.group(1)) + Double.parseDouble(children.group(3)))
                + Double.parseDouble(children.group(2))
                + Double.parseDouble(children.group(4));
        return new Usage(wall, cpu, peak);
    }

    /** Most that any process below has held, in MiB. */
    private static double memory(Process process) {
        return process.descendants().mapToDouble(MeasuredProcess::peak).max().orElse(0);
    }

    private static double peak(ProcessHandle process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException ended) { // while it was read, maybe
            return 0;
        }
    }
}
