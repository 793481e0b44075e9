/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.filter;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.conv2d.benchmarks.encode.Cost;
import org.conv2d.benchmarks.encode.CpuTimeProfiler;
import org.conv2d.benchmarks.figures.MarkdownTable;
import org.conv2d.benchmarks.figures.Spread;
import org.conv2d.benchmarks.figures.Target;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How {@link FilterBenchmark} is run, and its table: in rounds, each contender once a round in a JVM of its own.
 *
 * @param rounds how often each contender gets a new JVM
 * @param iterations iterations before those that count, and those that count
 * @param iterationMillis how long each is
 */
public record FilterRun(int rounds, int iterations, long iterationMillis) {

    private static final double HARNESS_BYTES = 0.5;
    private static final double MOST_UNNAMED_NANOS = 10;
    private static final double MOST_DISABLED_NANOS = 3;

    public FilterRun {
        if (rounds < 1 || iterations < 1 || iterationMillis < 1) {
            throw new IllegalArgumentException("rounds, iterations and iterationMillis must be at least 1");
        }
    }

    /** Measures all contenders; the table as Markdown. */
    public String measure() throws RunnerException {
        Map<FilterContender, Cost[]> costs = new EnumMap<>(FilterContender.class);
        for (int round = 0; round < rounds; round++) {
            for (RunResult result : new Runner(options()).run()) {
                FilterContender contender =
                        FilterContender.valueOf(result.getParams().getParam("contender"));
                costs.computeIfAbsent(contender, c -> new Cost[rounds])[round] = Cost.of(result);
            }
        }
        return table(costs) + "\n"
                + Target.table(List.of(
                        added(
                                costs,
                                FilterContender.UNNAMED_ASKED,
                                FilterContender.UNNAMED_ASKED_FILTERED,
                                MOST_UNNAMED_NANOS),
                        added(
                                costs,
                                FilterContender.UNNAMED_ASKED,
                                FilterContender.UNNAMED_ASKED_THOUSAND,
                                MOST_UNNAMED_NANOS),
                        added(
                                costs,
                                FilterContender.TEXT_ASKED,
                                FilterContender.TEXT_ASKED_FILTERED,
                                MOST_UNNAMED_NANOS),
                        added(
                                costs,
                                FilterContender.DISABLED,
                                FilterContender.DISABLED_FILTERED,
                                MOST_DISABLED_NANOS)));
    }

    private Options options() {
        return new OptionsBuilder()
                .include(FilterBenchmark.class.getName())
                .param(
                        "contender",
                        Arrays.stream(FilterContender.values())
                                .map(FilterContender::name)
                                .toArray(String[]::new))
                .forks(1)
                .warmupIterations(iterations)
                .warmupTime(TimeValue.milliseconds(iterationMillis))
                .measurementIterations(iterations)
                .measurementTime(TimeValue.milliseconds(iterationMillis))
                .jvmArgs(
                        "-Xms512m",
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-Xbatch", // else a busy machine leaves a call half compiled
                        "-Dlog4j2.Script.enableLanguages=groovy",
                        "-Dlog4j2.clock=SystemMillisClock",
                        "-Dlog4j2.garbagefreeThreadContextMap=true")
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuTimeProfiler.class)
                .shouldFailOnError(true)
                .build();
    }

    private static String table(Map<FilterContender, Cost[]> costs) {
        MarkdownTable table = new MarkdownTable("", "CPU ns/op", "B/op");
        costs.forEach((contender, rounds) -> {
            Spread bytes = Spread.of(of(rounds, Cost::allocatedBytes));
            table.row(
                    contender.label(),
                    Spread.of(of(rounds, Cost::cpuNanos)).text(1),
                    bytes.median() < HARNESS_BYTES ? "0" : bytes.text(0));
        });
        return table.toString();
    }

    private static double[] of(Cost[] rounds, ToDoubleFunction<Cost> kind) {
        return Arrays.stream(rounds).mapToDouble(kind).toArray();
    }

    private static Target added(
            Map<FilterContender, Cost[]> costs, FilterContender without, FilterContender with, double most) {
        double[] before = of(costs.get(without), Cost::cpuNanos);
        double[] after = of(costs.get(with), Cost::cpuNanos);
        double[] more = new double[before.length];
        Arrays.setAll(more, i -> after[i] - before[i]);
        Spread spread = Spread.of(more);
        boolean free = Spread.of(of(costs.get(with), Cost::allocatedBytes)).median() < HARNESS_BYTES;
        return new Target(
                with.label() + ": at most " + (int) most + " ns more, 0 B/op",
                spread.text(1) + " ns",
                spread.median() <= most && free);
    }
}
