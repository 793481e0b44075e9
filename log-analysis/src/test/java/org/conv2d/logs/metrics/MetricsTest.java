/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.conv2d.logs.Scans;
import org.junit.jupiter.api.Test;

/** What events say of metrics, from log text to result. */
class MetricsTest {
    @Test
    void counters_cumulativeUpdates_countTheLastOfEveryRunAndFile() {
        String run = counter("rows", 1000) + counter("rows", 1500);
        assertEquals(Map.of("rows", 1500.0), metrics(run).counters());
        assertEquals(Map.of("rows", 3000.0), metrics(run + run).counters());
        assertEquals(
                Map.of("rows", 4500.0), Scans.summary(run + run, run).metrics().counters());
    }

    @Test
    void counters_ofARotatedLog_goOnInTheNextPart() {
        String first = counter("rows", 1000);
        String second = counter("rows", 1500) + counter("rows", 2000);
        assertEquals(
                Map.of("rows", 3000.0), Scans.summary(first, second).metrics().counters());
        assertEquals(
                Map.of("rows", 2000.0),
                Scans.summary(file -> true, first, second).metrics().counters());
        assertEquals(
                Map.of("rows", 2000.0),
                Scans.summary(file -> true, first, "", second).metrics().counters());
        assertEquals(
                Map.of("rows", 2500.0),
                Scans.summary(file -> file > 1, counter("rows", 500), first, second)
                        .metrics()
                        .counters());
        assertEquals(
                Map.of("rows", 3000.0),
                Scans.summary(file -> true, second, first).metrics().counters());
    }

    @Test
    void counters_runsTellTheirIds_areKeptApartThoughTheyInterleave() {
        String log = "";
        for (int i = 1; i <= 5; i++) {
            for (String run : List.of("a", "b")) {
                log += line("\"event\":\"training_start\",\"run_id\":\"" + run + "\"");
                log += line("\"event\":\"counter_update\",\"counter_name\":\"c\",\"total\":" + i * 10 + ",\"run_id\":\""
                        + run + "\"");
            }
        }
        assertEquals(Map.of("c", 100.0), metrics(log).counters());
    }

    @Test
    void counters_ofSummaries_areTheSameSeries() {
        String log = counter("rows", 10)
                + line("\"event\":\"metrics_summary\",\"counters\":{\"rows\":20,\"faults\":1},\"gauges\":{\"g\":1.5}")
                + line(
                        "\"event\":\"training_complete\",\"metrics_summary\":{\"counters\":{\"rows\":30},\"gauges\":{\"g\":2.5}}")
                + line("\"level\":\"info\",\"metrics\":{\"counters\":{\"rows\":40}}");
        assertEquals(Map.of("rows", 40.0, "faults", 1.0), metrics(log).counters());
        assertEquals(Map.of("g", 2.5), metrics(log).gauges());
    }

    @Test
    void counters_ofOtherEventsThatHaveSuchAField_areNone() {
        assertTrue(metrics(line("\"event\":\"other\",\"counters\":{\"rows\":20}"))
                .counters()
                .isEmpty());
    }

    @Test
    void counters_fractions_addUpExactly() {
        String log = counter("c", 0.1) + counter("c", 0.0) + counter("c", 0.2) + counter("c", 0.0);
        assertEquals(Map.of("c", 0.30000000000000004), metrics(log).counters());
    }

    @Test
    void gauges_valuesInAnyOrder_theLatestByTimeCounts() {
        String log = gauge("10:00:02", 2) + gauge("10:00:03", 3) + gauge("10:00:01", 1);
        assertEquals(Map.of("g", 3.0), metrics(log).gauges());
        assertEquals(Map.of("g", 4.0), metrics(log + gauge("10:00:03", 4)).gauges());
    }

    @Test
    void timers_endsAndStages_theStageCountsOnlyWithoutATimer() {
        String stages = line("\"event\":\"fsq_encoding\",\"encoding_duration_ms\":20")
                + line("\"event\":\"clustering\",\"clustering_duration_ms\":150")
                + line("\"event\":\"temporal_smoothing\",\"smoothing_duration_ms\":12.4")
                + line("\"event\":\"epoch_complete\",\"duration_seconds\":47.3");
        Map<String, Distribution> alone = metrics(stages).timers();
        assertEquals(
                List.of("clustering", "epoch_complete", "fsq_encoding", "temporal_smoothing"),
                List.copyOf(alone.keySet()));
        assertEquals(0.02, alone.get("fsq_encoding").total());
        assertEquals(47.3, alone.get("epoch_complete").max());

        String ends = timer("fsq_encoding", "\"duration_seconds\":0.023,\"duration_ms\":23")
                + timer("fsq_encoding", "\"duration_ms\":25")
                + timer("epoch", "\"duration_seconds\":47.3");
        Map<String, Distribution> both = metrics(stages + ends).timers();
        assertEquals(List.of("clustering", "epoch", "fsq_encoding", "temporal_smoothing"), List.copyOf(both.keySet()));
        assertEquals(2, both.get("fsq_encoding").count());
        assertEquals(0.048, both.get("fsq_encoding").total());
        assertEquals(both, metrics(ends + stages).timers());
    }

