/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

/**
 * The fast road for a {@code double} that was a short decimal before it became binary: 12.5, 0.8734, 1024, 3.0E-4.
 *
 * <p>One multiplication scales the value to an integer n of 8 or 9 digits, one division checks it. Most of what is
 * logged ends here; the rest goes on to {@link DoubleDecimal}.
 */
final class ShortDecimal {
    /** What {@link #digits} returns for a value that is no short decimal, or too large or too small for this road. */
    static final int NONE = 0;

    /*
     * Why n·10⁻ᵏ is right when n / 10ᵏ == v holds.
     *
     * It parses as v: n and 10ᵏ with k ≤ 22 are doubles without error, so IEEE division returns the double nearest to
     * the true quotient.
     *
     * Nothing shorter or closer does: the decimals that parse as v fill an interval no wider than one ulp of v, and
     * with v < 2·10⁸⁻ᵏ that is less than 2⁻⁵² · 2·10⁸⁻ᵏ < 10⁻ᵏ⁻². Near v ≥ 10⁷⁻ᵏ every decimal of at most 9 digits is
     * a multiple of 10⁻ᵏ⁻². The interval is too narrow for two such multiples, and n·10⁻ᵏ is one: it is the only
     * decimal in there with as few digits. So n only has to lose its trailing zeros, and there is no need to try
     * smaller k first.
     *
     * The product that suggests n is off by far less than ½ before it is rounded. A wrong n would fail the check,
     * nothing else.
     */
    private ShortDecimal() {}

    /** The power of ten −k for which 10⁷ ≤ v · 10ᵏ < 2·10⁸. */
    static int exponent(long magnitudeBits) {
        return Logarithms.floorLog10OfPowerOf2((int) (magnitudeBits >>> 52) - 1023) - 7;
    }

    /** The n with n · 10^exponent = magnitude, with trailing zeros, or {@link #NONE}. */
    static int digits(double magnitude, int exponent) {
        if (exponent > 0 || exponent < -PowersOfTen.MAX_EXACT_DOUBLE) {
            return NONE;
        }
        double power = PowersOfTen.asDouble(-exponent);
        int number = (int) (magnitude * power + 0.5);
        return number / power == magnitude ? number : NONE;
    }
}
