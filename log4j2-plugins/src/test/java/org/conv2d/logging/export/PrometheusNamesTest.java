/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.conv2d.logging.metrics.HistogramSnapshot;
import org.conv2d.logging.metrics.MetricsRegistry;
import org.conv2d.logging.metrics.MetricsSnapshot;
import org.conv2d.logging.metrics.Series;
import org.conv2d.logging.metrics.SnapshotBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose a name is, and for how long. */
final class PrometheusNamesTest {

    private static String counter(PrometheusNames names, String name) {
        return names.metric("counter", name, "");
    }

    @Test
    void metrics_thatComeLater_leaveOthersTheirNames() throws Exception {
        MetricsRegistry registry = new MetricsRegistry();
        registry.counter("rows_total").increment(3);
        try (Scrape scrape = new Scrape(registry)) {
            List<String> before = scrape.series();
            assertEquals(
                    1, before.stream().filter("conv2d_rows_total 3.0"::equals).count(), before::toString);
            registry.counter("rows").increment(5);
            registry.gauge("rows").set(7);
            registry.counter("metric_faults").increment(9);
            List<String> after = scrape.series();
            assertEquals(
                    Set.of(),
                    before.stream().filter(line -> !after.contains(line)).collect(Collectors.toSet()));
            assertEquals(before.size() + 3, after.size(), after::toString);
            assertEquals(after, scrape.series());
        }
    }

    @Test
    void metric_thatWasGone_comesBackToItsName() {
        PrometheusNames names = new PrometheusNames();
        names.begin();
        assertEquals("conv2d_rows", counter(names, "rows_total"));
        for (int i = 0; i < 3; i++) {
            names.begin();
            assertNotEquals("conv2d_rows", counter(names, "rows"));
        }
        names.begin();
        assertEquals("conv2d_rows", counter(names, "rows_total"));
    }

    @Test
    void metrics_thatAreGone_keepTheirNamesWhileThereIsRoom() {
        PrometheusNames names = new PrometheusNames(300);
        names.begin();
        counter(names, "rows_total");
        List<String> present = new ArrayList<>();
        for (int exposition = 0; exposition < 100; exposition++) {
            names.begin();
            present.add("rows" + exposition);
            for (String name : present) {
                assertEquals("conv2d_" + name, counter(names, name), "those that are there need no room");
            }
        }
        names.begin();
        assertEquals("conv2d_rows", counter(names, "rows"), "the one that was gone has given its name up");
        assertEquals("conv2d_rows99", counter(names, "rows99"));
    }

    @Test
    void metrics_thatAreThere_keepTheirNamesWithoutRoom() {
        PrometheusNames names = new PrometheusNames(1);
        for (int exposition = 0; exposition < 3; exposition++) {
            names.begin();
            if (exposition > 0) {
                assertNotEquals("conv2d_rows", counter(names, "rows"));
            }
            assertEquals("conv2d_rows", counter(names, "rows_total"));
        }
    }

    @Test
    void collector_ofASourceThatAlwaysHasOtherNames_doesNotKeepThemAll() {
        AtomicReference<SnapshotBuilder> source = new AtomicReference<>(new SnapshotBuilder().counter("rows_total", 1));
        PrometheusCollector collector =
                new PrometheusCollector(() -> source.get().build());
        assertTrue(families(collector.collect()).contains("conv2d_rows"));
        source.set(new SnapshotBuilder());
        IntStream.range(0, 500).forEach(i -> source.get().counter("x".repeat(10_000) + i, 1));
        collector.collect();
        source.set(new SnapshotBuilder().counter("rows", 1));
        assertTrue(families(collector.collect()).contains("conv2d_rows"));
    }

    @Test
    void metrics_ofTheSameHash_haveNamesOfTheirOwn() {
        PrometheusNames names = new PrometheusNames();
        names.begin();
        assertEquals("x!@".hashCode(), "x\"!".hashCode());
        assertEquals(
                3,
                IntStream.range(0, 3)
                        .mapToObj(i ->
                                counter(names, List.of("x__", "x!@", "x\"!").get(i)))
                        .distinct()
                        .count());
    }

    @Test
    void series_ofAllKinds_haveNothingInCommon() throws Exception {
        MetricsRegistry registry = new MetricsRegistry();
        for (String word : List.of("x", "", "x_seconds", "x_ratio", "x_bytes")) {
            for (String suffix :
                    List.of("", "_total", "_created", "_bucket", "_info", "_sum", "_count", "_count_total")) {
                registry.counter(word + suffix).increment();
                registry.gauge(word + suffix).set(1);
                registry.timer(word + suffix).record(1);
                registry.histogram(word + suffix).record(1);
            }
        }
        SortedMap<Series, HistogramSnapshot> nameless =
                new TreeMap<>(registry.snapshot().histograms());
        nameless.put(
                new Series("", List.of(), List.of()),
                nameless.values().iterator().next());
        MetricsSnapshot others = new SnapshotBuilder().build();
        Scrape.of(() -> registry.snapshot()
                .merge(new MetricsSnapshot(
                        others.takenAt(),
                        others.counters(),
                        others.gauges(),
                        others.timers(),
                        nameless,
                        others.overflown(),
                        others.faults())));
    }

    /** Versions 1.0 to 1.5 of the client refuse such names, later ones make something else of them. */
    @ParameterizedTest
    @ValueSource(strings = {"total", "created", "bucket", "info", "_total", "__info", " bucket", "total_created"})
    void metric_nameIsASuffix_doesNotEndInIt(String name) {
        for (String unit : List.of("", "_seconds")) {
            String given = new PrometheusNames().metric("counter", name, unit);
            assertTrue(given.matches("conv2d_.*(?<!_total|_created|_bucket|_info)"), given);
            assertTrue(given.contains(PrometheusNames.sanitized(name).split("_")[0]), given);
        }
    }

    @Test
    void series_namesAreSuffixes_haveNothingInCommon() throws Exception {
        MetricsRegistry registry = new MetricsRegistry();
        List<String> suffixes = List.of("total", "created", "bucket", "info", "sum", "count", "value", "value_total");
        for (String start : List.of("", "_", "total_", "info_")) {
            for (String name : suffixes) {
                registry.counter(start + name).increment();
                registry.gauge(start + name).set(1);
                registry.timer(start + name).record(1);
                registry.histogram(start + name).record(1);
            }
        }
        Scrape.of(registry);
    }

    @Test
    void collect_byManyThreads_givesEachTheSame() throws Exception {
        MetricsRegistry registry = new MetricsRegistry();
        IntStream.range(0, 200)
                .forEach(i ->
                        registry.counter("rows" + " !\"$".charAt(i % 4) + i / 4).increment());
        PrometheusCollector collector = new PrometheusCollector(registry);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            CyclicBarrier start = new CyclicBarrier(4);
            List<Future<Set<String>>> seen = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                seen.add(threads.submit(() -> {
                    start.await();
                    return families(collector.collect());
                }));
            }
            Set<String> expected = families(collector.collect());
            assertEquals(202, expected.size());
            for (Future<Set<String>> names : seen) {
                assertEquals(expected, names.get());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static Set<String> families(MetricSnapshots snapshots) {
        return snapshots.stream()
                .map(snapshot -> snapshot.getMetadata().getPrometheusName())
                .collect(Collectors.toSet());
    }
}
