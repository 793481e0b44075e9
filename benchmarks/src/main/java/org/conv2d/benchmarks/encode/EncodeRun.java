/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.encode;

import java.util.Collection;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * How {@link EncodeBenchmark} is run: in rounds, each contender once a round in a JVM of its own, so that a slow quarter
 * of an hour of the machine meets all of them alike. The JVM waits for its compiler ({@code -Xbatch}): on a busy machine
 * iterations would be over before the code that is to be measured is there.
 *
 * @param rounds how often each contender gets a new JVM
 * @param warmUps iterations before those that count
 * @param iterations iterations that count; the fastest of them is the figure of the round
 * @param iterationMillis how long each is
 */
public record EncodeRun(int rounds, int warmUps, int iterations, long iterationMillis) {

    public EncodeRun {
        if (rounds < 1 || warmUps < 0 || iterations < 1 || iterationMillis < 1) {
            throw new IllegalArgumentException("rounds, iterations and iterationMillis must be at least 1, warmUps 0");
        }
    }

    /** Measures these contenders. */
    public Costs measure(Collection<Contender> contenders, VerboseMode verbosity) throws RunnerException {
        Costs costs = new Costs();
        for (int round = 0; round < rounds; round++) {
            for (RunResult result : new Runner(options(contenders, verbosity)).run()) {
                costs.add(Contender.valueOf(result.getParams().getParam("contender")), Cost.of(result));
            }
        }
        return costs;
    }

    private Options options(Collection<Contender> contenders, VerboseMode verbosity) {
        return new OptionsBuilder()
                .include(EncodeBenchmark.class.getName())
                .param("contender", contenders.stream().map(Contender::name).toArray(String[]::new))
                .forks(1)
                .warmupIterations(warmUps)
                .warmupTime(TimeValue.milliseconds(iterationMillis))
                .measurementIterations(iterations)
                .measurementTime(TimeValue.milliseconds(iterationMillis))
                .jvmArgs(
                        "-Xms1g",
                        "-Xmx1g",
                        "-Xbatch",
                        "-Dlog4j2.clock=SystemMillisClock",
                        "-Dlog4j2.garbagefreeThreadContextMap=true")
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuTimeProfiler.class)
                .verbosity(verbosity)
                .shouldFailOnError(true)
                .build();
    }
}
