/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import java.math.BigInteger;

/**
 * The number {@code units · 2^exponent}; units are odd, or both are zero, so that equal numbers are equal objects. Arithmetic is
 * exact; what leaves it as a double is rounded once, to the nearest, ties to even (IEEE 754).
 */
record BinaryNumber(BigInteger units, int exponent) {
    /** Bits of a quotient or a root that are found before it is rounded: what is left out can at most make it odd. */
    private static final int BITS = 128;

    private static final int MIN_SUBNORMAL_EXPONENT = Double.MIN_EXPONENT - 52;

    static BinaryNumber of(BigInteger units, int exponent) {
        if (units.signum() == 0) {
            return new BinaryNumber(BigInteger.ZERO, 0);
        }
        int zeros = units.getLowestSetBit();
        return new BinaryNumber(units.shiftRight(zeros), exponent + zeros);
    }

    BinaryNumber times(BigInteger factor) {
        return of(units.multiply(factor), exponent);
    }

    BinaryNumber squared() {
        return new BinaryNumber(units.multiply(units), 2 * exponent);
    }

    BinaryNumber minus(BinaryNumber other) {
        int common = Math.min(exponent, other.exponent);
        return of(units.shiftLeft(exponent - common).subtract(other.units.shiftLeft(other.exponent - common)), common);
    }

    /** The quotient by a positive number; infinite where it is beyond the range of a double. */
    double dividedBy(long divisor) {
        double quotient = quotient(units.abs(), exponent, BigInteger.valueOf(divisor));
        return units.signum() < 0 ? -quotient : quotient;
    }

    /** The quotient of the square root by a positive number; the root of what is below zero is zero. */
    double sqrtDividedBy(long divisor) {
        if (units.signum() <= 0) {
            return 0;
        }
        // twice as many bits, and an even exponent
        int shift = 2 * (BITS + Long.SIZE) - units.bitLength();
        shift += exponent - shift & 1;
        BigInteger radicand = shift >= 0 ? units.shiftLeft(shift) : sticky(units, -shift);
        BigInteger[] root = radicand.sqrtAndRemainder();
        BigInteger odd = root[1].signum() == 0 ? root[0] : root[0].setBit(0);
        return quotient(odd, (exponent - shift) / 2, BigInteger.valueOf(divisor));
    }

    private static double quotient(BigInteger dividend, int exponent, BigInteger divisor) {
        int shift = Math.max(0, BITS + divisor.bitLength() - dividend.bitLength());
        BigInteger[] quotient = dividend.shiftLeft(shift).divideAndRemainder(divisor);
        BigInteger odd = quotient[1].signum() == 0 ? quotient[0] : quotient[0].setBit(0);
        return nearest(odd, exponent - shift);
    }

    private static double nearest(BigInteger units, int exponent) {
        int highest = units.bitLength() - 1 + exponent;
        if (units.signum() == 0 || highest > Double.MAX_EXPONENT) {
            return units.signum() == 0 ? 0 : Double.POSITIVE_INFINITY;
        }
        if (highest < Double.MIN_EXPONENT) {
            int dropped = MIN_SUBNORMAL_EXPONENT - exponent;
            // in quarters of the smallest double
            long quarters = (dropped > 1 ? sticky(units, dropped - 2) : units.shiftLeft(2 - dropped)).longValue();
            long whole = quarters >>> 2;
            boolean up = (quarters & 2) != 0 && ((quarters & 1) != 0 || (whole & 1) != 0);
            return (up ? whole + 1 : whole) * Double.MIN_VALUE;
        }
        int dropped = Math.max(0, units.bitLength() - BITS);
        return Math.scalb(sticky(units, dropped).doubleValue(), exponent + dropped);
    }

    /** Without the lowest bits; odd if any of those was set. */
    private static BigInteger sticky(BigInteger units, int dropped) {
        BigInteger left = units.shiftRight(dropped);
        return units.getLowestSetBit() < dropped ? left.setBit(0) : left;
    }
}
