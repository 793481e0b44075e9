/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Judge: {@link BigDecimal}. */
class BinaryNumberTest {
    /** More digits than any double, or what lies between two of them, has. */
    private static final MathContext EXACT_ENOUGH = new MathContext(2_000);

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    @Test
    void dividedBy_anyNumber_isTheNearestDouble() {
        for (int i = 0; i < 3_000; i++) {
            BinaryNumber number = anyNumber(1 + random.nextInt(300), random.nextInt(2_600) - 1_400);
            long divisor = 1 + (random.nextLong() >>> 1 + random.nextInt(62));
            double expected = decimal(number)
                    .divide(BigDecimal.valueOf(divisor), EXACT_ENOUGH)
                    .doubleValue();
            assertEquals(expected, number.dividedBy(divisor), () -> number + " / " + divisor + ", seed " + seed);
        }
    }

    @Test
    void dividedBy_halfwayBetweenTwoDoubles_isTheEvenOne() {
        BigInteger between = BigInteger.ONE.shiftLeft(53).add(BigInteger.ONE);
        for (int exponent : new int[] {-1074, -53, 0, 900}) {
            assertEquals(
                    Math.scalb(0x1p53, exponent),
                    BinaryNumber.of(between, exponent).dividedBy(1));
            assertEquals(
                    Math.scalb(0x1p53 + 2, exponent),
                    BinaryNumber.of(between.shiftLeft(80).add(BigInteger.ONE), exponent - 80)
                            .dividedBy(1));
        }
        assertEquals(0, BinaryNumber.of(BigInteger.ONE, -1075).dividedBy(1));
        assertEquals(
                Double.MIN_VALUE, BinaryNumber.of(BigInteger.valueOf(3), -1076).dividedBy(1));
        assertEquals(
                2 * Double.MIN_VALUE,
                BinaryNumber.of(BigInteger.valueOf(3), -1075).dividedBy(1));
        assertEquals(Double.POSITIVE_INFINITY, BinaryNumber.of(between, 971).dividedBy(1));
        assertEquals(
                Double.NEGATIVE_INFINITY,
                BinaryNumber.of(between.negate(), 1_100).dividedBy(3));
    }

    @Test
    void sqrtDividedBy_anyNumber_isTheNearestDouble() {
        for (int i = 0; i < 3_000; i++) {
            BinaryNumber number = anyNumber(1 + random.nextInt(2_500), random.nextInt(1_000) - 1_500);
            long divisor = 1 + (random.nextLong() >>> 1 + random.nextInt(62));
            BigDecimal square = decimal(number).abs();
            double root =
                    BinaryNumber.of(number.units().abs(), number.exponent()).sqrtDividedBy(divisor);
            String which = number + ", " + divisor + ", seed " + seed;
            if (root >= Double.MIN_NORMAL && root < Double.POSITIVE_INFINITY) {
                BigDecimal half = new BigDecimal(Math.ulp(root)).divide(BigDecimal.valueOf(2));
                BigDecimal n = BigDecimal.valueOf(divisor);
                BigDecimal least = new BigDecimal(root).subtract(half).multiply(n);
                BigDecimal most = new BigDecimal(root).add(half).multiply(n);
                assertTrue(least.multiply(least).compareTo(square) <= 0, which);
                assertTrue(most.multiply(most).compareTo(square) >= 0, which);
            }
        }
        assertEquals(1.5, BinaryNumber.of(BigInteger.valueOf(9), 0).sqrtDividedBy(2));
        assertEquals(0, BinaryNumber.of(BigInteger.valueOf(-9), 0).sqrtDividedBy(2));
    }

    @Test
    void minusTimesSquared_anyNumbers_areExact() {
        for (int i = 0; i < 500; i++) {
            BinaryNumber one = anyNumber(200, random.nextInt(300) - 150);
            BinaryNumber other = anyNumber(200, random.nextInt(300) - 150);
            BigDecimal expected = decimal(one)
                    .multiply(BigDecimal.TEN)
                    .subtract(decimal(other).multiply(decimal(other)));
            BinaryNumber actual = one.times(BigInteger.TEN).minus(other.squared());
            assertEquals(0, expected.compareTo(decimal(actual)), () -> one + ", " + other + ", seed " + seed);
        }
    }

    static BigDecimal decimal(BinaryNumber number) {
        BigDecimal units = new BigDecimal(number.units());
        BigDecimal power = BigDecimal.valueOf(2).pow(Math.abs(number.exponent()));
        return number.exponent() < 0
                ? units.divide(power) // exact: a power of two divides a power of ten
                : units.multiply(power);
    }

    private BinaryNumber anyNumber(int bits, int exponent) {
        BigInteger units = new BigInteger(bits, random).setBit(0);
        return BinaryNumber.of(random.nextBoolean() ? units : units.negate(), exponent);
    }
}
