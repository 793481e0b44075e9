/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A sum of doubles, or of their squares, without any rounding: the order of additions and merges cannot show.
 *
 * <p>Adding doubles is not associative, so a sum that is split over threads or machines would depend on the split. Here
 * the sum is one wide fixed-point number in limbs of 32 bits, each kept in a {@code long} whose upper half takes the
 * carries of {@value #MAX_PENDING} additions before they have to be passed on (the small superaccumulator of R. Neal,
 * "Fast exact summation using small and large superaccumulators", 2015). Only the limbs between the smallest and the
 * largest power of two seen are held: about 50 bytes for ordinary measurements, 1.1 KB at most.
 *
 * <p>Not thread-safe. Adding allocates only when a new power of two comes up.
 */
final class ExactSum {
    /** Exponent of limb 0's lowest bit, negated; a multiple of 32 beyond the smallest square, 2^-2148. */
    private static final int BIAS = 2176;

    private static final int MAX_PENDING = 1 << 29;
    private static final long LOW_32 = 0xffff_ffffL;
    private static final long MANTISSA = (1L << 52) - 1;

    private long[] limbs = {};
    private int firstLimb;
    private int pending;

    /** Adds a finite number. */
    void add(double value) {
        long mantissa = mantissa(value);
        add(value < 0 ? -1 : 1, mantissa, exponent(value));
    }

    /** Adds the square of a finite number, all 106 bits of it. */
    void addSquare(double value) {
        long mantissa = mantissa(value);
        int exponent = 2 * exponent(value);
        long low = mantissa * mantissa;
        add(1, low & LOW_32, exponent);
        add(1, low >>> 32, exponent + 32);
        add(1, Math.multiplyHigh(mantissa, mantissa), exponent + 64);
    }

    void add(ExactSum other) {
        if (other.limbs.length == 0) {
            return;
        }
        if (pending + other.pending >= MAX_PENDING) {
            passCarriesOn();
            other.passCarriesOn();
        }
        int offset = roomFor(other.firstLimb, other.limbs.length);
        for (int i = 0; i < other.limbs.length; i++) {
            limbs[offset + i] += other.limbs[i];
        }
        pending += other.pending + 1;
    }

    /** Adds {@code units · 2^exponent}; units that are given as bits of an unsigned number. */
    void addUnits(boolean negative, long units, int exponent) {
        add(negative ? -1 : 1, units, exponent);
    }

    /** Adds a {@link BinaryNumber}, or takes it away. */
    void add(BinaryNumber number, boolean negate) {
        BigInteger magnitude = number.units().abs();
        boolean negative = negate != (number.units().signum() < 0);
        for (int shift = 0; shift < magnitude.bitLength(); shift += Integer.SIZE) {
            long units = magnitude.shiftRight(shift).longValue() & LOW_32;
            add(negative ? -1 : 1, units, number.exponent() + shift);
        }
    }

    /** The sum, exactly, in the one form that equal sums share. */
    BinaryNumber exact() {
        return BinaryNumber.of(units(), 32 * firstLimb - BIAS);
    }

    private BigInteger units() {
        // two's complement, the highest byte first, with room for what the top limb passes on
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES + limbs.length * Integer.BYTES);
        long carry = 0;
        for (int i = 0; i < limbs.length; i++) {
            long limb = limbs[i] + carry;
            bytes.putInt(bytes.capacity() - (i + 1) * Integer.BYTES, (int) limb);
            carry = limb >> 32;
        }
        return new BigInteger(bytes.putLong(0, carry).array());
    }

    private void add(int sign, long magnitude, int exponent) {
        if (magnitude == 0) {
            return;
        }
        int position = exponent + BIAS;
        int shift = position & 31;
        int at = roomFor(position >>> 5, 3);
        limbs[at] += sign * ((magnitude << shift) & LOW_32);
        limbs[at + 1] += sign * ((magnitude >>> (32 - shift)) & LOW_32);
        limbs[at + 2] += sign * ((magnitude >>> 32) >>> (32 - shift));
        if (++pending >= MAX_PENDING) {
            passCarriesOn();
        }
    }

    /** Makes limbs {@code from} to {@code from + count - 1} available and returns the place of the first in the array. */
    private int roomFor(int from, int count) {
        if (limbs.length == 0) {
            firstLimb = from;
        }
        if (from < firstLimb) {
            long[] wider = new long[limbs.length + firstLimb - from];
            System.arraycopy(limbs, 0, wider, firstLimb - from, limbs.length);
            limbs = wider;
            firstLimb = from;
        }
        if (from - firstLimb + count > limbs.length) {
            limbs = Arrays.copyOf(limbs, from - firstLimb + count);
        }
        return from - firstLimb;
    }

    /** Leaves at most 32 bits in each limb, so that it can take {@link #MAX_PENDING} more additions. */
    private void passCarriesOn() {
        long top = limbs[limbs.length - 1];
        if (top >> 31 != top >> 63) {
            roomFor(firstLimb, limbs.length + 1);
        }
        for (int i = 0; i < limbs.length - 1; i++) {
            limbs[i + 1] += limbs[i] >> 32;
            limbs[i] &= LOW_32;
        }
        pending = 1;
    }

    private static long mantissa(double value) {
        long bits = Double.doubleToRawLongBits(value);
        long mantissa = bits & MANTISSA;
        return Math.getExponent(value) < Double.MIN_EXPONENT ? mantissa : mantissa | (1L << 52);
    }

    private static int exponent(double value) {
        return Math.max(Math.getExponent(value), Double.MIN_EXPONENT) - 52;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(limbs.length);
        out.writeInt(firstLimb);
        out.writeInt(pending);
        for (long limb : limbs) {
            out.writeLong(limb);
        }
    }

    static ExactSum read(DataInput in) throws IOException {
        ExactSum sum = new ExactSum();
        int count = in.readInt();
        if (count < 0 || count > 1 << 10) {
            throw new IOException("no sum has " + count + " limbs");
        }
        sum.limbs = new long[count];
        sum.firstLimb = in.readInt();
        sum.pending = in.readInt();
        for (int i = 0; i < count; i++) {
            sum.limbs[i] = in.readLong();
        }
        return sum;
    }
}
