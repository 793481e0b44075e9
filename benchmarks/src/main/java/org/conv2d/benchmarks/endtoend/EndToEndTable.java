/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.endtoend;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.conv2d.benchmarks.endtoend.EndToEnd.Outcome;
import org.conv2d.benchmarks.endtoend.EndToEnd.Runs;
import org.conv2d.benchmarks.figures.MarkdownTable;
import org.conv2d.benchmarks.figures.Spread;
import org.conv2d.benchmarks.figures.Target;

/** The tables that say what whole pipelines do. Stateless. */
final class EndToEndTable {

    private EndToEndTable() {}

    static String of(Outcome outcome) {
        return "#### Events a second that reach the file\n\n"
                + throughput(outcome)
                + "\n#### Bytes allocated an event\n\n"
                + perThread(outcome.runs(), "callerBytes", "consumerBytes", 2)
                + "\n#### Processor time an event, ns\n\n"
                + perThread(outcome.runs(), "callerNanos", "consumerNanos", 0)
                + "\n#### What a caller waits at 50,000 events a second, µs\n\n"
                + latency(outcome.runs())
                + "\n#### Targets\n\n"
                + Target.table(EndToEndTargets.check(outcome.runs()));
    }

    private static String throughput(Outcome outcome) {
        MarkdownTable table = new MarkdownTable("", "1 producer", "to ours", "2 producers", "to ours", "events lost");
        outcome.runs()
                .forEach((kind, runs) -> table.row(
                        kind.label(),
                        Spread.of(figures(runs.one(), "eventsPerSecond")).text(0),
                        toOurs(outcome.runs(), kind, Runs::one),
                        Spread.of(figures(runs.two(), "eventsPerSecond")).text(0),
                        toOurs(outcome.runs(), kind, Runs::two),
                        outcome.lostEvents().get(kind).toString()));
        return table.toString();
    }

    private static String toOurs(Map<Pipeline, Runs> all, Pipeline kind, Function<Runs, List<PipelineRun>> which) {
        Spread ratio = Spread.ofRatios(
                figures(which.apply(all.get(kind)), "eventsPerSecond"),
                figures(which.apply(all.get(Pipeline.EVENT)), "eventsPerSecond"));
        return String.format(Locale.ROOT, "%.2f×", ratio.median());
    }

    private static String perThread(Map<Pipeline, Runs> all, String caller, String consumer, int decimals) {
        MarkdownTable table =
                new MarkdownTable("", "1 producer: caller", "background", "2 producers: callers", "background");
        all.forEach((kind, runs) -> table.row(
                kind.label(),
                Spread.of(figures(runs.one(), caller)).text(decimals),
                Spread.of(figures(runs.one(), consumer)).text(decimals),
                Spread.of(figures(runs.two(), caller)).text(decimals),
                Spread.of(figures(runs.two(), consumer)).text(decimals)));
        return table.toString();
    }

    private static String latency(Map<Pipeline, Runs> all) {
        MarkdownTable table = new MarkdownTable("", "p50", "p99", "p99.9");
        all.forEach((kind, runs) -> table.row(
                kind.label(),
                Spread.of(micros(runs.fixedRate(), "p50")).text(2),
                Spread.of(micros(runs.fixedRate(), "p99")).text(2),
                Spread.of(micros(runs.fixedRate(), "p999")).text(1)));
        return table.toString();
    }

    private static double[] micros(List<PipelineRun> runs, String percentile) {
        return runs.stream().mapToDouble(run -> run.number(percentile) / 1000).toArray();
    }

    static double[] figures(List<PipelineRun> runs, String name) {
        return runs.stream().mapToDouble(run -> run.number(name)).toArray();
    }
}
