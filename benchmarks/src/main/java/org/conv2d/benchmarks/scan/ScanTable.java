/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.conv2d.benchmarks.figures.MarkdownTable;
import org.conv2d.benchmarks.figures.Spread;
import org.conv2d.benchmarks.figures.Target;
import org.conv2d.benchmarks.scan.Contest.Outcome;

/**
 * What was measured on a large log, as Markdown.
 *
 * @param bytes size of the log
 * @param small runs on a log of a few lines
 * @param hot summaries in one JVM
 * @param left names of peers that are not on this machine
 */
record ScanTable(long bytes, List<Outcome> outcomes, List<Usage> small, List<Usage> hot, List<String> left) {
    private static final double START_UP_SECONDS = 0.3;
    private static final double MOST_MEBIBYTES = 512;
    private static final double HOT_GIGABYTES = 2.5;
    private static final double GIGA = 1e9;

    String text() {
        return contests() + (left.isEmpty() ? "" : "\nNot on this machine: " + String.join(", ", left) + ".\n") + "\n"
                + others() + "\n#### Targets\n\n" + Target.table(targets());
    }

    private String contests() {
        MarkdownTable table = new MarkdownTable(
                "question",
                "beside",
                "wall s",
                "theirs",
                "wall ratio",
                "CPU s",
                "theirs",
                "CPU ratio",
                "MB a core-second",
                "MiB");
        for (Outcome outcome : outcomes) {
            Contest contest = outcome.contest();
            Spread cpu = Spread.of(Contest.cpus(outcome.ours(), 1));
            table.row(
                    contest.question(),
                    contest.peer(),
                    Spread.of(Contest.walls(outcome.ours(), 1)).text(2),
                    Spread.of(Contest.walls(outcome.theirs(), contest.peerScale()))
                            .text(2),
                    outcome.wallRatio().text(2),
                    cpu.text(2),
                    Spread.of(Contest.cpus(outcome.theirs(), contest.peerScale()))
                            .text(2),
                    outcome.cpuRatio().text(2),
                    rounded(bytes / 1e6 / cpu.median()),
                    rounded(outcome.peakMebibytes()));
        }
        return table.toString();
    }

    private String others() {
        MarkdownTable table = new MarkdownTable("without a peer", "wall s", "CPU s", "GB/s", "GB a core-second");
        table.row(
                "`summary` of a few lines, whole process",
                Spread.of(Contest.walls(small, 1)).text(2),
                Spread.of(Contest.cpus(small, 1)).text(2),
                "–",
                "–");
        table.row(
                "`summary`, hot in one JVM",
                Spread.of(Contest.walls(hot, 1)).text(2),
                Spread.of(Contest.cpus(hot, 1)).text(2),
                gigabytes(Contest.walls(hot, 1)).text(2),
                gigabytes(Contest.cpus(hot, 1)).text(2));
        return table.toString();
    }

    private Spread gigabytes(double[] seconds) {
        double[] each = seconds.clone();
        for (int i = 0; i < each.length; i++) {
            each[i] = bytes / GIGA / each[i];
        }
        return Spread.of(each);
    }

    private List<Target> targets() {
        List<Target> targets = new ArrayList<>();
        for (Outcome outcome : outcomes) {
            Contest contest = outcome.contest();
            Spread ratio = outcome.wallRatio();
            targets.add(new Target(
                    contest.question() + ", wall-clock time, ours : " + contest.peer() + ": at most " + contest.bound()
                            + "×",
                    ratio.text(3) + '×',
                    ratio.median() <= contest.bound()));
        }
        Spread startUp = Spread.of(Contest.walls(small, 1));
        targets.add(new Target(
                "`summary` of a few lines: below 300 ms", startUp.text(3) + " s", startUp.median() < START_UP_SECONDS));
        Spread rate = gigabytes(Contest.walls(hot, 1));
        targets.add(new Target(
                "`summary`, hot in one JVM: at least 2.5 GB/s",
                rate.text(2) + " GB/s",
                rate.median() >= HOT_GIGABYTES));
        double most =
                outcomes.stream().mapToDouble(Outcome::peakMebibytes).max().orElse(0);
        targets.add(new Target("Memory of any: at most 512 MiB", rounded(most) + " MiB", most <= MOST_MEBIBYTES));
        return targets;
    }

    private static String rounded(double figure) {
        return String.format(Locale.ROOT, "%,.0f", figure);
    }
}
