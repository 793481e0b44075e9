/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.conv2d.logging.metrics.GaugeValue;
import org.conv2d.logging.metrics.MetricsRegistry;
import org.conv2d.logging.metrics.MetricsSnapshot;
import org.conv2d.logging.metrics.Series;
import org.conv2d.logging.metrics.SnapshotBuilder;
import org.junit.jupiter.api.Test;

/** Series that Prometheus could not tell from each other. */
final class SameLabelsTest {

    private static Series checks(List<String> labels, String... values) {
        return new Series("checks", labels, List.of(values));
    }

    private static List<String> scrapeOfCounters(Series... ones) throws Exception {
        SnapshotBuilder counted = new SnapshotBuilder();
        for (Series one : ones) {
            counted.counter(one, 1);
        }
        return scrape(counted.build());
    }

    private static List<String> scrape(MetricsSnapshot metrics) throws Exception {
        return Scrape.of(() -> metrics).stream()
                .filter(line -> line.startsWith("conv2d_checks"))
                .toList();
    }

    @Test
    void counters_labelsInAnotherOrder_areAddedUp() throws Exception {
        assertEquals(
                List.of("conv2d_checks_total{check=\"nan\",level=\"WARN\"} 2.0"),
                scrapeOfCounters(
                        checks(List.of("check", "level"), "nan", "WARN"),
                        checks(List.of("level", "check"), "WARN", "nan")));
        assertEquals(
                List.of("conv2d_checks_total{level=\"WARN\"} 9.223372036854776E18"),
                scrape(new SnapshotBuilder()
                        .counter(checks(List.of("level"), "WARN"), Long.MAX_VALUE)
                        .counter(checks(List.of("level", "x"), "WARN", ""), Long.MAX_VALUE)
                        .build()));
    }

    @Test
    void counters_otherwiseTheSame_areAddedUp() throws Exception {
        assertEquals(
                List.of("conv2d_checks_total 2.0"),
                scrapeOfCounters(checks(List.of()), checks(List.of("check"), "")),
                "an empty value is no label");
        assertEquals(
                List.of("conv2d_checks_total{my_user=\"1\"} 2.0"),
                scrapeOfCounters(checks(List.of("my user"), "1"), checks(List.of("my_user"), "1")));
        assertEquals(
                List.of("conv2d_checks_total{check=\"?\"} 3.0"),
                scrapeOfCounters(
                        checks(List.of("check"), "\ud83d"),
                        checks(List.of("check"), "\ude42"),
                        checks(List.of("check"), "?")),
                "half a surrogate pair cannot be written");
        assertEquals(
                List.of("conv2d_checks_total{check=\"nan\"} 2.0"),
                scrapeOfCounters(checks(List.of("check", "check"), "nan", "nan"), checks(List.of("check"), "nan")));
    }

    @Test
    void counters_namesOfLabelsComeToTheSame_keepTheirValuesApartInAnyOrder() throws Exception {
        List<String> lines = scrapeOfCounters(
                checks(List.of("my user", "my_user", "my-user"), "1", "2", "3"),
                checks(List.of("my-user", "my_user", "my user"), "3", "2", "1"));
        assertEquals(1, lines.size(), lines::toString);
        assertTrue(lines.get(0).contains("my_user=\"2\"") && lines.get(0).endsWith(" 2.0"), lines::toString);
        assertEquals(
                List.of("conv2d_checks_total{a=\"1\",a_00000061=\"2\",a_00000061_2=\"3\"} 2.0"),
                scrapeOfCounters(
                        checks(List.of("a", "a", "a"), "3", "1", "2"), checks(List.of("a", "a", "a"), "1", "2", "3")));
    }

    @Test
    void counters_otherLabels_areSeriesOfTheirOwn() throws Exception {
        assertEquals(
                List.of(
                        "conv2d_checks_total 1.0",
                        "conv2d_checks_total{check=\"nan\"} 1.0",
                        "conv2d_checks_total{check=\"nan\",level=\"WARN\"} 1.0",
                        "conv2d_checks_total{level=\"nan\"} 1.0"),
                scrapeOfCounters(
                        checks(List.of()),
                        checks(List.of("check"), "nan"),
                        checks(List.of("check", "level"), "nan", "WARN"),
                        checks(List.of("level"), "nan")));
    }

    @Test
    void gauges_sameLabels_showTheLater() throws Exception {
        Instant now = Instant.now();
        SortedMap<Series, GaugeValue> gauges = new TreeMap<>();
        gauges.put(checks(List.of("a", "b"), "1", "2"), new GaugeValue(5, now));
        gauges.put(checks(List.of("d", "b", "a"), "", "2", "1"), new GaugeValue(7, now.minusSeconds(1)));
        gauges.put(checks(List.of("a", "b", "c"), "1", "2", ""), new GaugeValue(3, now));
        assertEquals(List.of("conv2d_checks{a=\"1\",b=\"2\"} 5.0"), scrape(withGauges(gauges)));
    }

    private static MetricsSnapshot withGauges(SortedMap<Series, GaugeValue> gauges) {
        return new MetricsSnapshot(
                Instant.now(),
                new TreeMap<>(),
                gauges,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeSet<>(Set.of("\ud83d", "?")),
                new TreeMap<>());
    }

    @Test
    void distributions_sameLabels_areMerged() throws Exception {
        MetricsRegistry registry = new MetricsRegistry();
        registry.timer("encoding", List.of("a", "b")).with("1", "2").record(0.25);
        registry.histogram("loss", List.of("a", "b")).with("1", "2").record(1);
        MetricsRegistry other = new MetricsRegistry();
        other.timer("encoding", List.of("b", "a")).with("2", "1").record(0.5);
        other.histogram("loss", List.of("b", "a")).with("2", "1").record(-4);
        List<String> lines = Scrape.of(() -> registry.snapshot().merge(other.snapshot()));
        assertTrue(lines.contains("conv2d_encoding_seconds_sum{a=\"1\",b=\"2\"} 0.75"), lines::toString);
        assertTrue(lines.contains("conv2d_encoding_seconds_bucket{a=\"1\",b=\"2\",le=\"0.25\"} 1"), lines::toString);
        assertTrue(lines.contains("conv2d_loss_count{a=\"1\",b=\"2\"} 2"), lines::toString);
        assertTrue(lines.contains("conv2d_loss_sum{a=\"1\",b=\"2\"} -3.0"), lines::toString);
    }
}
