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
