/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MetricsCollectorTest {
    private static final double[] VALUES = {0.3, 12.5, 7, 7, 0.01, 99, 3.25, 41};

    private final List<String> heard = new ArrayList<>();
    private final MetricsListener listener = new MetricsListener() {
        @Override
        public void onCounter(Series counter, long increment, long total) {
            heard.add(counter + " +" + increment + " = " + total);
        }

        @Override
        public void onGauge(Series gauge, double value) {
            heard.add(gauge + " " + value);
        }

        @Override
        public void onHistogram(HistogramRecorder histogram, long count) {
            heard.add(histogram.series() + " " + count + " mean "
                    + histogram.snapshot().mean());
        }

        @Override
        public void onTimerStart(Series timer) {
            heard.add("start " + timer);
        }

        @Override
        public void onTimerEnd(Series timer, long nanos) {
            heard.add("end " + timer + (nanos >= 0 ? "" : " " + nanos));
        }

        @Override
        public void onFault(MetricFault fault, String metric, long times) {
            heard.add(fault + " " + metric + " " + times);
        }
    };
    private final MetricsCollector collector = new MetricsCollector(listener);

    @Test
    void getSummary_seedsExample_hasItsKeysAndNumPysNumbers() {
        collector.increment("num_rows_interpolated", 15);
        collector.increment("num_rows_all_nan", 3);
        collector.increment("num_rows_all_nan");
        collector.setGauge("perplexity", 66.5);
        for (double value : VALUES) {
            collector.recordHistogram("latency", value);
            collector.recordTime("fsq_encoding", value);
        }
        Map<String, Object> summary = collector.getSummary();
        assertEquals("[counters, gauges, timers, histograms]", summary.keySet().toString());
        assertEquals(Map.of("num_rows_interpolated", 15L, "num_rows_all_nan", 4L), summary.get("counters"));
        assertEquals(Map.of("perplexity", 66.5), summary.get("gauges"));

        double[] sorted = VALUES.clone();
        Arrays.sort(sorted);
        double mean = 170.06 / 8;
        double std = Math.sqrt(
                Arrays.stream(VALUES).map(v -> (v - mean) * (v - mean)).sum() / 8);
        Map<?, ?> timer = (Map<?, ?>) ((Map<?, ?>) summary.get("timers")).get("fsq_encoding");
        assertEquals(
                "[count, total_seconds, mean_seconds, std_seconds, min_seconds, max_seconds, mean_ms, p50_ms, p95_ms, p99_ms]",
                timer.keySet().toString());
        assertEquals(8L, timer.get("count"));
        assertNear(170.06, timer.get("total_seconds"), 1e-15);
        assertNear(mean, timer.get("mean_seconds"), 1e-15);
        assertNear(std, timer.get("std_seconds"), 1e-14);
        assertEquals(0.01, timer.get("min_seconds"));
        assertEquals(99.0, timer.get("max_seconds"));
        assertNear(1_000 * mean, timer.get("mean_ms"), 1e-15);
        assertNear(1_000 * NumPy.quantile(sorted, 0.5), timer.get("p50_ms"), 0.0079);
        assertNear(1_000 * NumPy.quantile(sorted, 0.95), timer.get("p95_ms"), 0.0079);
        assertNear(1_000 * NumPy.quantile(sorted, 0.99), timer.get("p99_ms"), 0.0079);

        Map<?, ?> histogram = (Map<?, ?>) ((Map<?, ?>) summary.get("histograms")).get("latency");
        assertEquals(
                "[count, mean, std, min, max, p50, p95, p99]",
                histogram.keySet().toString());
        assertEquals(8L, histogram.get("count"));
        assertNear(mean, histogram.get("mean"), 1e-15);
        assertNear(std, histogram.get("std"), 1e-14);
        assertEquals(0.01, histogram.get("min"));
        assertEquals(99.0, histogram.get("max"));
        assertNear(NumPy.quantile(sorted, 0.5), histogram.get("p50"), 0.0079);
        assertNear(NumPy.quantile(sorted, 0.95), histogram.get("p95"), 0.0079);
        assertNear(NumPy.quantile(sorted, 0.99), histogram.get("p99"), 0.0079);
    }

    @Test
    void increment_largeOrPastAThousand_isAnnounced() {
        collector.increment("a", 100);
        collector.increment("a", 101);
        collector.increment("b", 999);
        collector.increment("b", 0);
        collector.increment("c", 990);
        for (int i = 0; i < 10; i++) {
            collector.increment("c");
        }
        collector.increment("d", 60);
        for (int i = 0; i < 16; i++) {
            collector.increment("d", 60);
        }
        assertEquals(List.of("a +101 = 201", "b +999 = 999", "c +990 = 990", "c +1 = 1000", "d +60 = 1020"), heard);
    }

    @Test
    void increment_fromManyThreads_announcesEveryThousandOnce() throws Exception {
        AtomicLong announced = new AtomicLong();
        MetricsCollector counting = new MetricsCollector(new MetricsListener() {
            @Override
            public void onCounter(Series counter, long increment, long total) {
                announced.incrementAndGet();
            }
        });
        Counter rows = counting.counter("rows");
        Threads.run(4, thread -> {
            for (int i = 0; i < 25_000; i++) {
                rows.increment();
            }
        });
        assertEquals(100_000, rows.total());
        assertEquals(100, announced.get());
    }

    @Test
    void recordHistogram_everyHundredthValue_isAnnounced() {
        for (int i = 1; i <= 250; i++) {
            collector.recordHistogram("h", i);
        }
        assertEquals(List.of("h 100 mean 50.5", "h 200 mean 100.5"), heard);
    }

    @Test
    void timer_nested_announcesInOrderAndMeasuresBoth() {
        try (TimerSpan outer = collector.timer("pipeline")) {
            try (TimerSpan inner = collector.timer("encoding")) {
                assertTrue(inner.nanos() >= 0);
            }
            try (TimerSpan inner = collector.timer("pipeline")) {
                assertTrue(inner.nanos() <= outer.nanos());
            }
        }
        assertEquals(
                List.of(
                        "start pipeline",
                        "start encoding",
                        "end encoding",
                        "start pipeline",
                        "end pipeline",
                        "end pipeline"),
                heard);
        assertEquals(2, collector.timerHandle("pipeline").snapshot().count());
    }

    @Test
    void timer_closedTwice_countsOnce() {
        TimerSpan span = collector.timer("t");
        span.close();
        span.close();
        assertEquals(1, collector.timerHandle("t").snapshot().count());
    }

    @Test
    void timer_bodyThrows_isMeasuredAllTheSame() {
        try (TimerSpan span = collector.timer("t")) {
            throw new IllegalStateException("after " + Math.min(0, span.nanos()));
        } catch (IllegalStateException e) {
            assertEquals("after 0", e.getMessage());
        }
        assertEquals(1, collector.timerHandle("t").snapshot().count());
    }

    @Test
    void timer_deeperThanThePool_measuresAll() {
        List<TimerSpan> spans = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            spans.add(collector.timer("t"));
        }
        // out of order
        for (int i = 0; i < 100; i++) {
            spans.get(i).close();
        }
        assertEquals(100, collector.timerHandle("t").snapshot().count());
    }

    @Test
    void timer_closedOnAnotherThread_isMeasured() throws Exception {
        TimerSpan span = collector.timer("t");
        Thread other = new Thread(span::close);
        other.start();
        other.join();
        collector.timer("t").close();
        assertEquals(2, collector.timerHandle("t").snapshot().count());
    }

    @Test
    void announcements_off_areSilentButFaults() {
        MetricsCollector quiet = new MetricsCollector(listener, Announcements.NONE);
        quiet.increment("c", 5_000);
        quiet.setGauge("g", 1);
        quiet.timer("t").close();
        for (int i = 0; i < 200; i++) {
            quiet.recordHistogram("h", i);
        }
        quiet.increment("c", -1);
        assertEquals(List.of("NEGATIVE_INCREMENT c 1"), heard);
        assertEquals(5_000, quiet.counter("c").total());
    }

    @Test
    void announcements_ofOwnThresholds_areKept() {
        MetricsCollector own = new MetricsCollector(
                listener, Announcements.NONE.withCounterStep(10).withHistogramStep(2));
        own.increment("c", 9);
        own.increment("c", 30);
        own.recordHistogram("h", 1);
        own.recordHistogram("h", 2);
        assertEquals(List.of("c +30 = 39", "h 2 mean 1.5"), heard);
    }

    @Test
    void measure_badInput_isCountedAndReportedOnceInAWhile() {
        MetricsCollector quiet = new MetricsCollector(listener, Announcements.NONE);
        for (int i = 0; i < 5; i++) {
            quiet.recordTime("t", -1);
        }
        quiet.recordTime("t", Double.NaN);
        quiet.recordHistogram("h", Double.POSITIVE_INFINITY);
        quiet.setGauge("g", Double.NaN);
        quiet.increment(null);
        quiet.increment("");
        quiet.increment(" \t");
        quiet.increment("rows with spaces 🦔");
        quiet.increment("x".repeat(10_000));
        quiet.increment("big", Long.MAX_VALUE);
        quiet.increment("big", Long.MAX_VALUE);
        assertEquals(
                "{NON_FINITE_VALUE=3, NEGATIVE_DURATION=5, COUNTER_OVERFLOW=1, NO_NAME=3, NAME_TOO_LONG=1}",
                quiet.snapshot().faults().toString());
        assertEquals(
                List.of(
                        "NEGATIVE_DURATION t 1",
                        "NEGATIVE_DURATION t 2",
                        "NEGATIVE_DURATION t 4",
                        "NON_FINITE_VALUE t 1",
                        "NON_FINITE_VALUE h 2"),
                heard.subList(0, 5));
        Map<Series, Long> counters = quiet.snapshot().counters();
        assertEquals(3, counters.get(Series.of("(unnamed)")));
        assertEquals(1, counters.get(Series.of("rows with spaces 🦔")));
        assertEquals(1, counters.get(Series.of("x".repeat(127) + "…")));
        assertEquals(Long.MAX_VALUE, counters.get(Series.of("big")));
        assertEquals(0, quiet.timerHandle("t").snapshot().count());
        assertEquals(1, quiet.timerHandle("t").snapshot().nonFiniteCount());
    }

    @Test
    void increment_moreNamesThanFit_countsTheRestUnderOneName() {
        MetricsCollector quiet = new MetricsCollector();
        for (int i = 0; i < 3_000; i++) {
            quiet.increment("user " + i);
        }
        assertEquals(1_001, quiet.snapshot().counters().size());
        assertEquals(2_000, quiet.counter(Series.OTHER).total());
        assertEquals("[(other)]", quiet.snapshot().overflown().toString());
    }

    @Test
    void increment_listenerThatThrows_staysCounted() {
        MetricsCollector failing = new MetricsCollector(new MetricsListener() {
            @Override
            public void onCounter(Series counter, long increment, long total) {
                throw new IllegalStateException("no");
            }

            @Override
            public void onFault(MetricFault fault, String metric, long times) {
                throw new IllegalStateException("no");
            }
        });
        failing.increment("c", 500);
        assertEquals(500, failing.counter("c").total());
        assertEquals(2, failing.snapshot().faults().get(MetricFault.LISTENER_FAILED));
    }

    @Test
    void reset_withHandles_startsAllOver() {
        Counter rows = collector.counter("rows");
        rows.increment(900);
        collector.recordHistogram("h", 5);
        collector.timer("t").close();
        collector.setGauge("g", 5);
        collector.reset();
        assertEquals(
                "{counters={rows=0}, gauges={}, timers={}, histograms={}}",
                collector.getSummary().toString());
        heard.clear();
        rows.increment(99);
        rows.increment(2);
        assertEquals(101, rows.total());
        assertEquals(List.of(), heard);
    }

    private static void assertNear(double expected, Object actual, double relative) {
        assertEquals(expected, (double) actual, Math.abs(expected) * relative);
    }
}
