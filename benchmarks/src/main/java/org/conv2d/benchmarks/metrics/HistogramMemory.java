/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.metrics;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.conv2d.logging.metrics.HistogramRecorder;
import org.conv2d.logging.metrics.MetricsRegistry;

/**
 * What a histogram takes up: all that is allocated for it until it has seen its values, of which nothing becomes garbage.
 * Stateless.
 */
final class HistogramMemory {
    private static final int VALUES = 20_000;
    private static final ThreadMXBean ALLOCATIONS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private HistogramMemory() {}

    /** Bytes of one that holds the values from {@code least} to {@code most}, recorded by so many threads. */
    static long bytes(int threads, double least, double most) {
        once(threads, least, most); // classes and code are not the histogram's
        return once(threads, least, most);
    }

    private static long once(int threads, double least, double most) {
        MetricsRegistry registry = new MetricsRegistry();
        registry.histogram("other").record(1);
        long before = ALLOCATIONS.getCurrentThreadAllocatedBytes();
        HistogramRecorder histogram = registry.histogram("measured");
        AtomicLong bytes = new AtomicLong(ALLOCATIONS.getCurrentThreadAllocatedBytes() - before);
        CountDownLatch done = new CountDownLatch(threads);
        for (int i = 0; i < threads; i++) {
            Thread thread = new Thread(() -> {
                long start = ALLOCATIONS.getCurrentThreadAllocatedBytes();
                record(histogram, least, most);
                bytes.addAndGet(ALLOCATIONS.getCurrentThreadAllocatedBytes() - start);
                done.countDown();
                await(done); // the part of a thread that has ended would go to the next
            });
            thread.start();
        }
        await(done);
        return bytes.get();
    }

    private static void record(HistogramRecorder histogram, double least, double most) {
        double step = Math.pow(most / least, 1.0 / VALUES);
        for (double value = least; value < most; value *= step) {
            histogram.record(value);
        }
    }

    private static void await(CountDownLatch done) {
        try {
            done.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while threads record", e);
        }
    }
}
