/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ThreadLocalRandom;
import org.conv2d.logging.event.Severity;
import org.conv2d.logging.layout.JsonLines;
import org.conv2d.logging.layout.Mode;
import org.conv2d.logging.layout.StatusLines;
import org.conv2d.logging.structured.LoggedEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Events with arguments out of range are logged as they are given, and say so; derived values follow their formulas. */
final class CatalogueRangesTest {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration NEGATIVE = Duration.ofMillis(-5);

    private static ObjectNode line(LoggedEvent event) {
        return Mode.SYNC.line(event::log);
    }

    private static List<String> invalid(LoggedEvent event) {
        List<String> names = new ArrayList<>();
        ObjectNode line = line(event);
        if (line.has("invalid")) {
            line.get("invalid").forEach(name -> names.add(name.textValue()));
        }
        return names;
    }

    @Test
    void events_inRange_haveNothingInvalid() {
        List<LoggedEvent> events = List.of(
                TrainingEpoch.of(0, Double.NaN, 0, 0, Duration.ZERO),
                TrainingStart.of(),
                TrainingComplete.of(1, 0),
                FsqEncoding.of(0, 0, 1, SECOND),
                Clustering.of("gmm", 1, 0),
                Clustering.of("gmm", 4, 10).mergeOperations(3).silhouetteScore(-1),
                Merges.of(4).merge(0, 1).merge(1, 2, 0.5),
                TemporalSmoothing.of("p", 0, 0, 0),
                QaException.of("c", Severity.FATAL, 0, 0),
                QaSummary.of(0, 0, 0, 0, 0),
                QaWarning.of("c", 1, 2),
                BatchStart.of(0),
                BatchComplete.of(1, 1, Duration.ZERO),
                DataProcessing.of("load", 10, 10, SECOND),
                FsqConfig.of(8).codebookSize(8),
                Seeds.of(Long.MIN_VALUE).source("a", -1),
                FunctionStart.of("f", 0, 0),
                FunctionComplete.of("f", Duration.ZERO),
                FunctionError.of("f", new IllegalStateException(), SECOND));
        for (LoggedEvent event : events) {
            assertEquals(List.of(), invalid(event), event.toString());
        }
    }

    @Test
    void events_outOfRange_nameWhatIsInvalid() {
        Map<LoggedEvent, List<String>> expected = new LinkedHashMap<>();
        expected.put(
                TrainingEpoch.of(-1, 1, 1.01, -0.1, NEGATIVE).samples(-1),
                List.of("epoch", "accuracy", "learning_rate", "duration_seconds", "samples_per_second"));
        expected.put(TrainingEpoch.of(0, 1, Double.NaN, 0, SECOND), List.of("accuracy"));
        expected.put(TrainingStart.of().batchSize(-1), List.of("batch_size"));
        expected.put(TrainingComplete.of(-0.1, -1), List.of("final_accuracy", "total_epochs"));
        expected.put(
                FsqEncoding.of(-1, -1, 1.5, NEGATIVE),
                List.of("batch_size", "perplexity", "code_usage_percent", "encoding_duration_ms"));
        expected.put(
                Clustering.of(null, 0, -1)
                        .silhouetteScore(1.1)
                        .mergeOperations(1)
                        .clustersFinal(0)
                        .duration(NEGATIVE),
                List.of(
                        "algorithm",
                        "k_clusters",
                        "n_samples",
                        "silhouette_score",
                        "merge_operations",
                        "clusters_final",
                        "clustering_duration_ms"));
        expected.put(Clustering.of(" ", Integer.MIN_VALUE, 1), List.of("algorithm", "k_clusters"));
        expected.put(Merges.of(2).merge(0, 1).merge(0, 1), List.of("merge_operations", "merges"));
        expected.put(Merges.of(4).merge(2, 2), List.of("merges"));
        expected.put(
                TemporalSmoothing.of("", -1, -2, 5).windowSize(0).duration(NEGATIVE),
                List.of(
                        "policy",
                        "min_dwell",
                        "window_size",
                        "transitions_before",
                        "transitions_after",
                        "smoothing_duration_ms"));
        expected.put(QaException.of("c", null, 11, 10), List.of("severity", "affected_rows"));
        expected.put(QaException.of(null, Severity.INFO, 0, -1), List.of("check", "total_rows"));
        expected.put(
                QaSummary.of(5, 6, 6, 6, -1), List.of("interpolated", "all_nan", "mean_fallback", "outliers_detected"));
        expected.put(QaWarning.of(null, null, null), List.of("check", "value", "threshold"));
        expected.put(BatchStart.of(-1), List.of("batch_size"));
        expected.put(BatchComplete.of(1, 2, NEGATIVE), List.of("unique_labels", "processing_time"));
        expected.put(
                DataProcessing.of(null, 1, 2, NEGATIVE), List.of("stage", "samples_out", "processing_duration_ms"));
        expected.put(
                FsqConfig.of(8, 0).embeddingDim(0).codebookSize(-1),
                List.of("fsq_levels", "embedding_dim", "codebook_size"));
        expected.put(FsqConfig.of(8, 6).codebookSize(49), List.of("codebook_size"));
        expected.put(new FsqConfig(null, null, null, null), List.of("fsq_levels"));
        expected.put(FunctionStart.of(null, -1, -1), List.of("function", "args_count", "kwargs_count"));
        expected.put(FunctionError.of("f", null, null), List.of("error_type"));
        expected.forEach((event, names) -> assertEquals(names, invalid(event), event.toString()));
    }

