/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class NumberReaderAllocationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Each road: exact, product, subnormal, tie, out of range; more than 19 digits, of which not all or all are significant. */
    private static final String[] NUMBERS = {
        "0",
        "-7",
        "12.5",
        "0.8734",
        "1e22",
        "9223372036854775807",
        "9223372036854775808",
        "9999999999999999999",
        "0.30000000000000004",
        "1.7976931348623157E308",
        "4.9E-324",
        "2.2250738585072011e-308",
        "1234567890123456789e-330",
        "9007199254740993",
        "9007199254740993e22",
        "9007199254740993.0000000",
        "1e400",
        "1e-400",
        "1000000000000000000000000",
        "0.0000000000000000000001234567890123456789",
        "0.12345678901234567890123456789",
        "123456789012345678901234567890"
    };

    @Test
    void read_everyRoad_allocatesNothing() {
        StringBuilder[] builders = new StringBuilder[NUMBERS.length];
        byte[][] bytes = new byte[NUMBERS.length][];
        for (int i = 0; i < NUMBERS.length; i++) {
            builders[i] = new StringBuilder(NUMBERS[i]);
            bytes[i] = NUMBERS[i].getBytes(StandardCharsets.US_ASCII);
        }
        double sum = 0;
        for (int i = 0; i < 2_000; i++) {
            sum += readAll(builders, bytes);
        }
        // The least of several: what the JVM books on this thread, once, for new code does not come back.
        long least = Long.MAX_VALUE;
        for (int repetition = 0; repetition < 5; repetition++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 1_000; i++) {
                sum += readAll(builders, bytes);
            }
            least = Math.min(least, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        assertEquals(0, least, "bytes for 1,000 rounds");
        assertEquals(Double.POSITIVE_INFINITY, sum);
    }

    private static double readAll(StringBuilder[] builders, byte[][] bytes) {
        double sum = 0;
        for (int i = 0; i < builders.length; i++) {
            int length = bytes[i].length;
            sum += NumberReader.readDouble(builders[i], 0, length) + NumberReader.readDouble(bytes[i], 0, length);
            sum += NumberReader.readLong(builders[i], 0, length) + NumberReader.readLong(bytes[i], 0, length);
            sum += NumberReader.isInteger(builders[i], 0, length) == NumberReader.isInteger(bytes[i], 0, length)
                    ? 1
                    : 0;
        }
        return sum;
    }
}
