/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CounterTest {
    private final MetricsRegistry registry = new MetricsRegistry();

    @Test
    void increment_fromMoreThreadsThanCells_countsAll() throws Exception {
        Counter counter = registry.counter("c");
        int threads = HistogramLanes.OWNED + 4;
        Threads.run(threads, thread -> {
            for (int i = 0; i < 100_000; i++) {
                counter.increment();
            }
        });
        assertEquals(100_000L * threads, counter.total());
    }

    @Test
    void increment_fromThreadsThatEnd_countsAll() throws Exception {
        Counter counter = registry.counter("c");
        for (int i = 0; i < 500; i++) {
            Thread thread = new Thread(counter::increment);
            thread.start();
            thread.join();
        }
        assertEquals(500, counter.total());
    }

    @Test
    void increment_pastTheLargestLong_staysThere() throws Exception {
        Counter counter = registry.counter("c");
        int threads = HistogramLanes.OWNED + 4;
        Threads.run(threads, thread -> {
            counter.increment(Long.MAX_VALUE - 5);
            counter.increment(10);
        });
        assertEquals(Long.MAX_VALUE, counter.total());
        counter.increment();
        assertEquals(Long.MAX_VALUE, counter.total());
    }

    /** No thread has seen it: each of them has counted half. */
    @Test
    void increment_pastTheLargestLongTogether_isToldOnce() throws Exception {
        Counter counter = registry.counter("c");
        Threads.run(2, thread -> {
            counter.increment(Long.MAX_VALUE / 2);
            counter.increment(10);
        });
        for (int i = 0; i < 3; i++) {
            MetricsSnapshot snapshot = registry.snapshot();
            assertEquals(Long.MAX_VALUE, snapshot.counters().get(Series.of("c")));
            assertEquals(1, snapshot.faults().get(MetricFault.COUNTER_OVERFLOW));
        }
    }

    @Test
    void increment_announcedPastTheLargestLong_staysThere() throws Exception {
        Counter counter = new MetricsCollector(new MetricsListener() {}).counter("c");
        Threads.run(4, thread -> {
            for (int i = 0; i < 1_000; i++) {
                counter.increment(Long.MAX_VALUE);
                counter.increment(Long.MAX_VALUE / 2);
            }
        });
        assertEquals(Long.MAX_VALUE, counter.total());
    }
}
