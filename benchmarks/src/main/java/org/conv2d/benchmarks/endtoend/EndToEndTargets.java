/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.endtoend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.conv2d.benchmarks.endtoend.EndToEnd.Runs;
import org.conv2d.benchmarks.figures.Spread;
import org.conv2d.benchmarks.figures.Target;

/** What the design asks of whole pipelines. Stateless. */
final class EndToEndTargets {

    private static final List<Pipeline> PEERS =
            List.of(Pipeline.JTL, Pipeline.LOGBACK_QUEUE, Pipeline.LOGBACK_DISRUPTOR);

    /** The pipelines whose latencies are compared. */
    static final List<Pipeline> FIXED_RATE = List.of(Pipeline.EVENT, Pipeline.JTL);

    private static final double TO_BEST_PEER = 3;
    private static final double TO_COPY = 0.85;

    /** Less than this is what the threads allocate when they wait for each other, spread over all events. */
    private static final double NOTHING_BYTES = 0.5;

    private EndToEndTargets() {}

    static List<Target> check(Map<Pipeline, Runs> all) {
        List<Target> targets = new ArrayList<>();
        targets.add(toPeers("1 producer", all, Runs::one));
        targets.add(toPeers("2 producers", all, Runs::two));
        for (Pipeline copy : List.of(Pipeline.COPY, Pipeline.COPY_FIELDS)) {
            targets.add(toCopy("1 producer", copy, all, Runs::one));
            targets.add(toCopy("2 producers", copy, all, Runs::two));
        }
        for (String thread : List.of("callerBytes", "consumerBytes")) {
            targets.add(noGarbage("1 producer", thread, all.get(Pipeline.EVENT).one()));
            targets.add(noGarbage("2 producers", thread, all.get(Pipeline.EVENT).two()));
        }
        targets.add(latency(all));
        return targets;
    }

    private static Target toPeers(String producers, Map<Pipeline, Runs> all, Function<Runs, List<PipelineRun>> which) {
        Spread ratio = PEERS.stream()
                .map(peer -> ratio(all, Pipeline.EVENT, peer, which))
                .min((a, b) -> Double.compare(a.median(), b.median()))
                .orElseThrow();
        return new Target(
                producers + ", events/s, ours : best peer: at least 3×",
                ratio.text(2) + '×',
                ratio.median() >= TO_BEST_PEER);
    }

    private static Target toCopy(
            String producers, Pipeline copy, Map<Pipeline, Runs> all, Function<Runs, List<PipelineRun>> which) {
        Spread ratio = ratio(all, Pipeline.EVENT, copy, which);
        String what = copy == Pipeline.COPY ? "ready-made text" : "the text of the same EventMessage";
        return new Target(
                producers + ", events/s, ours : layout that copies " + what + ": at least 0.85×",
                ratio.text(2) + '×',
                ratio.median() >= TO_COPY);
    }

    private static Target noGarbage(String producers, String thread, List<PipelineRun> runs) {
        Spread bytes = Spread.of(EndToEndTable.figures(runs, thread));
        return new Target(
                producers + ", " + (thread.equals("callerBytes") ? "caller" : "background thread") + ": 0 B/event",
                bytes.text(3),
                bytes.most() < NOTHING_BYTES);
    }

    private static Target latency(Map<Pipeline, Runs> all) {
        Spread ratio = Spread.ofRatios(
                EndToEndTable.figures(all.get(Pipeline.EVENT).fixedRate(), "p999"),
                EndToEndTable.figures(all.get(Pipeline.JTL).fixedRate(), "p999"));
        return new Target(
                "p99.9 at 50,000 events/s, ours : JsonTemplateLayout: below 1×",
                ratio.text(2) + '×',
                ratio.median() < 1);
    }

    private static Spread ratio(
            Map<Pipeline, Runs> all, Pipeline ours, Pipeline other, Function<Runs, List<PipelineRun>> which) {
        return Spread.ofRatios(
                EndToEndTable.figures(which.apply(all.get(ours)), "eventsPerSecond"),
                EndToEndTable.figures(which.apply(all.get(other)), "eventsPerSecond"));
    }
}
