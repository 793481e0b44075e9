/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricsAllocationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final StringBuilder label = new StringBuilder("nan_rows");
    private final CharSequence[] labels = {label, "x"};
    private double value = 0.1;

    @Test
    void measure_withoutAnnouncements_allocatesNothing() {
        assertAllocatesNothing(new MetricsCollector());
    }

    @Test
    void measure_withAListener_allocatesNothing() {
        assertAllocatesNothing(new MetricsCollector(new MetricsListener() {}));
    }

    @Test
    void measure_onAThreadWithoutALane_allocatesNothing() throws Exception {
        MetricsCollector collector = new MetricsCollector();
        // as many owners as there can be, alive until the measurement is over
        Threads.run(HistogramLanes.OWNED + 2, thread -> assertAllocatesNothing(collector));
    }

    private void assertAllocatesNothing(MetricsCollector collector) {
        Labelled<Counter> one = collector.registry().counter("one", List.of("check"));
        Labelled<Counter> two = collector.registry().counter("two", List.of("check", "stage"));
        Counter rows = collector.counter("rows");
        // on a busy machine a timer may meet a duration of a size that it has not met before, and make room for it
        for (double seconds = 1e-9; seconds < 10; seconds *= 1.005) {
            collector.recordTime("outer", seconds);
            collector.recordTime("timer", seconds);
        }
        for (int i = 0; i < 2_000; i++) {
            measure(collector, rows, one, two);
        }
        long least = Long.MAX_VALUE;
        for (int repetition = 0; repetition < 5; repetition++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 1_000; i++) {
                measure(collector, rows, one, two);
            }
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        assertEquals(0, least);
    }

    private void measure(MetricsCollector collector, Counter rows, Labelled<Counter> one, Labelled<Counter> two) {
        rows.increment();
        collector.increment("name", 150);
        collector.setGauge("gauge", value);
        collector.recordHistogram("histogram", value);
        collector.recordTime("timer", value);
        collector.recordTime("timer", -1);
        collector.recordTime("timer", Double.NaN);
        one.with(label).increment();
        two.with(labels).increment();
        try (TimerSpan outer = collector.timer("outer")) {
            try (TimerSpan inner = collector.timer("timer")) {
                value = 0.1 + Math.min(0, outer.nanos()) + Math.min(0, inner.nanos());
            }
        }
    }
}
