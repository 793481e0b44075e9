/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

/**
 * The shortest decimal that parses as a given binary floating-point number, and of those the closest.
 *
 * <p>After Raffaello Giulietti, "The Schubfach way to render doubles". The number is mantissa · 2^binaryExponent, the
 * decimal {@link #digits} · 10^{@link #exponent}; its digits may end in zeros.
 */
final class Schubfach {
    private static final long LOW_63_BITS = Long.MAX_VALUE;

    /*
     * The method. The value is v = c·2^q. Everything from vˡ = (c − ½)·2^q to vʳ = (c + ½)·2^q parses as v; the ends
     * belong to it when c is even, as ties go to even. At a power of two the values below lie twice as dense, and vˡ
     * = (c − ¼)·2^q.
     *
     * With k = ⌊log₁₀(vʳ − vˡ)⌋ the interval is wide enough to hold a multiple of 10ᵏ for certain (the pigeonhole,
     * Schubfach, that gave the method its name), and too narrow for two multiples of 10ᵏ⁺¹. That leaves four
     * candidates. Of the multiples of 10ᵏ⁺¹ on either side of v, one that lies inside is the shortest. Failing that,
     * the closer one inside of the multiples of 10ᵏ on either side wins.
     *
     * v, vˡ and vʳ are compared with them after scaling by 4·10⁻ᵏ, which makes quarters integers. 126 bits of the
     * power are enough, as the paper proves for every double (a float is one of them, with a wider interval around
     * it): cut the product to an integer, set its last bit when anything was cut off, and it compares with an even
     * integer as the true product would.
     *
     * Costs: three products of 64 by 126 bits, which do not wait for each other; one line of the table; two or three
     * branches that the data decides. No loop, no allocation, no division but by a constant. Laying the digits out
     * costs more than finding them. Short decimals never come here (ShortDecimal).
     */
    private Schubfach() {}

    /** The k of the method. */
    static int exponent(int binaryExponent, boolean powerOf2) {
        return powerOf2
                ? Logarithms.floorLog10OfThreeQuartersOfPowerOf2(binaryExponent)
                : Logarithms.floorLog10OfPowerOf2(binaryExponent);
    }

    /**
     * The digits of the decimal: two at least, unless the mantissa is too small for that.
     *
     * @param powerOf2 whether the values below lie denser than those above
     */
    static long digits(long mantissa, int binaryExponent, boolean powerOf2) {
        int k = exponent(binaryExponent, powerOf2);
        int shift = binaryExponent + Logarithms.floorLog2OfPowerOf10(-k) + 2;
        long high = SchubfachTable.high(-k);
        long low = SchubfachTable.low(-k);
        long quarters = mantissa << 2;
        long odd = mantissa & 1; // moves the ends inwards, as they belong to an even mantissa only
        long value = scale(high, low, quarters << shift);
        long left = scale(high, low, (quarters - (powerOf2 ? 1 : 2)) << shift) + odd;
        long right = scale(high, low, (quarters + 2) << shift) - odd;

        long below = value >> 2;
        if (below >= 100) {
            long tens = below / 10 * 10;
            boolean tensInside = left <= tens << 2;
            boolean nextTensInside = (tens + 10) << 2 <= right;
            if (tensInside != nextTensInside) {
                return tensInside ? tens : tens + 10;
            }
        }
        boolean belowInside = left <= below << 2;
        boolean aboveInside = (below + 1) << 2 <= right;
        if (belowInside != aboveInside) {
            return belowInside ? below : below + 1;
        }
        long middle = (below << 2) + 2;
        boolean belowCloser = value < middle || (value == middle && (below & 1) == 0);
        return belowCloser ? below : below + 1;
    }

    /**
     * ⌊(high·2⁶³ + low) · factor / 2¹²⁷⌋, its last bit set when the fraction is not zero.
     *
     * <p>The table rounds up, so an integer product comes out with a fraction of nearly nothing: its first 63 bits
     * decide.
     */
    private static long scale(long high, long low, long factor) {
        long fraction = ((high * factor) >>> 1) + Math.multiplyHigh(low, factor);
        long integer = Math.multiplyHigh(high, factor) + (fraction >>> 63);
        return integer | (((fraction & LOW_63_BITS) + LOW_63_BITS) >>> 63);
    }
}
