/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.logging.log4j.Logger;
import org.conv2d.logging.event.Severity;
import org.conv2d.logging.layout.JsonLines;
import org.conv2d.logging.layout.Mode;
import org.conv2d.logging.structured.StructuredLogger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The example calls of the Python document, rewritten in Java, give its example JSON to the character, apart from the time
 * and from what our line adds: logger, message, marker, thread. Where the document contradicts itself: docs/seed.md.
 */
final class SeedExamplesTest {

    private static final List<String> ADDED = List.of("timestamp", "logger", "message", "marker", "thread");

    private static void assertExample(String json, Mode mode, Consumer<Logger> logging) throws Exception {
        JsonNode example = JsonLines.STRICT.readTree(json);
        ObjectNode line = mode.line(logging);
        line.remove(ADDED);
        ObjectNode expected = (ObjectNode) example;
        expected.remove("timestamp");
        List<String> names = JsonLines.names(expected);
        assertEquals(names, JsonLines.names(line));
        for (String name : names) {
            assertEquals(expected.get(name).toString(), line.get(name).toString(), name);
        }
    }

    @ParameterizedTest
    @EnumSource
    void config_ofTheDocument_isItsJson(Mode mode) throws Exception {
        Map<String, Object> config = new LinkedHashMap<>();
        config.put("model_name", "conv2d_fsq");
        config.put("fsq_levels", List.of(8, 6, 5));
        config.put("embedding_dim", 64);
        config.put("codebook_size", 240);
        config.put("random_seed", 42);
        assertExample("""
                {
                    "timestamp": "2024-01-15T10:30:45.123456",
                    "level": "INFO",
                    "event": "config",
                    "config_hash": "a1b2c3d4",
                    "model_name": "conv2d_fsq",
                    "fsq_levels": [8, 6, 5],
                    "embedding_dim": 64,
                    "codebook_size": 240,
                    "random_seed": 42
                }""", mode, log -> Config.of(config).configHash("a1b2c3d4").log(log));
    }

    /** The document shows one JSON for this and the call before; these are the fields of this one. */
    @ParameterizedTest
    @EnumSource
    void fsqConfig_ofTheDocument_isItsJson(Mode mode) throws Exception {
        assertExample("""
                {
                    "timestamp": "2024-01-15T10:30:45.123456",
                    "level": "INFO",
                    "event": "config",
                    "fsq_levels": [8, 6, 5],
                    "embedding_dim": 64,
                    "codebook_size": 240
                }""", mode, log -> FsqConfig.of(8, 6, 5).embeddingDim(64).log(log));
    }

    @ParameterizedTest
    @EnumSource
    void trainingEpoch_ofTheDocument_isItsJson(Mode mode) throws Exception {
        assertExample(
                """
                {
                    "timestamp": "2024-01-15T10:31:32.789012",
                    "level": "INFO",
                    "event": "epoch_complete",
                    "epoch": 15,
                    "loss": 0.123,
                    "accuracy": 0.856,
                    "learning_rate": 0.001,
                    "duration_seconds": 47.3,
                    "samples_per_second": 682.4
                }""",
                mode,
                log -> TrainingEpoch.of(15, 0.123, 0.856, 0.001, Duration.ofMillis(47_300))
                        .samples(32_278)
                        .log(log));
    }

    @ParameterizedTest
    @EnumSource
    void fsqEncoding_ofTheDocument_isItsJson(Mode mode) throws Exception {
        assertExample(
                """
                {
                    "timestamp": "2024-01-15T10:31:33.234567",
                    "level": "INFO",
                    "event": "fsq_encoding",
                    "batch_size": 32,
                    "perplexity": 125.6,
                    "code_usage_percent": 75.0,
                    "codebook_utilization": "good",
                    "encoding_duration_ms": 23.0,
                    "codes_per_second": 1391.3
                }""",
                mode,
                log -> FsqEncoding.of(32, 125.6, 0.75, Duration.ofMillis(23)).log(log));
    }