    @Test
    void timers_thatEveryRecordRepeats_countWhenTheyChange() {
        String log = "";
        for (double seconds : new double[] {0.5, 0.5, 0.5, 0.7, 0.7, 0.5}) {
            log += line("\"metrics\":{\"timers\":{\"load\":" + seconds + "}}");
        }
        Distribution load = metrics(log).timers().get("load");
        assertEquals(3, load.count());
        assertEquals(1.7, load.total());
    }

    @Test
    void histograms_cumulativeStatistics_arePooledOverRuns() {
        String run = histogram(100, 5, 1, 2, 8) + histogram(200, 6, 2, 1, 9);
        Distribution one = metrics(run).histograms().get("h");
        assertEquals(new Distribution(200, 1200, 6, 2, 1, 9, Double.NaN, Double.NaN, Double.NaN), one);
        // 200 values of mean 6, deviation 2, and 200 of mean 10, deviation 2: mean 8, deviation √(4 + 4)
        Distribution two = metrics(run + histogram(100, 9, 1, 8, 10) + histogram(200, 10, 2, 7, 12))
                .histograms()
                .get("h");
        assertEquals(400, two.count());
        assertEquals(8, two.mean());
        assertEquals(Math.sqrt(8), two.std());
        assertEquals(1, two.min());
        assertEquals(12, two.max());
    }

    @Test
    void histograms_withoutDeviation_haveNoneAlsoWhenPooled() {
        String unknown = line("\"event\":\"histogram_stats\",\"histogram_name\":\"h\",\"count\":100,\"mean\":5");
        assertTrue(Double.isNaN(metrics(unknown).histograms().get("h").std()));
        Distribution pooled =
                metrics(unknown + histogram(50, 8, 2, 7, 12)).histograms().get("h");
        assertEquals(150, pooled.count());
        assertEquals(6, pooled.mean());
        assertTrue(Double.isNaN(pooled.std()));
    }

    @Test
    void metrics_thatMakeNoSense_areLeftOut() {
        MetricsResult metrics = metrics(line("\"event\":\"counter_update\",\"counter_name\":\"c\",\"total\":\"many\"")
                + line("\"event\":\"counter_update\",\"total\":1")
                + line("\"event\":\"gauge_update\",\"gauge_name\":\"g\",\"value\":null")
                + line("\"event\":\"timer_end\",\"timer_name\":\"t\"")
                + line("\"event\":\"timer_end\",\"timer_name\":7,\"duration_ms\":1e999")
                + line("\"event\":\"fsq_encoding\",\"encoding_duration_ms\":NaN")
                + line("\"event\":\"histogram_stats\",\"histogram_name\":\"h\",\"count\":0,\"mean\":0")
                + line("\"metrics\":[1]"));
        assertTrue(metrics.counters().isEmpty());
        assertTrue(metrics.gauges().isEmpty());
        assertTrue(metrics.timers().isEmpty());
        assertTrue(metrics.histograms().isEmpty());
    }

    @Test
    void metrics_tooManyNames_keepABoundedNumberAndSaySo() {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 3 * MetricsState.MAX_NAMES; i++) {
            log.append(counter("c" + i, 1)).append(timer("t" + i, "\"duration_ms\":1"));
        }
        MetricsResult metrics = metrics(log.toString());
        assertEquals(MetricsState.MAX_NAMES, metrics.counters().size());
        assertEquals(MetricsState.MAX_NAMES, metrics.timers().size());
        assertEquals(List.of("counters", "timers"), metrics.cut());
        assertFalse(metrics.counters().containsKey("c2999"));
    }

    private static MetricsResult metrics(String log) {
        return Scans.summary(log).metrics();
    }

    private static String counter(String name, double total) {
        return line("\"event\":\"counter_update\",\"counter_name\":\"" + name + "\",\"total\":" + total);
    }

    private static String gauge(String time, double value) {
        return line("\"timestamp\":\"2024-01-15T" + time
                + "Z\",\"event\":\"gauge_update\",\"gauge_name\":\"g\",\"value\":" + value);
    }

    private static String timer(String name, String duration) {
        return line("\"event\":\"timer_end\",\"timer_name\":\"" + name + "\"," + duration);
    }

    private static String histogram(int count, double mean, double std, double min, double max) {
        return line("\"event\":\"histogram_stats\",\"histogram_name\":\"h\",\"count\":" + count + ",\"mean\":" + mean
                + ",\"std\":" + std + ",\"min\":" + min + ",\"max\":" + max);
    }

    private static String line(String fields) {
        return "{" + fields + "}\n";
    }
}
