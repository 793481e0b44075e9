/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

/**
 * The {@code double} nearest to mantissa · 10^exponent, ties to even. Stateless; allocates nothing.
 *
 * <p>After William Clinger, "How to Read Floating Point Numbers Accurately" (1990), and the method of Eisel and Lemire in Daniel
 * Lemire, "Number Parsing at a Gigabyte per Second" (2021).
 */
final class DecimalToDouble {
    /** Below, the largest mantissa is less than half of {@link Double#MIN_VALUE}. */
    static final int MIN_EXPONENT = -342;

    /** Beyond, the mantissa 1 is more than {@link Double#MAX_VALUE}. */
    static final int MAX_EXPONENT = 308;

    private static final long MAX_EXACT_LONG = 1L << 53;
    private static final int EXPONENT_BIAS = 1023;
    private static final int INFINITE_EXPONENT = 2047;

    /*
     * The short way (Clinger). Mantissa and power of ten are doubles without error up to 2⁵³ and 10²², so one IEEE multiplication or
     * division rounds the true result, once. Most of what is logged ends here.
     *
     * The other way (Eisel, Lemire). With f the mantissa moved up until its first bit is bit 63, and c = 10ⁿ·2⁻ʳ the power moved so
     * that c < 2¹²⁶ has 126 bits before the point, E = f·c holds the bits of the result: the first 53 of its 189 or 190 are the
     * double, fewer for a subnormal, and the rest decides how it is rounded. The table knows c a little too large, by 1 at most, so that
     * the product P is larger than E by less than 2⁶⁴ (and more than 0).
     *
     * That changes the rounding only where E is close to a midpoint between two doubles. There are three cases:
     *   - E is the midpoint. Then P is above it by less than 2⁶⁴, and the tie is to be broken to even.
     *   - E is above the midpoint by 2⁶⁴ or more. Then so is P.
     *   - E is below it by 2⁶⁴ or more. Then P does not reach it.
     * There is no fourth: no f of 64 bits times any of the 651 powers comes closer to a midpoint without being one. That
     * is a property of these finitely many numbers, not of the method; DecimalToDoubleProofTest goes through all of them. So
     * whatever P has below 2⁶⁴ is ignored, the rest is rounded as if it were exact, and no case is left undecided. (The
     * paper has a test for undecided ones; that they do not exist for its table was shown by Noble Mushtak and Daniel Lemire,
     * "Fast Number Parsing Without Fallback", 2022.) The same table serves the writer, hence 126 bits and not 128.
     *
     * Costs: two products of 64 by 63 bits, which do not wait for each other, and one line of the table. No loop, no division;
     * the branches are for infinity and zero.
     */
    private DecimalToDouble() {}

    /**
     * The nearest {@code double}.
     *
     * @param mantissa unsigned
     */
    static double of(long mantissa, long exponent) {
        if (Long.compareUnsigned(mantissa, MAX_EXACT_LONG) <= 0 && Math.abs(exponent) <= PowersOfTen.MAX_EXACT_DOUBLE) {
            return exponent < 0
                    ? mantissa / PowersOfTen.asDouble((int) -exponent)
                    : mantissa * PowersOfTen.asDouble((int) exponent);
        }
        if (mantissa == 0 || exponent < MIN_EXPONENT) {
            return 0;
        }
        return exponent > MAX_EXPONENT ? Double.POSITIVE_INFINITY : nearest(mantissa, (int) exponent);
    }

    /**
     * The {@code double} nearest to a decimal between mantissa · 10^exponent and (mantissa + 1) · 10^exponent, or NaN when that
     * depends on where it lies.
     */
    static double ofCut(long mantissa, long exponent) {
        double below = of(mantissa, exponent);
        return below == of(mantissa + 1, exponent) ? below : Double.NaN;
    }

    private static double nearest(long mantissa, int exponent) {
        int shift = Long.numberOfLeadingZeros(mantissa);
        long factor = mantissa << shift;
        long high = SchubfachTable.high(exponent);
        long low = SchubfachTable.low(exponent);

        // P / 2⁶³, its first 62 or 63 bits in "integer", the other 64 in "fraction"
        long carried = multiplyHigh(factor, low) << 1 | factor * low >>> 63;
        long fraction = factor * high + carried;
        long integer = multiplyHigh(factor, high) + (Long.compareUnsigned(fraction, carried) < 0 ? 1 : 0);
        long sticky = fraction >>> 1 == 0 ? integer : integer | 1;

        int zeros = Long.numberOfLeadingZeros(integer);
        int biased = EXPONENT_BIAS + 65 - zeros - shift + Logarithms.floorLog2OfPowerOf10(exponent);
        if (biased >= INFINITE_EXPONENT) {
            return Double.POSITIVE_INFINITY;
        }
        int subnormalBits = Math.max(0, 1 - biased);
        int surplus = 11 - zeros + subnormalBits;
        if (surplus >= Long.SIZE) {
            return 0;
        }
        long odd = sticky >>> surplus & 1;
        long rounded = sticky + (1L << surplus - 1) - 1 + odd >>> surplus;
        // the leading bit, and a carry from rounding up, count the exponent up by one
        return Double.longBitsToDouble((biased + subnormalBits - 1L << 52) + rounded);
    }

    /** The high half of the product of an unsigned factor with bit 63 set and another without. */
    private static long multiplyHigh(long factor, long other) {
        return Math.multiplyHigh(factor, other) + other;
    }
}
