/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.quality;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.conv2d.benchmarks.encode.Cost;
import org.conv2d.benchmarks.encode.CpuTimeProfiler;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How {@link JudgeBenchmark} is run: in rounds, each situation once a round in a JVM of its own.
 *
 * @param rounds how often each situation gets a new JVM
 * @param iterations iterations that warm up, and that count; the fastest of those is the figure of the round
 * @param iterationMillis how long each is
 */
public record JudgeRun(int rounds, int iterations, long iterationMillis) {
    /** Measures all situations. */
    public Map<Situation, List<Cost>> measure() throws RunnerException {
        Map<Situation, List<Cost>> costs = new EnumMap<>(Situation.class);
        for (int round = 0; round < rounds; round++) {
            for (RunResult result : new Runner(options()).run()) {
                Situation situation = Situation.valueOf(result.getParams().getParam("situation"));
                costs.computeIfAbsent(situation, s -> new ArrayList<>()).add(Cost.of(result));
            }
        }
        return costs;
    }

    private Options options() {
        return new OptionsBuilder()
                .include(JudgeBenchmark.class.getName())
                .forks(1)
                .warmupIterations(iterations)
                .warmupTime(TimeValue.milliseconds(iterationMillis))
                .measurementIterations(iterations)
                .measurementTime(TimeValue.milliseconds(iterationMillis))
                .jvmArgs(
                        "-Xms256m",
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-Xbatch") // else a busy machine leaves it half compiled
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuTimeProfiler.class)
                .shouldFailOnError(true)
                .build();
    }
}
