/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.conv2d.benchmarks.encode.Contender;
import org.conv2d.benchmarks.encode.EncodeRun;
import org.conv2d.benchmarks.encode.EncodeTable;
import org.conv2d.benchmarks.endtoend.EndToEnd;
import org.conv2d.benchmarks.figures.GeneratedSection;
import org.conv2d.benchmarks.figures.Setting;
import org.conv2d.benchmarks.quality.JudgeRun;
import org.conv2d.benchmarks.quality.JudgeTable;
import org.conv2d.benchmarks.scan.ScanRun;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures, and writes the tables of {@code benchmarks/README.md}. A run with {@code --quick} is to see that all works:
 * it prints its tables and leaves the document alone.
 */
public final class Report {

    private static final String USAGE = "usage: benchmark [encode|quality|endtoend|scan|all] [--quick]";
    private static final int USAGE_ERROR = 2;

    private final Path project;
    private final boolean quick;

    private Report(Path project, boolean quick) {
        this.project = project;
        this.quick = quick;
    }

    /** Arguments: the project's folder, then those of {@code bin/benchmark}. */
    public static void main(String[] arguments) throws Exception {
        List<String> words = new ArrayList<>(List.of(arguments));
        Path project = Path.of(words.remove(0));
        boolean quick = words.remove("--quick");
        String what = words.isEmpty() ? "all" : words.remove(0);
        if (!words.isEmpty()
                || !List.of("encode", "quality", "endtoend", "scan", "all").contains(what)) {
            System.err.println(USAGE);
            System.exit(USAGE_ERROR);
        }
        Report report = new Report(project, quick);
        boolean all = what.equals("all");
        if (all || what.equals("encode")) {
            report.encode();
        }
        if (all || what.equals("quality")) {
            report.quality();
        }
        if (all || what.equals("endtoend")) {
            report.endToEnd();
        }
        if (all || what.equals("scan")) {
            report.scan();
        }
    }

    private void encode() throws RunnerException, IOException {
        EncodeRun run = quick ? new EncodeRun(1, 3, 3, 300) : new EncodeRun(3, 5, 5, 1000);
        write("encode", EncodeTable.of(run.measure(EnumSet.allOf(Contender.class), VerboseMode.NORMAL)));
    }

    private void quality() throws RunnerException, IOException {
        JudgeRun run = quick ? new JudgeRun(1, 3, 200) : new JudgeRun(3, 4, 500);
        write("quality", JudgeTable.of(run.measure()));
    }

    private void endToEnd() throws IOException, InterruptedException {
        EndToEnd run = quick ? new EndToEnd(1, 200_000, 500_000, 2) : new EndToEnd(5, 1_000_000, 2_000_000, 10);
        write("endtoend", run.measure());
    }

    private void scan() throws IOException, InterruptedException {
        ScanRun run = quick ? new ScanRun(project, 50_000_000, 1) : new ScanRun(project, 1_000_000_000, 5);
        write("scan", run.measure());
    }

    private void write(String name, String tables) throws IOException {
        String content = Setting.describe(project) + "\n\n" + tables;
        System.out.println(content);
        if (!quick) {
            String section = name + "-jdk" + Runtime.version().feature();
            new GeneratedSection(project.resolve("benchmarks/README.md"), section).write(content);
        }
    }
}
