/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MetricsSnapshotTest {
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void merge_anySplitAndOrder_equalsOneRegistryWithEverything() {
        for (int round = 0; round < 20; round++) {
            MetricsRegistry whole = new MetricsRegistry();
            List<MetricsRegistry> parts = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                parts.add(new MetricsRegistry());
            }
            for (double value : HostileValues.of(random, 500)) {
                String name = "m" + random.nextInt(4);
                measure(whole, name, value);
                measure(parts.get(random.nextInt(parts.size())), name, value);
            }
            List<MetricsSnapshot> snapshots = new ArrayList<>();
            parts.forEach(part -> snapshots.add(part.snapshot()));
            Collections.shuffle(snapshots, random);
            while (snapshots.size() > 1) {
                MetricsSnapshot taken = snapshots.remove(random.nextInt(snapshots.size()));
                int other = random.nextInt(snapshots.size());
                snapshots.set(other, snapshots.get(other).merge(taken));
            }
            assertSame(whole.snapshot(), snapshots.get(0));
        }
    }

    @Test
    void delta_ofSuccessiveSnapshots_mergesToTheWhole() {
        MetricsRegistry registry = new MetricsRegistry();
        MetricsSnapshot before = registry.snapshot();
        MetricsSnapshot sum = before;
        for (int round = 0; round < 20; round++) {
            for (double value : HostileValues.of(random, 50)) {
                measure(registry, "m" + random.nextInt(4), value);
            }
            MetricsSnapshot now = registry.snapshot();
            sum = sum.merge(now.delta(before));
            before = now;
        }
        assertSame(before, sum);
    }

    @Test
    void merge_gauges_keepsTheLater() {
        MetricsRegistry first = new MetricsRegistry();
        MetricsRegistry second = new MetricsRegistry();
        first.gauge("g").set(5);
        second.gauge("g").set(3);
        MetricsSnapshot earlier = first.snapshot();
        MetricsSnapshot later = second.snapshot();
        while (!later.takenAt().isAfter(earlier.takenAt())) {
            later = second.snapshot();
        }
        assertEquals(3, later.merge(earlier).gauges().get(Series.of("g")).value());
        assertEquals(3, earlier.merge(later).gauges().get(Series.of("g")).value());
    }

    @Test
    void snapshot_gaugeThatThrows_isLeftOutAndCounted() {
        MetricsRegistry registry = new MetricsRegistry();
        registry.gauge("bad", () -> {
            throw new IllegalStateException("no");
        });
        registry.gauge("worse", () -> {
            throw new AssertionError("never");
        });
        registry.gauge("good", () -> 7);
        MetricsSnapshot snapshot = registry.snapshot();
        assertEquals("[good]", snapshot.gauges().keySet().toString());
        assertEquals(2, snapshot.faults().get(MetricFault.GAUGE_FAILED));
    }

    private void measure(MetricsRegistry registry, String name, double value) {
        registry.counter(name).increment(Math.abs((long) value % 1_000));
        registry.counter(name, List.of("l")).with(name).increment();
        registry.timer(name).record(value);
        registry.histogram(name).record(value);
    }

    private void assertSame(MetricsSnapshot expected, MetricsSnapshot actual) {
        assertEquals(expected.counters(), actual.counters(), "seed " + seed);
        assertEquals(expected.timers(), actual.timers(), "seed " + seed);
        assertEquals(expected.histograms(), actual.histograms(), "seed " + seed);
        assertEquals(expected.faults(), actual.faults(), "seed " + seed);
        assertEquals(expected.toMap().toString(), actual.toMap().toString(), "seed " + seed);
    }
}
