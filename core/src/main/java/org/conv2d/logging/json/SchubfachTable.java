/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

import java.math.BigInteger;

/**
 * The table g of the Schubfach method: powers of ten cut to their first 126 bits, plus one.
 *
 * <p>g(n) = ⌊10ⁿ · 2⁻ʳ⌋ + 1 with r = ⌊log₂ 10ⁿ⌋ − 125, for every n that writing a {@code double} (−292 to 324) or
 * reading one (−342 to 308) can ask for. Computed once, when the first number that is no short decimal is written or
 * read, in a few milliseconds; 11 KB.
 */
final class SchubfachTable {
    private static final int FIRST = -342;
    private static final int LAST = 324;
    private static final long LOW_63_BITS = Long.MAX_VALUE;
    private static final long[] HALVES = compute();

    private SchubfachTable() {}

    /** Bits 63 to 125 of g(n). */
    static long high(int n) {
        return HALVES[2 * (n - FIRST)];
    }

    /** Bits 0 to 62 of g(n). */
    static long low(int n) {
        return HALVES[2 * (n - FIRST) + 1];
    }

    private static long[] compute() {
        long[] halves = new long[2 * (LAST - FIRST + 1)];
        BigInteger power = BigInteger.ONE;
        for (int n = 0; n <= -FIRST; n++) {
            if (n <= LAST) {
                store(halves, n, power.shiftRight(Logarithms.floorLog2OfPowerOf10(n) - 125));
            }
            store(
                    halves,
                    -n,
                    BigInteger.ONE
                            .shiftLeft(125 - Logarithms.floorLog2OfPowerOf10(-n))
                            .divide(power));
            power = power.multiply(BigInteger.TEN);
        }
        return halves;
    }

    private static void store(long[] halves, int n, BigInteger floor) {
        BigInteger g = floor.add(BigInteger.ONE);
        halves[2 * (n - FIRST)] = g.shiftRight(63).longValue();
        halves[2 * (n - FIRST) + 1] = g.longValue() & LOW_63_BITS;
    }
}
