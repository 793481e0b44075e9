/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.conv2d.logging.metrics.MetricsRegistry;
import org.conv2d.logging.metrics.MetricsSnapshot;
import org.conv2d.logs.Scans;
import org.conv2d.logs.summary.Summary;
import org.conv2d.logs.text.TextPage;
import org.junit.jupiter.api.Test;

/** Summaries of metrics that an appender wrote, from log text to result. */
final class SummaryEventsTest {

    private static String summary(String run, int sequence, MetricsRegistry registry, MetricsSnapshot previous) {
        return String.join("", SummaryLines.of("2026-11-24T10:00:00.000000Z", run, sequence, registry, previous));
    }

    private static void record(MetricsRegistry registry, Random random) {
        registry.counter("rows").increment(random.nextInt(100));
        // spread so far that a summary takes several lines
        registry.histogram("perplexity é=% \"q\"")
                .record(Math.exp(random.nextGaussian() * 60) * (random.nextInt(5) - 1));
        registry.timer("stage", List.of("name")).with("n" + random.nextInt(3)).record(random.nextDouble());
    }

    /** Each process writes several summaries, of which the last counts; the percentiles are those of all values. */
    @Test
    void summariesOfTwoProcesses_merged_equalOneProcessWithAllValues() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        MetricsRegistry one = new MetricsRegistry();
        MetricsRegistry two = new MetricsRegistry();
        MetricsRegistry all = new MetricsRegistry();
        String first = "";
        String second = "";
        for (int sequence = 1; sequence <= 3; sequence++) {
            MetricsSnapshot oneBefore = one.snapshot();
            MetricsSnapshot twoBefore = two.snapshot();
            for (int i = 0; i < 6_000; i++) {
                long values = random.nextLong();
                record(random.nextBoolean() ? one : two, new Random(values));
                record(all, new Random(values));
            }
            first += summary("a", sequence, one, oneBefore);
            second += summary("b", sequence, two, twoBefore);
        }
        assertTrue(first.lines().count() > 3, "a summary was to take several lines");
        assertTrue(first.lines().allMatch(line -> line.length() < 15_500));
        MetricsResult expected =
                Scans.summary(summary("c", 1, all, all.snapshot())).metrics();
        assertEquals(
                5,
                expected.timers().size()
                        + expected.histograms().size()
                        + expected.counters().size());
        String told = "seed " + seed;
        assertEquals(expected, Scans.summary(first, second).metrics(), told);
        assertEquals(expected, Scans.summary(second + first).metrics(), told);
        List<String> lines = new ArrayList<>((first + second).lines().toList());
        Collections.shuffle(lines, random);
        MetricsResult shuffled = Scans.summary(String.join("\n", lines) + "\n").metrics();
        assertEquals(expected.timers(), shuffled.timers(), told);
        assertEquals(expected.histograms(), shuffled.histograms(), told);
    }

    @Test
    void counter_inSummariesAndInUpdates_isNotAddedUp() {
        MetricsRegistry registry = new MetricsRegistry();
        registry.counter("rows").increment(1_500);
        String update = "{\"event\":\"counter_update\",\"counter_name\":\"rows\",\"total\":1000}\n";
        String log = update + summary("a", 1, registry, registry.snapshot());
        assertEquals(Map.of("rows", 1_500.0), Scans.summary(log).metrics().counters());
    }

    /** The appender's standard rules measure events whose durations stand in the log. */
    @Test
    void timers_thatTheLogHasToldItself_areListedOnce() {
        MetricsRegistry registry = new MetricsRegistry();
        registry.timer("timer_end_duration", List.of("timer_name")).with("load").record(0.5);
        registry.timer("timer_end_duration", List.of("timer_name"))
                .with("elsewhere")
                .record(0.5);
        registry.timer("fsq_encoding_duration").record(0.002);
        registry.timer("clustering_duration", List.of("algorithm")).with("gmm").record(0.1);
        registry.timer("clustering_duration", List.of("algorithm"))
                .with("kmeans")
                .record(0.2);
        registry.timer("temporal_smoothing_duration", List.of("policy"))
                .with("median")
                .record(0.3);
        registry.timer("own").record(1);
        String log = """
                {"event":"timer_end","timer_name":"load","duration_seconds":0.5}
                {"event":"fsq_encoding","encoding_duration_ms":2}
                {"event":"clustering","algorithm":"gmm","clustering_duration_ms":100}
                {"event":"clustering","algorithm":"kmeans","clustering_duration_ms":200}
                {"event":"temporal_smoothing","policy":"median","smoothing_duration_ms":300}
                """ + summary("a", 1, registry, registry.snapshot());
        assertEquals(
                List.of(
                        "clustering",
                        "clustering_duration{algorithm=\"gmm\"}",
                        "clustering_duration{algorithm=\"kmeans\"}",
                        "fsq_encoding",
                        "load",
                        "own",
                        "temporal_smoothing",
                        "timer_end_duration{timer_name=\"elsewhere\"}"),
                List.copyOf(Scans.summary(log).metrics().timers().keySet()));
    }

    /** Of one run that spreads too far to be kept, and of another that does not. */
    @Test
    void series_thatSpreadsTooFar_isLeftOutAndNamed() {
        MetricsRegistry narrow = new MetricsRegistry();
        MetricsRegistry wide = new MetricsRegistry();
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            wide.histogram("far").record(Double.longBitsToDouble(random.nextLong()));
        }
        narrow.histogram("far").record(1);
        wide.histogram("near").record(1);
        String earlier = summary("b", 1, narrow, narrow.snapshot());
        String log = summary("a", 1, narrow, narrow.snapshot()) + summary("b", 2, wide, wide.snapshot()) + earlier;
        Summary summary = Scans.summary(log);
        assertEquals(Set.of("near"), summary.metrics().histograms().keySet());
        assertEquals(List.of("far"), summary.metrics().tooWide());
        assertEquals(List.of(), Scans.summary(earlier).metrics().tooWide());
        TextPage page = new TextPage();
        MetricsText.append(summary.metrics(), Percentiles.USUAL, page);
        assertTrue(
                page.toString().endsWith("\nThe values of far spread too far to be kept; it is left out.\n"),
                page.toString());
    }

    @Test
    void state_thatIsNone_isLeftOut() {
        for (String state :
                List.of("", "t:", "x:a=h1.AA", "t:%zz=h1.AA", "t:a=h1.!", "t:a=h1.AAAA", "h:=", "\\u0000")) {
            String line = "{\"event\":\"metrics_summary\",\"run_id\":\"a\",\"sequence\":1,\"state\":\"" + state
                    + "\",\"counters\":{\"c\":1}}\n";
            MetricsResult metrics = Scans.summary(line).metrics();
            assertEquals(Map.of("c", 1.0), metrics.counters(), state);
            assertTrue(metrics.timers().isEmpty() && metrics.histograms().isEmpty(), state);
        }
    }
}
