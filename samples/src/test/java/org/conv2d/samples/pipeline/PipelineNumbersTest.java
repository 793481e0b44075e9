/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertIterableEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.logging.log4j.Level;
import org.conv2d.samples.metrics.CapturedEvents;
import org.junit.jupiter.api.Test;

/** The numbers of runs without faults: reproducible, and as good as the method should be on this signal. */
class PipelineNumbersTest {
    private static final String[] SMALL = {"--batches", "4", "--epochs", "8"};
    private static final List<String> MEASURED = List.of(
            "duration_seconds",
            "duration_ms",
            "samples_per_second",
            "encoding_duration_ms",
            "codes_per_second",
            "clustering_duration_ms",
            "smoothing_duration_ms",
            "processing_time",
            "timers",
            "metrics_summary");

    private static final SampleRun RUN = run("42");

    @Test
    void run_sameSeed_givesTheSameEventsButForDurations() {
        assertIterableEquals(reproducible(RUN), reproducible(run("42")));
    }

    @Test
    void run_anotherSeed_givesOtherNumbers() {
        assertNotEquals(reproducible(RUN), reproducible(run("43")));
    }

    @Test
    void run_withoutFaults_warnsOfNothing() {
        assertFalse(RUN.events().stream().anyMatch(event -> event.getLevel().isMoreSpecificThan(Level.WARN)));
    }

    @Test
    void encoding_ofEveryBatch_isAboveTheWarningThreshold() {
        assertTrue(values("fsq_encoding", "perplexity").stream().allMatch(p -> p > BatchProcessor.LOW_PERPLEXITY));
    }

    @Test
    void clustering_ofEveryBatch_isWellSeparated() {
        List<Double> scores = values("clustering", "silhouette_score");
        assertTrue(scores.stream().allMatch(score -> score > 0.3 && score < 0.8), scores::toString);
    }

    @Test
    void smoothing_ofEveryBatch_removesTransitions() {
        List<Double> reductions = values("temporal_smoothing", "reduction_percent");
        assertTrue(reductions.stream().allMatch(reduction -> reduction > 10), reductions::toString);
    }

    /** Four gaits: chance is 0.25. */
    @Test
    void smoothedGaits_ofEveryBatch_areMostlyRight() {
        List<Double> accuracies = RUN.fields("gauge_update").stream()
                .filter(fields -> fields.get("gauge_name").equals("accuracy"))
                .map(fields -> (Double) fields.get("value"))
                .toList();
        assertEquals(4, accuracies.size());
        assertTrue(accuracies.stream().allMatch(accuracy -> accuracy > 0.75), accuracies::toString);
    }

    @Test
    void training_losesLessWithEachEpochAndEndsWellAboveChance() {
        List<Double> losses = values("epoch_complete", "loss");
        assertTrue(losses.get(losses.size() - 1) < losses.get(0), losses::toString);
        assertTrue(values("training_complete", "final_accuracy").get(0) > 0.75);
    }

    private static List<Double> values(String type, String field) {
        return RUN.fields(type).stream()
                .map(fields -> (Double) fields.get(field))
                .toList();
    }

    private static SampleRun run(String seed) {
        List<String> arguments = new ArrayList<>(Arrays.asList(SMALL));
        arguments.addAll(List.of("--seed", seed));
        return SampleRun.of(arguments.toArray(String[]::new));
    }

    private static List<String> reproducible(SampleRun run) {
        return run.events().stream()
                .map(event -> {
                    Map<String, Object> fields = CapturedEvents.fields(event);
                    return fields.isEmpty() ? event.getMessage().getFormattedMessage() : withoutMeasured(fields);
                })
                .toList();
    }

    private static String withoutMeasured(Map<String, Object> fields) {
        StringBuilder text = new StringBuilder();
        fields.forEach((name, value) -> {
            if (!MEASURED.contains(name)) {
                text.append(name).append('=').append(value instanceof int[] array ? Arrays.toString(array) : value);
            }
        });
        return text.toString();
    }
}
