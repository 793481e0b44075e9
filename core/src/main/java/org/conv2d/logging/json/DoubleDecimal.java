/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

/** A finite positive {@code double}, given by its bits, as the {@link Schubfach} decimal digits · 10^exponent. */
final class DoubleDecimal {
    private static final int MANTISSA_BITS = 52;
    private static final long HIDDEN_BIT = 1L << MANTISSA_BITS;
    private static final int MIN_EXPONENT = -1074;

    /**
     * Mantissas below this have one-digit decimals (5·10⁻³²⁴); tenfold they give the closest one of two digits (4.9).
     */
    private static final long TINY = 3;

    private DoubleDecimal() {}

    static int exponent(long bits) {
        int exponent = Schubfach.exponent(binaryExponent(bits), isPowerOf2(bits));
        return bits < TINY ? exponent - 1 : exponent;
    }

    static long digits(long bits) {
        long mantissa = bits & (HIDDEN_BIT - 1);
        if (bits >= HIDDEN_BIT) {
            mantissa |= HIDDEN_BIT;
        } else if (bits < TINY) {
            mantissa *= 10;
        }
        return Schubfach.digits(mantissa, binaryExponent(bits), isPowerOf2(bits));
    }

    private static int binaryExponent(long bits) {
        return Math.max((int) (bits >>> MANTISSA_BITS) - 1, 0) + MIN_EXPONENT;
    }

    /** Whether the doubles below lie denser than those above: at powers of two, but for the smallest normal one. */
    private static boolean isPowerOf2(long bits) {
        return (bits & (HIDDEN_BIT - 1)) == 0 && bits > HIDDEN_BIT;
    }
}
