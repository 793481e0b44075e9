/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Compares with the JDK's own text where that is the shortest decimal; {@code -Dconv2d.test.numbers=…} sets how many
 * numbers.
 */
class NumberWriterJdkAgreementTest {
    private static final int NUMBERS = Integer.getInteger("conv2d.test.numbers", 1_000_000);

    @BeforeEach
    void shortestJdkOnly() {
        assumeTrue(
                Runtime.version().feature() >= 19,
                "Double.toString of this JDK is not always the shortest decimal (JDK-4511638); JDK 19 is the first");
    }

    @Test
    void write_doubles_readAsInTheJdk() {
        FloatingSamples.hostile(value -> assertEquals(Double.toString(value), Written.of(value)));
        Random random = Seeded.random("write_doubles_readAsInTheJdk");
        for (int i = 0; i < NUMBERS; i += 2) {
            double any = FloatingSamples.anyBits(random);
            assertEquals(Double.toString(any), Written.of(any));
            double logLike = FloatingSamples.logLike(random);
            assertEquals(Double.toString(logLike), Written.of(logLike));
        }
    }

    @Test
    void write_floats_readAsInTheJdk() {
        Random random = Seeded.random("write_floats_readAsInTheJdk");
        for (int i = 0; i < NUMBERS; i++) {
            float any = FloatingSamples.anyFloatBits(random);
            assertEquals(Float.toString(any), Written.of(any));
        }
    }
}
