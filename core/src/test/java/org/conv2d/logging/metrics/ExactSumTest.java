/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** {@link ExactSum} against {@link BigDecimal}, which holds every double and every square of one exactly. */
class ExactSumTest {
    @Test
    void add_anyFiniteDoubles_equalsBigDecimal() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            ExactSum sum = new ExactSum();
            ExactSum squares = new ExactSum();
            BigDecimal expected = BigDecimal.ZERO;
            BigDecimal expectedSquares = BigDecimal.ZERO;
            for (int i = 0; i < 50; i++) {
                double value = anyFinite(random);
                sum.add(value);
                squares.addSquare(value);
                BigDecimal exact = new BigDecimal(value);
                expected = expected.add(exact);
                expectedSquares = expectedSquares.add(exact.multiply(exact));
            }
            assertSame(expected, sum, "seed " + seed);
            assertSame(expectedSquares, squares, "seed " + seed);
        }
    }

    @Test
    void add_extremesOfTheRange_equalsBigDecimal() {
        double[] extremes = {Double.MAX_VALUE, -Double.MAX_VALUE, Double.MIN_VALUE, Double.MIN_NORMAL, -1, 0.0, -0.0};
        for (double a : extremes) {
            for (double b : extremes) {
                ExactSum sum = new ExactSum();
                sum.add(a);
                sum.add(b);
                sum.addSquare(a);
                BigDecimal square = new BigDecimal(a).multiply(new BigDecimal(a));
                assertSame(new BigDecimal(a).add(new BigDecimal(b)).add(square), sum, a + " + " + b);
            }
        }
    }

    @Test
    void add_itselfSixtyTimes_carriesWithoutLoss() {
        ExactSum sum = new ExactSum();
        BigDecimal expected = BigDecimal.ZERO;
        for (double value : new double[] {-0.1, 1e300, -3.7e-12}) {
            sum.add(value);
            expected = expected.add(new BigDecimal(value));
        }
        for (int doubling = 0; doubling < 60; doubling++) {
            sum.add(sum);
            expected = expected.add(expected);
        }
        assertSame(expected, sum, "2^60 times");
    }

    @Test
    void exact_withoutAdditions_isZero() {
        assertSame(BigDecimal.ZERO, new ExactSum(), "empty");
    }

    private static void assertSame(BigDecimal expected, ExactSum actual, String what) {
        BigDecimal sum = BinaryNumberTest.decimal(actual.exact());
        assertEquals(0, expected.compareTo(sum), () -> what + ": " + expected + " but " + sum);
    }

    private static double anyFinite(Random random) {
        double value;
        do {
            value = Double.longBitsToDouble(random.nextLong());
        } while (!Double.isFinite(value));
        return value;
    }
}
