/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumberWriterLongTest {
    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 9, -10, Integer.MIN_VALUE, Integer.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE})
    void write_edge_readsAsInTheJdk(long value) {
        assertEquals(Long.toString(value), Written.of(value));
    }

    @Test
    void write_aroundPowersOfTen_readsAsInTheJdk() {
        long power = 1;
        for (int digits = 1; digits <= 19; digits++) {
            for (long near = power - 2; near <= power + 2; near++) {
                assertEquals(Long.toString(near), Written.of(near));
                assertEquals(Long.toString(-near), Written.of(-near));
            }
            power *= 10;
        }
    }

    @Test
    void write_randomOfEveryLength_readsAsInTheJdk() {
        Random random = Seeded.random("write_randomOfEveryLength");
        for (int i = 0; i < 300_000; i++) {
            long value = random.nextLong() >> random.nextInt(64);
            assertEquals(Long.toString(value), Written.of(value));
        }
    }

    @Test
    void write_int_isTakenAsInteger() {
        byte[] buffer = new byte[NumberWriter.MAX_LONG_BYTES];
        int count = 7;
        assertEquals(1, NumberWriter.write(buffer, 0, count));
        assertEquals('7', buffer[0]);
    }
}
