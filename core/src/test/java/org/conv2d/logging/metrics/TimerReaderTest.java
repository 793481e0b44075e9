/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What a timer's thread measured last waits in its lane: readers count it, and count it once. */
class TimerReaderTest {
    private static final int MEASURED = 100_000;

    private final HistogramLanes lanes = new HistogramLanes();

    @Test
    void read_afterEachDuration_isExact() {
        HistogramLane lane = laneOfThisThread();
        Histogram expected = zero();
        for (long nanos : new long[] {0, 3, 1_000_000, 1_000_000, 5_000_000_000L, 0, 1}) {
            lane.measured(nanos);
            expected.record(nanos / 1e9);
            assertSame(expected, lanes.read());
        }
        lanes.record(7);
        expected.record(7);
        assertSame(expected, lanes.read());
    }

    @Test
    void read_afterTheLaneHasPassedOn_hasWhatTheFirstOwnerMeasuredLast() throws Exception {
        for (int i = 0; i < HistogramLanes.OWNED; i++) {
            Threads.run(1, thread -> laneOfThisThread().measured(3_000_000_000L));
        }
        Threads.run(1, thread -> laneOfThisThread().measured(5_000_000_000L));
        // one record for each claim
        assertEquals(2 * HistogramLanes.OWNED + 2, lanes.read().count());
        assertEquals(5, lanes.read().max());
    }

    @Test
    void read_onceNoPagesAreLeft_isExact() {
        HistogramLane lane = laneOfThisThread();
        Histogram expected = zero();
        for (int i = 0; i < 63; i++) { // more powers of two than there are pages
            lane.measured(1L << i);
            expected.record((1L << i) / 1e9);
            assertSame(expected, lanes.read());
        }
    }

    @Test
    void read_whileTheOwnerMeasures_onlyGrowsUpToWhatWasMeasured() throws Exception {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        AtomicLong begun = new AtomicLong();
        AtomicLong done = new AtomicLong();
        AtomicLong reads = new AtomicLong();
        AtomicBoolean reading = new AtomicBoolean(true);
        Threads.run(2, thread -> {
            if (thread == 0) {
                SplittableRandom random = new SplittableRandom(seed);
                HistogramLane lane = laneOfThisThread();
                for (int i = 1; i <= MEASURED; i++) {
                    long read = reads.get();
                    begun.set(i);
                    lane.measured(nanos(random));
                    done.set(i);
                    while (reads.get() == read
                            && reading.get()) { // one duration a read, so that it is known what there is to be read
                        Thread.onSpinWait();
                    }
                }
            } else {
                while (begun.get() == 0) { // an empty distribution has no maximum
                    Thread.onSpinWait();
                }
                try {
                    Histogram before = lanes.read();
                    while (reads.incrementAndGet() > 0 && done.get() < MEASURED) {
                        long least = done.get();
                        Histogram now = lanes.read();
                        String message = "seed " + seed + " count " + now.count() + " after " + before.count();
                        assertTrue(now.count() >= Math.max(before.count(), least), message);
                        assertTrue(now.count() <= begun.get() + 1, message);
                        assertTrue(now.sum() >= before.sum(), message);
                        assertTrue(now.max() >= before.max(), message);
                        before = now;
                    }
                } finally {
                    reading.set(false);
                }
            }
        });
        SplittableRandom random = new SplittableRandom(seed);
        Histogram expected = zero();
        for (int i = 0; i < MEASURED; i++) {
            expected.record(nanos(random) / 1e9);
        }
        assertSame(expected, lanes.read());
    }

    /** Mostly a few that come again and again; the others need more pages than there are. */
    private static long nanos(SplittableRandom random) {
        return random.nextInt(64) == 0 ? 1L << random.nextInt(63) : random.nextInt(4);
    }

    private static void assertSame(Histogram expected, Histogram read) {
        assertEquals(expected.count(), read.count());
        assertEquals(expected.sum(), read.sum());
        assertEquals(expected.std(), read.std());
        assertEquals(expected.min(), read.min());
        assertEquals(expected.max(), read.max());
        assertEquals(expected.quantile(0.5), read.quantile(0.5));
    }

    private static Histogram zero() {
        Histogram histogram = new Histogram();
        histogram.record(0);
        return histogram;
    }

    /** The lane that a thread gets when it records for the first time: a zero here. */
    private HistogramLane laneOfThisThread() {
        lanes.record(0);
        return lanes.ofThread(Thread.currentThread());
    }
}
