/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.metrics;

import org.conv2d.benchmarks.encode.Cost;
import org.conv2d.benchmarks.encode.CpuTimeProfiler;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How the benchmarks of metrics are run: in rounds, each contender once a round with one thread and once with two, each time
 * in a JVM of its own.
 *
 * @param rounds how often each contender gets a new JVM
 * @param iterations iterations before those that count, and as many that count; their median is the figure of the round
 * @param iterationMillis how long each is
 */
public record MetricsRun(int rounds, int iterations, long iterationMillis) {
    private static final double MEDIAN = 50;
    private static final int[] THREADS = {1, 2};

    public MetricsRun {
        if (rounds < 1 || iterations < 1 || iterationMillis < 1) {
            throw new IllegalArgumentException("rounds, iterations and iterationMillis must be at least 1, but are "
                    + rounds + ", " + iterations + ", " + iterationMillis);
        }
    }

    /** Measures, and returns tables. */
    public String measure() throws RunnerException {
        MeterCosts costs = new MeterCosts();
        for (int round = 0; round < rounds; round++) {
            for (int threads : THREADS) {
                for (RunResult result : runner(threads).run()) {
                    costs.add(Meter.of(result.getParams().getBenchmark()), threads, cost(result));
                }
            }
        }
        return MetricsTable.of(costs);
    }

    private Runner runner(int threads) {
        OptionsBuilder options = new OptionsBuilder();
        options.include(CounterBenchmark.class.getName());
        options.include(HistogramBenchmark.class.getName());
        if (threads == 1) {
            options.include(TimerBenchmark.class.getName());
            options.include(MetricsAppenderBenchmark.class.getName());
        }
        return new Runner(options.threads(threads)
                .forks(1)
                .warmupIterations(iterations)
                .warmupTime(TimeValue.milliseconds(iterationMillis))
                .measurementIterations(iterations)
                .measurementTime(TimeValue.milliseconds(iterationMillis))
                .jvmArgs("-Xms512m", "-Xmx512m")
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuTimeProfiler.class)
                .shouldFailOnError(true)
                .build());
    }

    private static Cost cost(RunResult result) {
        return new Cost(
                median(result.getSecondaryResults().get(CpuTimeProfiler.RESULT)),
                median(result.getPrimaryResult()),
                median(result.getSecondaryResults().get("gc.alloc.rate.norm")));
    }

    /** JMH leaves a result out where it was zero every time. */
    private static double median(Result<?> result) {
        return result == null ? 0 : result.getStatistics().getPercentile(MEDIAN);
    }
}
