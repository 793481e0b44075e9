/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.logger;

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
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How {@link LoggerBenchmark} is run: in rounds, each call once a round in a JVM of its own.
 *
 * @param rounds how often each call gets a new JVM
 * @param iterations iterations to warm up, and as many that count; the fastest of those is the figure of the round
 * @param iterationMillis how long each is
 */
public record LoggerRun(int rounds, int iterations, long iterationMillis) {

    /** Measures all calls: their costs, one a round. */
    public Map<LoggerCall, List<Cost>> measure() throws RunnerException {
        Map<LoggerCall, List<Cost>> costs = new EnumMap<>(LoggerCall.class);
        for (int round = 0; round < rounds; round++) {
            for (RunResult result : runner().run()) {
                LoggerCall call = LoggerCall.valueOf(result.getParams().getParam("call"));
                costs.computeIfAbsent(call, c -> new ArrayList<>()).add(Cost.of(result));
            }
        }
        return costs;
    }

    private Runner runner() {
        TimeValue time = TimeValue.milliseconds(iterationMillis);
        return new Runner(new OptionsBuilder()
                .include(LoggerBenchmark.class.getName())
                .forks(1)
                .warmupIterations(iterations)
                .warmupTime(time)
                .measurementIterations(iterations)
                .measurementTime(time)
                .jvmArgs(
                        "-Xms512m",
                        "-Xmx512m",
                        "-Xbatch", // on a busy machine the compiler's threads would come too late
                        "-Dlog4j2.clock=SystemMillisClock",
                        "-Dlog4j2.garbagefreeThreadContextMap=true")
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuTimeProfiler.class)
                .shouldFailOnError(true)
                .build());
    }
}
