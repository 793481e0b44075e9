/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

/**
 * The buckets of a {@link Histogram}: 64 of equal width in every power of two, so that a bucket's midpoint is within
 * 1/128 (0.79 %) of everything in it.
 *
 * <p>The index of a positive double is its exponent and the first six bits of its mantissa, which are the upper 18 bits
 * of its IEEE 754 form. Larger values have larger indices. Subnormal numbers (below 2.3e-308) keep their order but not
 * the relative error.
 */
final class LogLinearScale {
    static final int SUB_BUCKET_BITS = 6;
    static final int SUB_BUCKETS = 1 << SUB_BUCKET_BITS;

    private static final int SHIFT = 52 - SUB_BUCKET_BITS;

    private LogLinearScale() {}

    /** Index of the bucket that holds {@code positive}, which must be finite and above zero. */
    static int bucketOf(double positive) {
        return (int) (Double.doubleToRawLongBits(positive) >>> SHIFT);
    }

    /** The middle between the smallest and the largest value of a bucket. */
    static double midpoint(int bucket) {
        return Double.longBitsToDouble(((long) bucket << SHIFT) | (1L << (SHIFT - 1)));
    }

    /** The smallest value of a bucket. */
    static double lowerBound(int bucket) {
        return Double.longBitsToDouble((long) bucket << SHIFT);
    }

    /** The largest value of a bucket. */
    static double upperBound(int bucket) {
        return Double.longBitsToDouble(((long) (bucket + 1) << SHIFT) - 1);
    }
}
