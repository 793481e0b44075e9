/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.scan;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.conv2d.logs.input.InputPaths;
import org.conv2d.logs.input.LogSource;
import org.conv2d.logs.scan.LogScan;
import org.conv2d.logs.scan.ScanProgress;
import org.conv2d.logs.scan.ScanSettings;
import org.conv2d.logs.summary.SummaryState;

/** Summaries of one log again and again in one JVM: what the engine does once it is compiled. */
final class HotSummary {
    private static final int WARM_UP = 6;
    private static final int MINUTES = 5;
    private static final double NANOS = 1e9;

    private HotSummary() {}

    /** Arguments: the log, and how many summaries are measured; prints wall-clock and processor seconds of each. */
    public static void main(String[] arguments) throws IOException {
        List<LogSource> log = InputPaths.resolve(List.of(arguments[0]), System.in);
        int workers = Runtime.getRuntime().availableProcessors();
        for (int round = -WARM_UP; round < Integer.parseInt(arguments[1]); round++) {
            long start = System.nanoTime();
            long before = cpuNanos();
            LogScan.fold(log, SummaryState.QUERY, new ScanSettings(workers, new ScanProgress()));
            long cpu = cpuNanos() - before;
            if (round >= 0) {
                System.out.println((System.nanoTime() - start) / NANOS + " " + cpu / NANOS);
            }
        }
    }

    private static long cpuNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }

    /**
     * Runs it in a JVM of its own, that compiles as it does by default: it stands for an application that uses the library,
     * while the options of {@code bin/conv2d-logs} are for short runs.
     */
    static List<Usage> measure(String log, int rounds) throws IOException, InterruptedException {
        String java = ProcessHandle.current().info().command().orElse("java");
        Process process = new ProcessBuilder(
                        java,
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HotSummary.class.getName(),
                        log,
                        Integer.toString(rounds))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
            throw new IOException("the summaries in one JVM have failed");
        }
        List<Usage> usages = new ArrayList<>();
        for (String line : out.lines().toList()) {
            String[] figures = line.split(" ");
            usages.add(new Usage(Double.parseDouble(figures[0]), Double.parseDouble(figures[1]), 0));
        }
        return usages;
    }
}
