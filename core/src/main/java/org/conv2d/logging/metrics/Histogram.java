/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigInteger;

/**
 * The distribution of a measurement: exact count, sum, mean, standard deviation, minimum and maximum, and quantiles
 * that are off by at most 0.79 % of the value.
 *
 * <p>It depends only on the values recorded, never on their order: parts that were recorded apart and merged in
 * whatever order answer every question with the same bits. Negative numbers and zero are values like others; NaN and
 * infinities are counted apart and enter nothing else.
 *
 * <p>Not thread-safe. {@link #record} allocates only when a new power of two comes up. Memory follows the powers of two
 * that occur, not the number of values: a few KiB for durations.
 */
public final class Histogram {
    private final BucketCounts negatives;
    private final BucketCounts positives;
    private final ExactSum sum;
    private final ExactSum squares;
    private long negativeCount;
    private long zeroCount;
    private long positiveCount;
    private long nonFiniteCount;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    public Histogram() {
        this(new BucketCounts(), new BucketCounts(), new ExactSum(), new ExactSum());
    }

    private Histogram(BucketCounts negatives, BucketCounts positives, ExactSum sum, ExactSum squares) {
        this.negatives = negatives;
        this.positives = positives;
        this.sum = sum;
        this.squares = squares;
    }

    public void record(double value) {
        if (!Double.isFinite(value)) {
            nonFiniteCount++;
            return;
        }
        if (value > 0) {
            positives.increment(LogLinearScale.bucketOf(value));
            positiveCount++;
        } else if (value < 0) {
            negatives.increment(LogLinearScale.bucketOf(-value));
            negativeCount++;
        } else {
            zeroCount++;
        }
        sum.add(value);
        squares.addSquare(value);
        double withoutMinusZero = value + 0.0;
        min = Math.min(min, withoutMinusZero);
        max = Math.max(max, withoutMinusZero);
    }

    /** Adds all that {@code other} has recorded; {@code other} is left as it was. */
    public void merge(Histogram other) {
        positives.add(other.positives);
        negatives.add(other.negatives);
        sum.add(other.sum);
        squares.add(other.squares);
        negativeCount += other.negativeCount;
        zeroCount += other.zeroCount;
        positiveCount += other.positiveCount;
        nonFiniteCount += other.nonFiniteCount;
        min = Math.min(min, other.min);
        max = Math.max(max, other.max);
    }

    /** What has been recorded so far, for good. */
    public HistogramSnapshot snapshot() {
        Histogram copy = new Histogram();
        copy.merge(this);
        return new HistogramSnapshot(copy);
    }

    /** Adds all that {@code other} holds. */
    public void merge(HistogramSnapshot other) {
        merge(other.state());
    }

    /**
     * Takes away all that {@code earlier}, an earlier state of this one, had recorded. The extremes of what remains are
     * known only as well as its buckets: within 1.6 %, and exactly where they are new.
     */
    void subtract(Histogram earlier) {
        earlier.positives.forEach((bucket, n) -> positives.add(bucket, -n));
        earlier.negatives.forEach((bucket, n) -> negatives.add(bucket, -n));
        sum.add(earlier.sum.exact(), true);
        squares.add(earlier.squares.exact(), true);
        negativeCount -= earlier.negativeCount;
        zeroCount -= earlier.zeroCount;
        positiveCount -= earlier.positiveCount;
        nonFiniteCount -= earlier.nonFiniteCount;
        if (count() == 0) {
            min = Double.POSITIVE_INFINITY;
            max = Double.NEGATIVE_INFINITY;
        } else {
            min = min < earlier.min ? min : Math.max(min, lowestPossible());
            max = max > earlier.max ? max : Math.min(max, highestPossible());
        }
    }

    /** Whether everything that {@code earlier} counts is counted here too. */
    boolean includes(Histogram earlier) {
        return negativeCount >= earlier.negativeCount
                && zeroCount >= earlier.zeroCount
                && positiveCount >= earlier.positiveCount
                && nonFiniteCount >= earlier.nonFiniteCount
                && min <= earlier.min
                && max >= earlier.max;
    }

    /** Adds to one bucket; what it does to the moments and extremes has to be added apart. */
    void addBucket(boolean negative, int bucket, long n) {
        (negative ? negatives : positives).add(bucket, n);
        if (negative) {
            negativeCount += n;
        } else {
            positiveCount += n;
        }
    }

    void addZeros(long n) {
        zeroCount += n;
    }

    void addNonFinite(long n) {
        nonFiniteCount += n;
    }

    void addExtremes(double smallest, double largest) {
        min = Math.min(min, smallest);
        max = Math.max(max, largest);
    }

    ExactSum sums() {
        return sum;
    }

    ExactSum squares() {
        return squares;
    }

    BucketCounts buckets(boolean negative) {
        return negative ? negatives : positives;
    }

    long zeroCount() {
        return zeroCount;
    }

    double rawMin() {
        return min;
    }

    double rawMax() {
        return max;
    }

