/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

import static java.math.BigInteger.ONE;
import static java.math.BigInteger.ZERO;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/**
 * What {@link DecimalToDouble} relies on, for all mantissas at once: no mantissa f of 64 bits times a power c comes closer than
 * 2⁶⁴ to a midpoint between two doubles without being one.
 *
 * <p>The power is the fraction c = n / d. Midpoints are the odd multiples of 2ᵏ, so the claim is that f·n mod d·2ᵏ⁺¹ is never within d·2⁶⁴ of
 * d·2ᵏ, unless it is d·2ᵏ. The smallest f for which a multiple comes to lie in a given interval is found as in Euclid's algorithm.
 */
class DecimalToDoubleProofTest {
    private static final BigInteger FIRST_MANTISSA = ONE.shiftLeft(63);
    private static final BigInteger END_OF_MANTISSAS = ONE.shiftLeft(64);
    private static final BigInteger FIVE = BigInteger.valueOf(5);

    @Test
    void table_everyPower_tooLargeByAtMostOne() {
        for (int n = DecimalToDouble.MIN_EXPONENT; n <= DecimalToDouble.MAX_EXPONENT; n++) {
            BigInteger entry = BigInteger.valueOf(SchubfachTable.high(n))
                    .shiftLeft(63)
                    .add(BigInteger.valueOf(SchubfachTable.low(n)));
            Power power = Power.of(n);
            BigInteger excess = entry.multiply(power.denominator).subtract(power.numerator);
            assertTrue(excess.signum() > 0 && excess.compareTo(power.denominator) <= 0, power::toString);
        }
    }

    @Test
    void product_everyMantissaAndPower_isAMidpointOrFarFromOne() {
        for (int n = DecimalToDouble.MIN_EXPONENT; n <= DecimalToDouble.MAX_EXPONENT; n++) {
            Power power = Power.of(n);
            BigInteger split = power.firstMantissaWith190Bits();
            int log2 = Logarithms.floorLog2OfPowerOf10(n);
            int fewestLost = Math.max(0, -1086 - log2); // bits that a subnormal has less, with the largest mantissa
            int mostLost = Math.min(54, Math.max(0, -1022 - log2)); // and with the mantissa 1
            for (int lost = fewestLost; lost <= mostLost; lost++) {
                power.checkMidpoints(135 + lost, FIRST_MANTISSA, split);
                power.checkMidpoints(136 + lost, split, END_OF_MANTISSAS);
            }
        }
    }

    /** 10ⁿ moved by a power of two to 126 bits before the point. */
    private record Power(int exponent, BigInteger numerator, BigInteger denominator) {

        static Power of(int n) {
            BigInteger numerator = n > 0 ? FIVE.pow(n) : ONE;
            BigInteger denominator = n < 0 ? FIVE.pow(-n) : ONE;
            int shift = 126 - numerator.bitLength() + denominator.bitLength();
            if (shift > 0) {
                numerator = numerator.shiftLeft(shift);
            } else {
                denominator = denominator.shiftLeft(-shift);
            }
            boolean tooLarge = numerator.compareTo(denominator.shiftLeft(126)) >= 0;
            return new Power(n, numerator, tooLarge ? denominator.shiftLeft(1) : denominator);
        }

        BigInteger firstMantissaWith190Bits() {
            BigInteger first = divideUp(denominator.shiftLeft(189), numerator);
            return first.max(FIRST_MANTISSA).min(END_OF_MANTISSAS);
        }

        /** Checks the odd multiples of 2ᵏ. */
        void checkMidpoints(int k, BigInteger first, BigInteger end) {
            BigInteger midpoint = denominator.shiftLeft(k);
            BigInteger modulus = denominator.shiftLeft(k + 1);
            BigInteger margin = denominator.shiftLeft(64).subtract(ONE);
            String what = "10^" + exponent + ", midpoints of 2^" + k;
            assertFalse(
                    hasMultipleIn(numerator, modulus, first, end, midpoint.subtract(margin), midpoint.subtract(ONE)),
                    () -> "below: " + what);
            assertFalse(
                    hasMultipleIn(numerator, modulus, first, end, midpoint.add(ONE), midpoint.add(margin)),
                    () -> "above: " + what);
        }
    }

    @Test
    void smallest_smallNumbers_asByTrying() {
        for (int modulus = 1; modulus <= 24; modulus++) {
            for (int step = 0; step < modulus; step++) {
                for (int low = 0; low < modulus; low++) {
                    for (int high = low; high < modulus; high++) {
                        int tried = 0;
                        while (tried < modulus && (step * tried % modulus < low || step * tried % modulus > high)) {
                            tried++;
                        }
                        BigInteger found = smallest(big(step), big(modulus), big(low), big(high));
                        assertTrue(found == null ? tried == modulus : found.intValue() == tried);
                    }
                }
            }
        }
    }

    /** Whether step·f mod modulus is in low..high for an f from first to end, exclusive. */
    private static boolean hasMultipleIn(
            BigInteger step, BigInteger modulus, BigInteger first, BigInteger end, BigInteger low, BigInteger high) {
        BigInteger from = low.subtract(step.multiply(first)).mod(modulus);
        BigInteger to = from.add(high.subtract(low));
        if (to.compareTo(modulus) >= 0) {
            return first.compareTo(end) < 0; // the interval holds 0, and first itself lies in it
        }
        BigInteger found = smallest(step.mod(modulus), modulus, from, to);
        return found != null && first.add(found).compareTo(end) < 0;
    }

    /** The smallest x ≥ 0 with low ≤ step·x mod modulus ≤ high, for 0 ≤ low ≤ high < modulus and step < modulus; or null. */
    private static BigInteger smallest(BigInteger step, BigInteger modulus, BigInteger low, BigInteger high) {
        if (low.signum() == 0) {
            return ZERO;
        }
        if (step.signum() == 0) {
            return null;
        }
        if (step.shiftLeft(1).compareTo(modulus) > 0) {
            return smallest(modulus.subtract(step), modulus, modulus.subtract(high), modulus.subtract(low));
        }
        BigInteger withoutWrap = divideUp(low, step);
        if (withoutWrap.multiply(step).compareTo(high) <= 0) {
            return withoutWrap;
        }
        // no multiple of step in low..high: how often to wrap around is the same question, modulo step
        BigInteger wraps = smallest(
                modulus.mod(step), step, high.negate().mod(step), low.negate().mod(step));
        return wraps == null ? null : divideUp(wraps.multiply(modulus).add(low), step);
    }

    private static BigInteger divideUp(BigInteger number, BigInteger divisor) {
        return number.add(divisor).subtract(ONE).divide(divisor);
    }

    private static BigInteger big(int number) {
        return BigInteger.valueOf(number);
    }
}
