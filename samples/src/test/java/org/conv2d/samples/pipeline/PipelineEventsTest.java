/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LogEvent;
import org.conv2d.samples.metrics.CapturedEvents;
import org.hipparchus.exception.MathIllegalStateException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What one run with faults logs: 24 batches, so that batches 1 to 3 and 21 to 23 have them. */
class PipelineEventsTest {
    private static final int BATCHES = 24;
    private static final int SAMPLES = 512;
    private static final long SEED = 42;

    /** The catalogue rounds quotients to a tenth, small ones to three digits. */
    private static final double ROUNDING = 0.05 + 1e-9;

    private static final SampleRun RUN =
            SampleRun.of("--seed", "42", "--batches", "24", "--samples", "512", "--epochs", "5", "--inject-faults");

    @BeforeAll
    static void runEndsWell() {
        assertEquals(0, RUN.status());
        assertEquals(
                "24 batches of 512 windows: 2 dropped, 2 clustered by the fallback",
                RUN.output().strip());
    }

    /** The contract: each event's fields in order, {@code name:type}; i whole number, d fraction, s text, b boolean. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "config | INFO | config_hash:s model_name:s fsq_levels:l embedding_dim:i codebook_size:i random_seed:i",
                "training_start | INFO | model:s dataset:s config_hash:s seed:i batch_size:i",
                "epoch_complete | INFO | epoch:i loss:d accuracy:d learning_rate:d duration_seconds:d"
                        + " samples_per_second:d",
                "training_complete | INFO | final_accuracy:d total_epochs:i metrics_summary:m",
                "batch_start | INFO | batch_size:i input_shape:l",
                "fsq_encoding | INFO | batch_size:i perplexity:d code_usage_percent:d codebook_utilization:s"
                        + " encoding_duration_ms:d codes_per_second:d",
                "clustering | INFO | algorithm:s k_clusters:i n_samples:i silhouette_score:d merge_operations:i"
                        + " clusters_final:i hungarian_matching:b clustering_duration_ms:d",
                "temporal_smoothing | INFO | policy:s min_dwell:i window_size:i transitions_before:i"
                        + " transitions_after:i reduction_percent:d smoothing_duration_ms:d",
                "qa_summary | INFO | total_samples:i interpolated:i all_nan:i mean_fallback:i outliers_detected:i",
                "qa_warning | WARN | check:s value:d threshold:i",
                "batch_complete | INFO | batch_size:i unique_labels:i processing_time:d",
                "function_start | INFO | function:s args_count:i kwargs_count:i",
                "function_complete | INFO | function:s success:b duration_seconds:d duration_ms:d",
                "function_error | ERROR | function:s error_type:s error_message:s traceback:s"
                        + " duration_seconds:d duration_ms:d",
                "timer_start | DEBUG | timer_name:s",
                "timer_end | INFO | timer_name:s duration_seconds:d duration_ms:d",
                "counter_update | INFO | counter_name:s increment:i total:i",
                "gauge_update | DEBUG | gauge_name:s value:d",
                "histogram_stats | INFO | histogram_name:s count:i mean:d std:d min:d max:d p50:d p95:d p99:d",
                "metrics_summary | INFO | counters:m gauges:m timers:m histograms:m",
            })
    void everyEvent_hasTheContractsFieldsInOrder(String type, String level, String fields) {
        List<LogEvent> events = RUN.events(type);
        assertTrue(!events.isEmpty(), "no " + type);
        for (LogEvent event : events) {
            assertEquals(level, event.getLevel().name());
            assertEquals("event:s message:s " + fields, shape(CapturedEvents.fields(event)));
        }
    }

    @Test
    void qaExceptions_haveTheContractsFieldsAndTheLevelOfTheirSeverity() {
        String fields = "event:s message:s check:s severity:s affected_rows:i total_rows:i affected_percent:d"
                + " details:s action_taken:s";
        for (LogEvent event : RUN.events("qa_exception")) {
            Map<String, Object> values = CapturedEvents.fields(event);
            assertEquals(fields, shape(values));
            assertEquals(values.get("severity").equals("error") ? Level.ERROR : Level.WARN, event.getLevel());
            assertEquals(
                    100.0 * whole(values, "affected_rows") / whole(values, "total_rows"),
                    fraction(values, "affected_percent"),
                    ROUNDING);
        }
    }

    @Test
    void seeds_areAllLogged() {
        Map<String, Object> seeds = CapturedEvents.fields(RUN.only("seeds"));
        assertEquals(SEED, whole(seeds, "random_seed"));
        assertEquals(Seeds.from(SEED).event(SEED).seeds(), seeds.get("seeds"));
    }

    @Test
    void config_codebookSize_isTheProductOfTheLevels() {
        Map<String, Object> config = CapturedEvents.fields(RUN.only("config"));
        assertEquals(List.of(8, 6, 5), config.get("fsq_levels"));
        assertEquals(8 * 6 * 5, config.get("codebook_size"));
        assertTrue(((String) config.get("config_hash")).matches("[0-9a-f]{8}"));
        assertEquals(
                config.get("config_hash"),
                CapturedEvents.fields(RUN.only("training_start")).get("config_hash"));
    }

    @Test
    void derivedFields_recompute() {
        for (Map<String, Object> e : RUN.fields("fsq_encoding")) {
            double seconds = fraction(e, "encoding_duration_ms") / 1000;
            double usage = fraction(e, "code_usage_percent") / 100;
            assertEquals(whole(e, "batch_size") / seconds, fraction(e, "codes_per_second"), ROUNDING + 1e-6 / seconds);
            assertEquals(usage >= 0.5 ? "good" : usage >= 0.2 ? "fair" : "poor", e.get("codebook_utilization"));
            assertEquals(Math.rint(240 * usage), 240 * usage, 2.4 * ROUNDING, "a whole number of codes");
            assertTrue(fraction(e, "perplexity") <= 240 * usage + 2.4 * ROUNDING && fraction(e, "perplexity") >= 1);
        }
        for (Map<String, Object> e : RUN.fields("epoch_complete")) {
            double samples = fraction(e, "samples_per_second") * fraction(e, "duration_seconds");
            assertEquals(Math.floor(0.8 * 4 * SAMPLES), samples, ROUNDING * fraction(e, "duration_seconds"));
        }
        for (Map<String, Object> e : RUN.fields("temporal_smoothing")) {
            long before = whole(e, "transitions_before");
            long after = whole(e, "transitions_after");
            assertTrue(after <= before);
            if (before == 0) {
                assertNull(e.get("reduction_percent"));
            } else {
                assertEquals(100.0 * (before - after) / before, fraction(e, "reduction_percent"), ROUNDING);
            }
            assertEquals(7L, whole(e, "window_size"));
            assertEquals(5L, whole(e, "min_dwell"));
        }
        for (Map<String, Object> e : RUN.fields("clustering")) {
            assertEquals(whole(e, "k_clusters") - whole(e, "merge_operations"), whole(e, "clusters_final"));
        }
        for (Map<String, Object> e : RUN.fields("timer_end")) {
            assertEquals(1000 * fraction(e, "duration_seconds"), fraction(e, "duration_ms"), 1e-6);
        }
    }

    @Test
    void missingSamples_areCountedAsInjected() {
        for (int batch : new int[] {1, 21}) {
            Seeds seeds = Seeds.from(SEED);
            Recording recording = MotionSignal.record(seeds.signalOf(batch), SAMPLES);
            Recording faulty = Fault.MISSING_SAMPLES.applyTo(recording, seeds.faultOf(batch));
            long blank = windows(faulty, true);
            Map<String, Object> summary = RUN.inBatch(batch, "qa_summary").get(0);
            assertEquals(blank, whole(summary, "all_nan"));
            assertEquals(
                    windows(faulty, false) - blank, whole(summary, "interpolated") + whole(summary, "mean_fallback"));
            long reported = RUN.inBatch(batch, "qa_exception").stream()
                    .filter(event -> event.get("check").equals("nan_detection"))
                    .mapToLong(event -> whole(event, "affected_rows"))
                    .sum();
            assertEquals(windows(faulty, false), reported);
            assertEquals(
                    SAMPLES - blank, whole(RUN.inBatch(batch, "fsq_encoding").get(0), "batch_size"));
            assertEquals(0, windows(recording, false), "the fault is in a copy");
        }
    }

    @Test
    void batchesWithoutFaults_haveNothingMissing() {
        for (int batch : new int[] {0, 4, 20}) {
            Map<String, Object> summary = RUN.inBatch(batch, "qa_summary").get(0);
            assertEquals(
                    0, whole(summary, "interpolated") + whole(summary, "all_nan") + whole(summary, "mean_fallback"));
        }
    }

    @Test
    void stuckSensors_collapseTheCodebookAndDropTheBatch() {
        for (int batch : new int[] {2, 22}) {
            Map<String, Object> encoding = RUN.inBatch(batch, "fsq_encoding").get(0);
            assertEquals(1.0, encoding.get("perplexity"));
            assertEquals("poor", encoding.get("codebook_utilization"));
            Map<String, Object> warning = RUN.inBatch(batch, "qa_warning").get(0);
            assertEquals("Low perplexity: 1.0 (< 50 threshold)", warning.get("message"));
            Map<String, Object> error = RUN.inBatch(batch, "function_error").get(0);
            assertEquals("CodebookCollapseException", error.get("error_type"));
            assertTrue(((String) error.get("traceback")).contains("BatchProcessor.process"));
            assertEquals(List.of(), RUN.inBatch(batch, "batch_complete"));
            assertTrue(RUN.inBatch(batch, "qa_exception").stream()
                    .anyMatch(event -> event.get("message").equals("FSQ codebook collapse detected")));
        }
    }

    @Test
    void starvedClustering_failsInTheLibraryAndFallsBack() {
        List<LogEvent> failures = RUN.events("qa_exception").stream()
                .filter(event -> "clustering_convergence"
                        .equals(CapturedEvents.fields(event).get("check")))
                .toList();
        assertEquals(List.of("3", "23"), failures.stream().map(RUN::batchOf).toList());
        for (LogEvent failure : failures) {
            assertEquals(
                    "Clustering failed to converge",
                    CapturedEvents.fields(failure).get("message"));
            assertInstanceOf(MathIllegalStateException.class, failure.getThrown());
        }
        Map<String, Object> clustering = RUN.inBatch(3, "clustering").get(0);
        assertEquals("softmax", clustering.get("algorithm"));
        assertEquals(false, clustering.get("hungarian_matching"));
        assertEquals(1, RUN.inBatch(3, "batch_complete").size());
    }

    @Test
    void counts_ofStages_areThoseOfTheBatches() {
        assertAll(
                () -> assertEquals(BATCHES, RUN.events("batch_start").size()),
                () -> assertEquals(BATCHES, RUN.events("fsq_encoding").size()),
                () -> assertEquals(BATCHES - 2, RUN.events("clustering").size()),
                () -> assertEquals(BATCHES - 2, RUN.events("batch_complete").size()),
                () -> assertEquals(
                        RUN.events("timer_start").size(),
                        RUN.events("timer_end").size()),
                () -> assertEquals(1 + BATCHES, RUN.events("function_start").size()),
                () -> assertEquals(5, RUN.events("epoch_complete").size()));
    }

    @Test
    void processingTime_isTheSumOfTheThreeStages() {
        for (int batch : new int[] {0, 1, 3, 4}) {
            double sum = 0;
            for (Map<String, Object> timer : RUN.inBatch(batch, "timer_end")) {
                if (List.of("fsq_encoding", "clustering", "temporal_smoothing").contains(timer.get("timer_name"))) {
                    sum += fraction(timer, "duration_seconds");
                }
            }
            assertEquals(sum, fraction(RUN.inBatch(batch, "batch_complete").get(0), "processing_time"), 1e-9);
        }
    }

    @Test
    @SuppressWarnings("unchecked") // the summary's shape is what is tested
    void metricsSummary_equalsWhatWasLoggedOneByOne() {
        Map<String, Object> summary = CapturedEvents.fields(RUN.only("metrics_summary"));
        Map<String, Object> counters = (Map<String, Object>) summary.get("counters");
        assertEquals(BATCHES * SAMPLES, counters.get("samples_processed"));
        Map<String, Map<String, Object>> timers = (Map<String, Map<String, Object>>) summary.get("timers");
        for (Map.Entry<String, Map<String, Object>> timer : timers.entrySet()) {
            double[] seconds = RUN.fields("timer_end").stream()
                    .filter(event -> event.get("timer_name").equals(timer.getKey()))
                    .mapToDouble(event -> fraction(event, "duration_seconds"))
                    .toArray();
            assertEquals(seconds.length, timer.getValue().get("count"));
            assertEquals(Arrays.stream(seconds).sum(), fraction(timer.getValue(), "total_seconds"), 1e-9);
            assertEquals(
                    Arrays.stream(seconds).max().orElseThrow(), timer.getValue().get("max_seconds"));
        }
    }

    @Test
    void everyEvent_bearsTheSameRunId() {
        assertEquals(
                1,
                RUN.events().stream()
                        .map(event -> event.getContextData().getValue("run_id"))
                        .distinct()
                        .count());
        assertNotNull(RUN.events().get(0).getContextData().getValue("run_id"));
    }

    private static String shape(Map<String, Object> fields) {
        List<String> shape = new ArrayList<>();
        fields.forEach((name, value) -> shape.add(name + ":" + kind(value)));
        return String.join(" ", shape);
    }

    private static char kind(Object value) {
        if (value instanceof Integer || value instanceof Long) {
            return 'i';
        }
        if (value instanceof List || value instanceof int[]) {
            return 'l';
        }
        return value instanceof Double ? 'd' : value instanceof String ? 's' : value instanceof Boolean ? 'b' : 'm';
    }

    private static long windows(Recording recording, boolean blank) {
        return Arrays.stream(recording.windows())
                .filter(window -> blank
                        ? Arrays.stream(window).allMatch(PipelineEventsTest::hasNan)
                        : Arrays.stream(window).anyMatch(PipelineEventsTest::hasNan))
                .count();
    }

    private static boolean hasNan(double[] channel) {
        return Arrays.stream(channel).anyMatch(Double::isNaN);
    }

    private static long whole(Map<String, Object> fields, String name) {
        return ((Number) fields.get(name)).longValue();
    }

    private static double fraction(Map<String, Object> fields, String name) {
        return ((Number) fields.get(name)).doubleValue();
    }
}