    @ParameterizedTest
    @EnumSource
    void clustering_ofTheDocument_isItsJson(Mode mode) throws Exception {
        assertExample(
                """
                {
                    "timestamp": "2024-01-15T10:31:35.567890",
                    "level": "INFO",
                    "event": "clustering",
                    "algorithm": "gmm",
                    "k_clusters": 4,
                    "n_samples": 1000,
                    "silhouette_score": 0.68,
                    "merge_operations": 2,
                    "clusters_final": 4,
                    "hungarian_matching": true,
                    "clustering_duration_ms": 156.7
                }""",
                mode,
                log -> Clustering.of("gmm", 4, 1000)
                        .silhouetteScore(0.68)
                        .mergeOperations(2)
                        .clustersFinal(4)
                        .hungarianMatching(true)
                        .duration(Duration.ofNanos(156_700_000))
                        .log(log));
    }

    @ParameterizedTest
    @EnumSource
    void temporalSmoothing_ofTheDocument_isItsJson(Mode mode) throws Exception {
        assertExample(
                """
                {
                    "timestamp": "2024-01-15T10:31:36.123456",
                    "level": "INFO",
                    "event": "temporal_smoothing",
                    "policy": "median_hysteresis",
                    "min_dwell": 5,
                    "window_size": 7,
                    "transitions_before": 87,
                    "transitions_after": 34,
                    "reduction_percent": 60.9,
                    "smoothing_duration_ms": 12.4
                }""",
                mode,
                log -> TemporalSmoothing.of("median_hysteresis", 5, 87, 34)
                        .windowSize(7)
                        .duration(Duration.ofNanos(12_400_000))
                        .log(log));
    }

    @ParameterizedTest
    @EnumSource
    void qaException_ofTheDocument_isItsJson(Mode mode) throws Exception {
        assertExample(
                """
                {
                    "timestamp": "2024-01-15T10:31:37.456789",
                    "level": "WARNING",
                    "event": "qa_exception",
                    "check": "nan_detection",
                    "severity": "warning",
                    "affected_rows": 5,
                    "total_rows": 1000,
                    "affected_percent": 0.5,
                    "details": "NaN values found in features[245:250]",
                    "action_taken": "interpolation"
                }""",
                mode,
                log -> QaException.of("nan_detection", Severity.WARN, 5, 1000)
                        .details("NaN values found in features[245:250]")
                        .actionTaken("interpolation")
                        .log(log));
    }

    /** The calls without an example JSON: their arguments, under the names the document gives them. */
    @ParameterizedTest
    @EnumSource
    void otherCalls_ofTheDocument_haveItsFields(Mode mode) throws Exception {
        List<String> expected = List.of("""
                {"level":"INFO","event":"training_start","config_hash":"a1b2c3d4","seed":42,"batch_size":32}""", """
                {"level":"INFO","event":"training_start","model":"conv2d_fsq","dataset":"quadruped","config_hash":"a1b2c3d4"}""", """
                {"level":"INFO","event":"qa_summary","total_samples":1000,"interpolated":15,"all_nan":3,"mean_fallback":7,\
                "outliers_detected":2}""", """
                {"level":"WARNING","event":"qa_warning","check":"perplexity","value":23.4,"threshold":50}""", """
                {"level":"INFO","event":"batch_start","batch_size":32,"input_shape":[32,9,100]}""", """
                {"level":"INFO","event":"batch_complete","batch_size":32,"unique_labels":4,"processing_time":0.1921}""", """
                {"level":"INFO","event":"training_complete","final_accuracy":0.856,"total_epochs":100,"metrics_summary":{"counters":{"n":1}}}""");
        List<ObjectNode> lines = mode.lines("<EventLayout/>", log4j -> {
            StructuredLogger log = StructuredLogger.of(log4j);
            log.info("Training started")
                    .event("training_start")
                    .with("config_hash", "a1b2c3d4")
                    .with("seed", 42)
                    .with("batch_size", 32)
                    .log();
            TrainingStart.of()
                    .model("conv2d_fsq")
                    .dataset("quadruped")
                    .configHash("a1b2c3d4")
                    .log(log);
            QaSummary.of(1000, 15, 3, 7, 2).log(log);
            QaWarning.of("perplexity", 23.4, 50)
                    .withText("Low perplexity detected")
                    .log(log);
            BatchStart.of(32, 32, 9, 100).log(log);
            BatchComplete.of(32, 4, Duration.ofNanos(192_100_000)).log(log);
            TrainingComplete.of(0.856, 100)
                    .metricsSummary(Map.of("counters", Map.of("n", 1)))
                    .log(log);
        });
        List<String> written = new ArrayList<>();
        for (ObjectNode line : lines) {
            written.add(line.remove(ADDED).toString());
        }
        assertEquals(expected, written);
    }
}
