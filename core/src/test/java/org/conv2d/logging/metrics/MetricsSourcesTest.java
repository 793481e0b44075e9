/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Sources that fail, and sources that ask for themselves. */
class MetricsSourcesTest {
    private final MetricsRegistry registry = new MetricsRegistry();
    private final MetricsSources sources = MetricsSources.of(List.of(registry));

    @Test
    void snapshot_withSourcesThatFail_countsEachTime() {
        sources.add(() -> null);
        sources.add(() -> {
            throw new IllegalStateException();
        });
        registry.counter("rows").increment();
        for (int i = 1; i <= 3; i++) {
            MetricsSnapshot snapshot = sources.snapshot();
            assertEquals(2L * i, snapshot.faults().get(MetricFault.SOURCE_FAILED));
            assertEquals(1, snapshot.counters().get(Series.of("rows")));
        }
    }

    /** Without a bound, each would ask all others, over and over. */
    @Test
    void snapshot_ofSourcesThatAskForAll_isThere() {
        registry.counter("rows").increment();
        for (int i = 0; i < 20; i++) {
            registry.gauge(
                    "of sources " + i, () -> sources.snapshot().counters().size());
            registry.gauge(
                    "of registry " + i, () -> registry.snapshot().counters().size());
            sources.add(() -> sources.snapshot());
        }
        sources.snapshot();
        MetricsSnapshot snapshot = sources.snapshot();
        assertEquals(1, snapshot.gauges().get(Series.of("of sources 7")).value());
        assertEquals(1, snapshot.gauges().get(Series.of("of registry 7")).value());
        assertFalse(snapshot.faults().containsKey(MetricFault.SOURCE_FAILED));
    }

    @Test
    void add_theSameTwice_isOnce() {
        MetricsCollector collector = new MetricsCollector();
        collector.increment("jobs", 7);
        sources.add(collector);
        sources.add(collector);
        assertEquals(7, sources.snapshot().counters().get(Series.of("jobs")));
        sources.remove(collector);
        assertFalse(sources.snapshot().counters().containsKey(Series.of("jobs")));
    }
}