    private double lowestPossible() {
        if (negativeCount > 0) {
            return -LogLinearScale.upperBound(negatives.bucketOfRank(negativeCount));
        }
        return zeroCount > 0 ? 0 : LogLinearScale.lowerBound(positives.bucketOfRank(1));
    }

    private double highestPossible() {
        if (positiveCount > 0) {
            return LogLinearScale.upperBound(positives.bucketOfRank(positiveCount));
        }
        return zeroCount > 0 ? 0 : -LogLinearScale.lowerBound(negatives.bucketOfRank(1));
    }

    /** Number of finite values. */
    public long count() {
        return negativeCount + zeroCount + positiveCount;
    }

    /** Number of NaN and infinite values, which nothing else here includes. */
    public long nonFiniteCount() {
        return nonFiniteCount;
    }

    /** The exact sum, rounded once; infinite where it is beyond the range of a double. */
    public double sum() {
        return sum.exact().dividedBy(1);
    }

    /** The exact mean, rounded once; NaN without values. */
    public double mean() {
        return count() == 0 ? Double.NaN : sum.exact().dividedBy(count());
    }

    /** The standard deviation of the values as a whole population, like NumPy's {@code std}; NaN without values. */
    public double std() {
        if (count() == 0) {
            return Double.NaN;
        }
        BinaryNumber scaled = squares.exact()
                .times(BigInteger.valueOf(count()))
                .minus(sum.exact().squared());
        // Below zero only while other threads record: the sums of a snapshot may be a value ahead of its counts.
        return scaled.sqrtDividedBy(count());
    }

    /** The smallest value; NaN without values. */
    public double min() {
        return count() == 0 ? Double.NaN : min;
    }

    /** The largest value; NaN without values. */
    public double max() {
        return count() == 0 ? Double.NaN : max;
    }

    /**
     * The value below which the fraction {@code q} (from 0 to 1) of all values lie, as NumPy's {@code quantile} has it: at
     * rank q·(n-1), counted from 0, linear between the two values next to it, each of which is known within 0.79 %. The
     * smallest and the largest value are exact, and no answer lies outside them. NaN without values.
     */
    public double quantile(double q) {
        if (!(q >= 0 && q <= 1)) {
            throw new IllegalArgumentException("quantile must be from 0 to 1, was " + q);
        }
        long n = count();
        if (n == 0) {
            return Double.NaN;
        }
        double position = q * (n - 1);
        long below = Math.min(n - 1, (long) position);
        double fraction = position - below;
        double lower = valueAt(below, n);
        if (fraction == 0 || below == n - 1) {
            return lower;
        }
        double upper = valueAt(below + 1, n);
        // Not lower + fraction · (upper - lower): the difference of the two ends of the range of a double is infinite.
        return Math.min(upper, Math.max(lower, lower * (1 - fraction) + upper * fraction));
    }

    /** How many values are at most {@code bound}; those in the bucket that holds it, within 1.6 % of it, count as such. */
    long countUpTo(double bound) {
        if (!(bound >= min)) {
            return 0;
        }
        if (bound >= max) {
            return count();
        }
        if (bound < 0) {
            int bucket = LogLinearScale.bucketOf(-bound);
            return negatives.count(bucket, Integer.MAX_VALUE);
        }
        return negativeCount + zeroCount + (bound > 0 ? positives.count(0, LogLinearScale.bucketOf(bound)) : 0);
    }

    /** The value of a rank from 0 to n - 1. */
    private double valueAt(long rank, long n) {
        return rank == 0 ? min : rank == n - 1 ? max : Math.min(max, Math.max(min, valueOfRank(rank + 1)));
    }

    private double valueOfRank(long rank) {
        if (rank <= negativeCount) {
            return -LogLinearScale.midpoint(negatives.bucketOfRank(negativeCount - rank + 1));
        }
        if (rank <= negativeCount + zeroCount) {
            return 0;
        }
        return LogLinearScale.midpoint(positives.bucketOfRank(rank - negativeCount - zeroCount));
    }

    /** Writes all that has been recorded, for {@link #read}; the form is not a contract between versions. */
    public void write(DataOutput out) throws IOException {
        negatives.write(out);
        positives.write(out);
        sum.write(out);
        squares.write(out);
        out.writeLong(negativeCount);
        out.writeLong(zeroCount);
        out.writeLong(positiveCount);
        out.writeLong(nonFiniteCount);
        out.writeDouble(min);
        out.writeDouble(max);
    }

    /**
     * What {@link #write} has written.
     *
     * @throws IOException if it cannot have been
     */
    public static Histogram read(DataInput in) throws IOException {
        Histogram histogram =
                new Histogram(BucketCounts.read(in), BucketCounts.read(in), ExactSum.read(in), ExactSum.read(in));
        histogram.negativeCount = in.readLong();
        histogram.zeroCount = in.readLong();
        histogram.positiveCount = in.readLong();
        histogram.nonFiniteCount = in.readLong();
        histogram.min = in.readDouble();
        histogram.max = in.readDouble();
        return histogram;
    }
}
