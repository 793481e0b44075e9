/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.conv2d.logging.metrics.MetricFault;
import org.conv2d.logging.metrics.MetricsRegistry;
import org.conv2d.logging.metrics.MetricsSnapshot;
import org.conv2d.logging.metrics.Series;
import org.conv2d.logging.metrics.SnapshotBuilder;
import org.junit.jupiter.api.Test;

/** Whatever a source says, a scrape is answered. */
final class HostileContentTest {

    private static Series series(String name, String... labels) {
        return new Series(
                name, List.of(labels), Arrays.stream(labels).map(l -> "1").toList());
    }

    @Test
    void text_ofAnyKind_getsThroughEscaped() throws Exception {
        SnapshotBuilder metrics = new SnapshotBuilder();
        for (String text : List.of(
                "",
                " ",
                "x\ny",
                "x\\ny",
                "\\",
                "\"",
                "\r\n",
                "x\u0000y",
                "\u2028",
                "\ud83d",
                "🙂",
                "# HELP",
                "} 1\nx 2")) {
            metrics.counter("n" + text, text, text, 1).gauge("n" + text, text, text, 1);
        }
        List<String> lines = Scrape.of(metrics::build);
        assertTrue(lines.stream().anyMatch(line -> line.endsWith("_total{x_y=\"x\\ny\"} 1.0")), lines::toString);
        assertTrue(lines.contains("conv2d_nx_ny_total{x_ny=\"x\\\\ny\"} 1.0"), lines::toString);
    }

    @Test
    void text_veryLong_getsThrough() throws Exception {
        String name = "n".repeat(10_000);
        String value = "ü".repeat(1_000_000);
        List<String> lines = Scrape.of(new SnapshotBuilder().counter(name, name, value, 1)::build);
        assertTrue(lines.contains("conv2d_" + name + "_total{" + name + "=\"" + value + "\"} 1.0"));
    }

    @Test
    void gauges_nonFinite_areWrittenAsPrometheusReadsThem() throws Exception {
        List<String> lines = Scrape.of(new SnapshotBuilder()
                .gauge("one", Double.NaN)
                .gauge("two", Double.POSITIVE_INFINITY)
                .gauge("three", Double.NEGATIVE_INFINITY)::build);
        assertTrue(
                lines.containsAll(List.of("conv2d_one NaN", "conv2d_two +Inf", "conv2d_three -Inf")), lines::toString);
    }

    @Test
    void distributions_ofExtremes_getThrough() throws Exception {
        MetricsRegistry registry = new MetricsRegistry();
        int i = 0;
        for (double value : new double[] {
            Double.MAX_VALUE,
            -Double.MAX_VALUE,
            Double.MIN_VALUE,
            0,
            -0.0,
            Double.NaN,
            Double.POSITIVE_INFINITY,
            1e-13,
            1e13
        }) {
            registry.histogram("all").record(value);
            registry.timer("all").record(value);
            registry.histogram("one_" + i++).record(value);
        }
        List<String> lines = Scrape.of(registry);
        assertTrue(lines.contains("conv2d_all_bucket{le=\"+Inf\"} 7"), lines::toString);
    }

    @Test
    void totals_negative_areNone() throws Exception {
        List<String> lines = Scrape.of(new SnapshotBuilder()
                .counter(series("rows"), -1)
                .counter(series("mixed", "a", "b"), -5)
                .counter(series("mixed", "b", "a"), 3)
                .fault(MetricFault.NOT_A_NUMBER, -7)::build);
        assertTrue(lines.contains("conv2d_rows_total 0.0"), lines::toString);
        assertTrue(lines.contains("conv2d_mixed_total{a=\"1\",b=\"1\"} 3.0"), lines::toString);
        assertTrue(lines.contains("conv2d_metric_faults_total{fault=\"not_a_number\"} 0.0"), lines::toString);
    }

    @Test
    void source_thatFails_isCounted() throws Exception {
        List<String> failed = Scrape.of(() -> {
            throw new IllegalStateException("on purpose");
        });
        assertFalse(failed.contains("conv2d_metric_faults_total{fault=\"source_failed\"} 0.0"), failed::toString);
        assertEquals(failed, Scrape.of(() -> null));
        SortedMap<Series, Long> counters = new TreeMap<>();
        counters.put(series("none"), null);
        assertEquals(
                failed,
                Scrape.of(() -> new MetricsSnapshot(
                        Instant.now(),
                        counters,
                        new TreeMap<>(),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        new TreeSet<>(),
                        new TreeMap<>())));
    }
}
