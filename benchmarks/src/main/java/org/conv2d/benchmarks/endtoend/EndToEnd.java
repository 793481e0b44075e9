/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.endtoend;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How the pipelines are compared: in rounds, each pipeline once a round in a JVM of its own, with one producer, with two,
 * and at a fixed rate. Rounds that lost events are counted and run again.
 *
 * @param rounds how often each pipeline is measured
 * @param warmUps events before those that count
 * @param events events that count, of all producers together
 * @param latencySeconds how long the fixed rate is kept up
 */
public record EndToEnd(int rounds, int warmUps, int events, int latencySeconds) {

    private static final int LATENCY_WARM_UP_SECONDS = 3;
    private static final int MAX_ATTEMPTS = 5;

    /** What waits longest is decided by what else the machine does, so it takes more runs to tell two pipelines apart. */
    private static final int MORE_FIXED_RATES = 2;

    public EndToEnd {
        if (rounds < 1 || warmUps < 2 || events < 2 || latencySeconds < 1) {
            throw new IllegalArgumentException("rounds and latencySeconds must be at least 1, warmUps and events 2");
        }
        if (warmUps % 2 != 0 || events % 2 != 0) {
            throw new IllegalArgumentException("warmUps and events must be even, for two producers share them");
        }
    }

    /**
     * What a pipeline did, one run a round.
     *
     * @param one with one producer
     * @param two with two producers
     * @param fixedRate with one producer that logs at a fixed rate
     */
    record Runs(List<PipelineRun> one, List<PipelineRun> two, List<PipelineRun> fixedRate) {

        private Runs() {
            this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }
    }

    /** All runs, and how many events were lost in runs that were thrown away. */
    record Outcome(Map<Pipeline, Runs> runs, Map<Pipeline, Integer> lostEvents) {}

    /** One run that can be repeated. */
    private interface Measurement {
        PipelineRun run() throws IOException, InterruptedException;
    }

    /** Measures all pipelines, and tells about it as Markdown. */
    public String measure() throws IOException, InterruptedException {
        Outcome outcome = new Outcome(new EnumMap<>(Pipeline.class), new EnumMap<>(Pipeline.class));
        for (int round = 0; round < rounds; round++) {
            for (Pipeline kind : Pipeline.values()) {
                Runs runs = outcome.runs().computeIfAbsent(kind, k -> new Runs());
                runs.one().add(whole(outcome, kind, () -> PipelineRun.throughput(kind, 1, warmUps, events)));
                runs.two().add(whole(outcome, kind, () -> PipelineRun.throughput(kind, 2, warmUps, events)));
                runs.fixedRate().add(fixedRate(outcome, kind));
            }
            for (int again = 0; again < MORE_FIXED_RATES; again++) {
                for (Pipeline kind : EndToEndTargets.FIXED_RATE) {
                    outcome.runs().get(kind).fixedRate().add(fixedRate(outcome, kind));
                }
            }
        }
        return EndToEndTable.of(outcome);
    }

    private PipelineRun fixedRate(Outcome outcome, Pipeline kind) throws IOException, InterruptedException {
        int warmUp = LATENCY_WARM_UP_SECONDS * Latency.EVENTS_PER_SECOND;
        int counted = latencySeconds * Latency.EVENTS_PER_SECOND;
        return whole(outcome, kind, () -> PipelineRun.latency(kind, warmUp, counted));
    }

    private static PipelineRun whole(Outcome outcome, Pipeline kind, Measurement measurement)
            throws IOException, InterruptedException {
        for (int attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
            PipelineRun run = measurement.run();
            System.err.println(kind + " " + run);
            outcome.lostEvents().merge(kind, run.lostEvents(), Integer::sum);
            if (run.lostEvents() == 0) {
                return run;
            }
        }
        throw new IllegalStateException(kind + " lost events in each of " + MAX_ATTEMPTS + " runs");
    }
}
