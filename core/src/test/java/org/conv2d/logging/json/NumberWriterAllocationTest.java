/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumberWriterAllocationTest {
    private static final int ROUNDS = 5;
    private static final int CALLS = 200_000; // of each method in a round
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final byte[] buffer = new byte[NumberWriter.MAX_DOUBLE_BYTES];
    private final double[] values = new double[1000];

    /**
     * Every round writes the same values, so what they allocate comes back in each; the least of the rounds shows it.
     * A few bytes that the JVM itself books on this thread, once, when it switches to newly compiled code do not come
     * back.
     */
    @Test
    void write_afterWarmUp_allocatesNothing() {
        fillValues();
        writeAll();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS; round++) {
            least = Math.min(least, allocatedByWriteAll());
        }
        assertEquals(0, least, "bytes allocated by " + CALLS + " calls of each method");
    }

    private long allocatedByWriteAll() {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        writeAll();
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    private void fillValues() {
        Random random = Seeded.random("write_afterWarmUp");
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 2 == 0 ? FloatingSamples.anyBits(random) : FloatingSamples.logLike(random);
        }
    }

    private void writeAll() {
        for (int i = 0; i < CALLS; i++) {
            double value = values[i % values.length];
            NumberWriter.write(buffer, 0, value);
            NumberWriter.write(buffer, 0, (float) value);
            NumberWriter.write(buffer, 0, Double.doubleToRawLongBits(value));
        }
    }
}
