/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.CharBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;

class LabelledTest {
    private final MetricsRegistry registry = new MetricsRegistry();

    @Test
    void with_hundredThousandValues_countsTheRestUnderOneName() {
        Labelled<Counter> users = registry.counter("logins", List.of("user"));
        for (int i = 0; i < 100_000; i++) {
            users.with("user-" + i).increment();
        }
        MetricsSnapshot snapshot = registry.snapshot();
        assertEquals(101, snapshot.counters().size());
        assertEquals(1, snapshot.counters().get(new Series("logins", List.of("user"), List.of("user-99"))));
        assertEquals(99_900, snapshot.counters().get(new Series("logins", List.of("user"), List.of(Series.OTHER))));
        assertEquals(List.of("logins"), List.copyOf(snapshot.overflown()));
        assertEquals(99_900, snapshot.faults().get(MetricFault.TOO_MANY_LABELS));
        assertEquals(List.of("logins"), snapshot.toMap().get("overflown"));
    }

    @Test
    void with_otherKindsOfText_findsTheSame() {
        Labelled<Counter> checks = registry.counter("qa", List.of("check"));
        Counter counter = checks.with("nan_rows");
        assertSame(counter, checks.with(CharBuffer.wrap("nan_rows")));
        assertSame(counter, checks.with(new CharSequence[] {"nan_rows"}));
        assertSame(checks.with((CharSequence) null), checks.with("(none)"));
        assertSame(checks, registry.counter("qa", List.of("check")));
    }

    @Test
    void with_severalLabels_tellsThemApart() {
        Labelled<Counter> counters = registry.counter("c", List.of("a", "b"));
        counters.with("x", "y").increment();
        counters.with("xy", "").increment(2);
        counters.with("y", "x").increment(4);
        assertEquals(
                "{c{a=\"x\",b=\"y\"}=1, c{a=\"xy\",b=\"\"}=2, c{a=\"y\",b=\"x\"}=4}",
                registry.snapshot().counters().toString());
        assertThrows(IllegalArgumentException.class, () -> counters.with("x"));
    }

    @Test
    void with_labelsInAnotherOrder_areTheSameSeries() {
        registry.counter("c", List.of("check", "level")).with("nan", "warn").increment();
        registry.counter("c", List.of("level", "check")).with("warn", "nan").increment(2);
        registry.gauge("g", List.of("b", "a")).with("2", "1").set(7);
        assertSame(
                registry.gauge("g", List.of("a", "b")).with("1", "2"),
                registry.gauge("g", List.of("b", "a")).with("2", "1"));
        assertEquals(
                "{c{check=\"nan\",level=\"warn\"}=3}",
                registry.snapshot().counters().toString());
        assertEquals(
                new Series("c", List.of("level", "check"), List.of("warn", "nan")),
                new Series("c", List.of("check", "level"), List.of("nan", "warn")));
    }

    @Test
    void limit_ofLabelsInTwoOrders_isThatOfTheMetric() {
        for (int i = 0; i < 150; i++) {
            registry.counter("c", List.of("a", "b")).with("v" + i, "w").increment();
            registry.counter("c", List.of("b", "a")).with("w", "u" + i).increment();
        }
        MetricsSnapshot snapshot = registry.snapshot();
        assertEquals(101, snapshot.counters().size());
        assertEquals(
                200, snapshot.counters().get(new Series("c", List.of("a", "b"), List.of(Series.OTHER, Series.OTHER))));
    }

    @Test
    void with_noLabels_isTheOneWithoutLabels() {
        registry.counter("c").increment();
        registry.counter("c", List.of()).with(new CharSequence[0]).increment(2);
        assertEquals("{c=3}", registry.snapshot().counters().toString());
    }

    /** No more than there is room for, whatever is asked for, and nothing is lost. */
    @Test
    void names_beyondTheLimit_countTogether() {
        MetricsRegistry small = new MetricsRegistry(MetricsLimits.DEFAULT.withNames(2), Announcements.NONE, null);
        for (int i = 0; i < 1_000; i++) {
            small.counter("plain" + i % 2).increment();
            small.counter("labelled" + i, List.of("check")).with("nan").increment();
            small.counter("labelled" + i, List.of("check", "level"))
                    .with("nan", "warn")
                    .increment();
            small.counter("plain0", List.of("label" + i)).with("x").increment();
            int value = i;
            small.gauge("supplied" + i, () -> value);
        }
        MetricsSnapshot snapshot = small.snapshot();
        assertEquals(
                4_000,
                snapshot.counters().values().stream().mapToLong(Long::longValue).sum());
        assertTrue(snapshot.counters().size() < 8, () -> snapshot.counters().toString());
        assertEquals(2, snapshot.gauges().size());
        assertEquals(List.of(Series.OTHER), List.copyOf(snapshot.overflown()));
        assertTrue(
                snapshot.faults().get(MetricFault.TOO_MANY_NAMES) >= 2_000,
                () -> snapshot.faults().toString());
    }

    @Test
    void labelSets_raisedLater_giveRoom() {
        Labelled<Counter> users = registry.counter("logins", List.of("user"));
        Labelled<Counter> own = registry.counter("own", List.of("user"), 1);
        for (int i = 0; i < 101; i++) {
            users.with("user-" + i).increment();
        }
        registry.limitLabelSets(200);
        users.with("user-200").increment();
        own.with("a").increment();
        own.with("b").increment();
        assertEquals(1, users.with("user-200").total());
        assertEquals(1, own.with("c").total());
        assertTrue(own.with("c").series().isOverflow());
    }

    @Test
    void with_valuesThatHashAlike_tellsThemApart() {
        Labelled<Counter> counters = registry.counter("c", List.of("a"));
        counters.with("Aa").increment();
        counters.with("BB").increment(2);
        assertEquals(1, counters.with("Aa").total());
        assertEquals(2, counters.with("BB").total());
    }

    @Test
    void with_fromManyThreads_countsAll() throws Exception {
        Labelled<Counter> counters = registry.counter("c", List.of("a"));
        Threads.run(4, thread -> {
            for (int i = 0; i < 20_000; i++) {
                counters.with("v" + i % 150).increment();
            }
        });
        long total = registry.snapshot().counters().values().stream()
                .mapToLong(Long::longValue)
                .sum();
        assertEquals(80_000, total);
        assertTrue(counters.hasOverflown());
    }

    @Test
    void toString_hostileValue_isEscaped() {
        Series series = new Series("m", List.of("l"), List.of("a\"b\\c\nd"));
        assertEquals("m{l=\"a\\\"b\\\\c\\nd\"}", series.toString());
        assertFalse(series.isOverflow());
    }
}
