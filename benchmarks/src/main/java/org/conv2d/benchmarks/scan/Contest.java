/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.conv2d.benchmarks.figures.Spread;

/**
 * Two commands that answer the same question, measured in turns so that what else the machine does meets both alike.
 *
 * @param bound what ours may take as a part of what the peer takes
 * @param peerScale what the peer's figures are multiplied by, where it is given a part of the log only
 */
record Contest(String question, List<String> ours, String peer, List<String> theirs, double bound, double peerScale) {
    /** What the rounds of a contest came to, ours and theirs, round by round. */
    record Outcome(Contest contest, List<Usage> ours, List<Usage> theirs) {
        Spread wallRatio() {
            return Spread.ofRatios(walls(ours, 1), walls(theirs, contest.peerScale));
        }

        Spread cpuRatio() {
            return Spread.ofRatios(cpus(ours, 1), cpus(theirs, contest.peerScale));
        }

        double peakMebibytes() {
            return ours.stream().mapToDouble(Usage::peakMebibytes).max().orElse(0);
        }
    }

    /** Runs both once for nothing, so that what ours keeps for the next time is there, and then in turns. */
    Outcome run(int rounds) throws IOException, InterruptedException {
        MeasuredProcess.run(ours);
        MeasuredProcess.run(theirs);
        List<Usage> left = new ArrayList<>();
        List<Usage> right = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            left.add(MeasuredProcess.run(ours));
            right.add(MeasuredProcess.run(theirs));
        }
        return new Outcome(this, left, right);
    }

    /** Whether the peer's program is on this machine. */
    boolean isPossible() {
        String program = theirs.get(0);
        return program.contains("/")
                || Stream.of(System.getenv("PATH").split(":"))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    static double[] walls(List<Usage> usages, double scale) {
        return usages.stream().mapToDouble(usage -> usage.wallSeconds() * scale).toArray();
    }

    static double[] cpus(List<Usage> usages, double scale) {
        return usages.stream().mapToDouble(usage -> usage.cpuSeconds() * scale).toArray();
    }
}
