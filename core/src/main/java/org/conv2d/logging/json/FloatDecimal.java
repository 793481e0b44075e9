/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

/** A finite positive {@code float}, given by its bits, as the {@link Schubfach} decimal digits · 10^exponent. */
final class FloatDecimal {
    private static final int MANTISSA_BITS = 23;
    private static final int HIDDEN_BIT = 1 << MANTISSA_BITS;
    private static final int MIN_EXPONENT = -149;

    /**
     * Mantissas below this have one-digit decimals (10⁻⁴⁵); tenfold they give the closest one of two digits
     * (1.4·10⁻⁴⁵).
     */
    private static final int TINY = 8;

    private FloatDecimal() {}

    static int exponent(int bits) {
        int exponent = Schubfach.exponent(binaryExponent(bits), isPowerOf2(bits));
        return bits < TINY ? exponent - 1 : exponent;
    }

    static int digits(int bits) {
        long mantissa = bits & (HIDDEN_BIT - 1);
        if (bits >= HIDDEN_BIT) {
            mantissa |= HIDDEN_BIT;
        } else if (bits < TINY) {
            mantissa *= 10;
        }
        return (int) Schubfach.digits(mantissa, binaryExponent(bits), isPowerOf2(bits));
    }

    private static int binaryExponent(int bits) {
        return Math.max((bits >>> MANTISSA_BITS) - 1, 0) + MIN_EXPONENT;
    }

    /** Whether the floats below lie denser than those above: at powers of two, but for the smallest normal one. */
    private static boolean isPowerOf2(int bits) {
        return (bits & (HIDDEN_BIT - 1)) == 0 && bits > HIDDEN_BIT;
    }
}