    @Test
    void events_outOfRange_areLoggedAsGiven() {
        ObjectNode line = line(QaException.of("c", Severity.ERROR, 15, 10));
        assertEquals("ERROR", line.get("level").textValue());
        assertEquals(15, line.get("affected_rows").intValue());
        assertEquals(150.0, line.get("affected_percent").doubleValue());
        assertEquals(
                -5.0,
                line(FsqEncoding.of(1, 1, 1, NEGATIVE))
                        .get("encoding_duration_ms")
                        .doubleValue());
        assertEquals(
                150.0,
                line(FsqEncoding.of(1, 1, 1.5, SECOND))
                        .get("code_usage_percent")
                        .doubleValue());
    }

    @Test
    void quotients_ofNothing_areNull() {
        assertTrue(line(TrainingEpoch.of(1, 1, 1, 1, Duration.ZERO).samples(5))
                .get("samples_per_second")
                .isNull());
        assertTrue(line(FsqEncoding.of(5, 1, 1, Duration.ZERO))
                .get("codes_per_second")
                .isNull());
        assertTrue(
                line(FsqEncoding.of(5, 1, 1, NEGATIVE)).get("codes_per_second").isNull());
        assertTrue(line(TemporalSmoothing.of("p", 1, 0, 0))
                .get("reduction_percent")
                .isNull());
        assertTrue(line(QaException.of("c", Severity.INFO, 0, 0))
                .get("affected_percent")
                .isNull());
        assertNull(line(TrainingEpoch.of(1, 1, 1, 1, SECOND)).get("samples_per_second"));
    }

    @ParameterizedTest
    @CsvSource({"0.5, good", "0.49999, fair", "0.2, fair", "0.19999, poor", "-1, poor", "NaN, "})
    void codebookUtilization_atTheLimits_isAsTheContractSays(double usage, String expected) {
        assertEquals(expected, FsqEncoding.of(1, 1, usage, SECOND).codebookUtilization());
    }

    @ParameterizedTest
    @CsvSource({
        "4, , 4",
        "4, 2, 2",
        "4, 4, 1",
        "1, 100, 1",
        "0, 0, 1",
        "-2147483648, 2147483647, 1",
        "2147483647, -1, 2147483647"
    })
    void clustersFinal_ofMerges_isAtLeastOne(int k, Integer merges, int expected) {
        assertEquals(expected, Merges.clustersFinal(k, merges, null));
    }

    @Test
    void codebookSize_ofLevels_isTheirProductHoweverLarge() {
        assertEquals("240", line(FsqConfig.of(8, 6, 5)).get("codebook_size").toString());
        assertEquals(
                "340282366920938463463374607431768211456",
                line(FsqConfig.of(65536, 65536, 65536, 65536, 65536, 65536, 65536, 65536))
                        .get("codebook_size")
                        .toString());
    }

    /** At least one decimal and three significant digits, so that the error is at most half of the third digit. */
    @Test
    void rounded_randomQuotients_keepThreeDigits() {
        long seed = Long.getLong("conv2d.seed", ThreadLocalRandom.current().nextLong());
        System.out.println("rounded_randomQuotients: -Dconv2d.seed=" + seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < 100_000; i++) {
            double value = Math.pow(10, random.nextDouble() * 24 - 12) * (random.nextBoolean() ? 1 : -1);
            double rounded = Derived.rounded(value);
            double error = Math.min(0.0500001, Math.abs(value) * 0.00500001) + Math.ulp(value);
            assertEquals(value, rounded, error, () -> "of " + value);
        }
        assertEquals(1391.3, Derived.rounded(32 / 0.023));
        assertEquals(60.9, Derived.rounded(100.0 * 53 / 87));
        assertEquals(0.0123, Derived.rounded(0.012345));
        assertEquals(Double.POSITIVE_INFINITY, Derived.rounded(Double.POSITIVE_INFINITY));
    }

    @Test
    void durations_ofAnyLength_areInTheirUnits() {
        assertEquals(1e-6, Derived.millis(Duration.ofNanos(1)));
        assertEquals(47.3, Derived.seconds(Duration.ofMillis(47_300)));
        assertEquals((double) Long.MAX_VALUE, Derived.seconds(Duration.ofSeconds(Long.MAX_VALUE)));
        assertEquals(-1e3 * Long.MAX_VALUE, Derived.millis(Duration.ofSeconds(Long.MIN_VALUE)), 1e6);
    }

    @Test
    void config_withSecrets_leavesThemOut() {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("lr", 0.1);
        config.put("db", Map.of("password", "hunter2", "host", "h"));
        config.put("config_hash", "of somebody else");
        ObjectNode line = line(Config.of(config));
        assertEquals("[\"db.password\"]", line.get("left_out").toString());
        assertEquals("{\"host\":\"h\"}", line.get("db").toString());
        assertTrue(line.get("config_hash").textValue().matches("[0-9a-f]{8}"), line::toString);
        assertEquals(
                List.of("config_hash", "lr", "db", "left_out"),
                JsonLines.names(line).subList(5, 9));
    }

    @Test
    void config_thatCannotBeRead_isLoggedAndTold() {
        Map<String, Object> cyclic = new LinkedHashMap<>();
        cyclic.put("self", cyclic);
        try (StatusLines status = new StatusLines()) {
            ObjectNode line = line(Config.of(cyclic));
            assertEquals(
                    "self contains itself; a configuration must be a tree",
                    line.get("problem").textValue());
            assertEquals("[\"config_hash\"]", line.get("invalid").toString());
            assertEquals(List.of("config_hash"), invalid(Config.of(null)));
            assertEquals(List.of("config_hash"), invalid(Config.of(List.of(1))));
            assertTrue(
                    status.lines()
                            .contains("A config event is logged without its entries: self contains itself; a"
                                    + " configuration must be a tree"),
                    () -> status.lines().toString());
        }
    }
}
