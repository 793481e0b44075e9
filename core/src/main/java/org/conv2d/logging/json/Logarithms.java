/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

/**
 * Floors of logarithms between powers of two and ten, as one multiplication and one shift.
 *
 * <p>Each constant is the logarithm scaled by a power of two and cut. It is near enough for every exponent of a
 * {@code double}; the test goes through all of them with {@code BigInteger}.
 */
final class Logarithms {
    private Logarithms() {}

    /** ⌊log₁₀ 2ⁿ⌋ for |n| ≤ 1100. */
    static int floorLog10OfPowerOf2(int n) {
        return (n * 315_653) >> 20;
    }

    /** ⌊log₁₀ ¾·2ⁿ⌋ for |n| ≤ 1100. */
    static int floorLog10OfThreeQuartersOfPowerOf2(int n) {
        return (n * 631_305 - 261_663) >> 21;
    }

    /** ⌊log₂ 10ⁿ⌋ for |n| ≤ 350. */
    static int floorLog2OfPowerOf10(int n) {
        return (n * 1_741_647) >> 19;
    }
}
