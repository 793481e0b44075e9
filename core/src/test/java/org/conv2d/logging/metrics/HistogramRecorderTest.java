/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** {@link HistogramRecorder} against {@link Histogram}, whose sums have another form. */
class HistogramRecorderTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private final HistogramRecorder recorder = new MetricsRegistry().histogram("h");

    @Test
    void record_fromMoreThreadsThanLanes_equalsOneHistogram() throws Exception {
        int threads = HistogramLanes.OWNED + 5;
        double[][] values = new double[threads][];
        Histogram whole = new Histogram();
        for (int i = 0; i < threads; i++) {
            values[i] = HostileValues.of(random, 3_000);
            for (double value : values[i]) {
                whole.record(value);
            }
        }
        Threads.run(threads, i -> {
            for (double value : values[i]) {
                recorder.record(value);
            }
        });
        assertSame(whole, recorder.snapshot());
    }

    @Test
    void record_moreThanTheLimbsHold_losesNothing() {
        // without carries the top limb of the squares would overflow after 2^22 values of this size
        int count = (1 << 22) + 10_000;
        double value = Math.nextDown(2.0);
        HistogramLane owned = new HistogramLane(Thread.currentThread(), new HistogramLanes(), null);
        HistogramLane shared = new HistogramLane(null, new HistogramLanes(), null);
        Histogram expected = new Histogram();
        for (int n = 0; n < count; n++) {
            owned.record(value);
            shared.recordAmongOthers(value);
            expected.record(value);
        }
        assertSame(expected, read(owned));
        assertSame(expected, read(shared));
    }

    @Test
    void record_moreThanACountHolds_losesNothing() {
        // an int overflows at 2^31; what a count has moves to a long when it comes to 2^29
        HistogramPage page = new HistogramPage(0x3ff);
        long count = (1L << 29) + 5;
        for (long n = 0; n < count; n++) {
            page.record(32, 3L << 51);
        }
        Histogram read = new Histogram();
        page.addTo(read);
        page.addTo(read);
        assertEquals(2 * count, read.count());
        assertEquals(2 * count * 1.5, read.sum());
    }

    @Test
    void record_ofAWideRangeFromManyThreads_equalsOneHistogram() throws Exception {
        // eight powers of ten of both signs: more powers of two than the lanes of threads have pages for
        double[] values = random.doubles(20_000, -8, 0)
                .map(power -> random.nextBoolean() ? Math.pow(10, power) : -Math.pow(10, power))
                .toArray();
        Histogram whole = new Histogram();
        HistogramLanes lanes = new HistogramLanes();
        int threads = HistogramLanes.OWNED + 2;
        for (int i = 0; i < threads; i++) {
            for (double value : values) {
                whole.record(value);
            }
        }
        Threads.run(threads, i -> {
            for (double value : values) {
                lanes.record(value);
            }
        });
        assertSame(whole, lanes.read().snapshot());
    }

    @Test
    void record_ofSevenDecadesFromManyThreads_takesAtMost32KiB() throws Exception {
        long least = Long.MAX_VALUE; // two that make the same page at once leave one of them to the garbage collector
        for (int repetition = 0; repetition < 5; repetition++) {
            least = Math.min(least, fillSevenDecades(new MetricsRegistry().histogram("h")));
        }
        assertTrue(least > 10_000 && least <= 32 * 1024, least + " bytes");
    }

    private static long fillSevenDecades(HistogramRecorder histogram) throws Exception {
        AtomicLong bytes = new AtomicLong();
        Threads.run(HistogramLanes.OWNED + 4, i -> {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            for (double value = 1e-6; value < 10; value *= 1.01) {
                histogram.record(value);
            }
            bytes.addAndGet(THREADS.getCurrentThreadAllocatedBytes() - before);
        });
        return bytes.get();
    }

    @Test
    void record_fromThreadsThatEnd_passesTheirLanesOn() throws Exception {
        for (int i = 0; i < 300; i++) {
            Thread thread = new Thread(() -> recorder.record(1.5));
            thread.start();
            thread.join();
        }
        recorder.record(1.5);
        assertEquals(301, recorder.snapshot().count());
        assertEquals(301 * 1.5, recorder.snapshot().sum());
    }

    @Test
    void snapshot_whileOthersRecord_neverGoesBackAndAddsUp() throws Exception {
        AtomicInteger atWork = new AtomicInteger(3);
        double[] values = {0.25, -3, 0, 1e300, 7e-9};
        int each = 50_000;
        Threads.run(4, i -> {
            if (i == 0) {
                HistogramSnapshot before = HistogramSnapshot.EMPTY;
                long added = 0;
                boolean last = false;
                while (!last) {
                    last = atWork.get() == 0;
                    HistogramSnapshot now = recorder.snapshot();
                    assertTrue(now.count() >= before.count());
                    added += now.delta(before).count();
                    assertTrue(now.std() >= 0 || Double.isNaN(now.std()));
                    before = now;
                }
                assertEquals(3L * each, added);
            } else {
                for (int n = 0; n < each; n++) {
                    recorder.record(values[n % values.length]);
                }
                atWork.decrementAndGet();
            }
        });
    }

    @Test
    void delta_ofSuccessiveSnapshots_mergesToTheWhole() {
        HistogramSnapshot before = HistogramSnapshot.EMPTY;
        HistogramSnapshot sum = HistogramSnapshot.EMPTY;
        Histogram whole = new Histogram();
        for (int round = 0; round < 50; round++) {
            Histogram interval = new Histogram();
            for (double value : HostileValues.of(random, random.nextInt(100))) {
                recorder.record(value);
                whole.record(value);
                interval.record(value);
            }
            HistogramSnapshot now = recorder.snapshot();
            HistogramSnapshot delta = now.delta(before);
            assertEquals(interval.count(), delta.count(), "seed " + seed);
            assertEquals(interval.sum(), delta.sum(), "seed " + seed);
            assertEquals(interval.std(), delta.std(), "seed " + seed);
            if (interval.count() > 0) {
                assertTrue(delta.min() <= interval.min() && delta.max() >= interval.max(), "seed " + seed);
                assertEquals(interval.min(), delta.min(), Math.abs(interval.min()) / 64 + Double.MIN_NORMAL);
                assertEquals(interval.max(), delta.max(), Math.abs(interval.max()) / 64 + Double.MIN_NORMAL);
            }
            sum = sum.merge(delta);
            before = now;
        }
        assertSame(whole, sum);
    }

    @Test
    void delta_afterReset_isAllThereIs() {
        recorder.record(1);
        recorder.record(2);
        HistogramSnapshot before = recorder.snapshot();
        recorder.reset();
        recorder.record(5);
        assertEquals(1, recorder.snapshot().delta(before).count());
        assertEquals(5, recorder.snapshot().delta(before).max());
    }

    private static HistogramSnapshot read(HistogramLane lane) {
        Histogram read = new Histogram();
        lane.addTo(read);
        return read.snapshot();
    }

    private void assertSame(Histogram expected, HistogramSnapshot actual) {
        assertEquals(expected.snapshot(), actual, "seed " + seed);
        assertEquals(expected.quantile(0.95), actual.quantile(0.95), "seed " + seed);
    }
}
