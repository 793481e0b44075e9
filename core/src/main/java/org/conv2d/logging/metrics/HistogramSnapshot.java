/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

/**
 * A distribution as it was at one moment: what {@link Histogram} says, for good. Immutable and thread-safe.
 *
 * <p>Snapshots add up: {@link #merge} of parts, in any order, equals the snapshot of the whole to the last bit, and
 * {@link #delta} takes an earlier one away. {@link HistogramText} writes one as text that fits into a log line.
 */
public final class HistogramSnapshot {
    /** Nothing recorded. */
    public static final HistogramSnapshot EMPTY = new HistogramSnapshot(new Histogram());

    private final Histogram state;

    /** @param state nobody's any more but the snapshot's */
    HistogramSnapshot(Histogram state) {
        this.state = state;
    }

    /** All of both. */
    public HistogramSnapshot merge(HistogramSnapshot other) {
        Histogram sum = new Histogram();
        sum.merge(state);
        sum.merge(other.state);
        return new HistogramSnapshot(sum);
    }

    /**
     * What came since {@code previous}, an earlier snapshot of the same recorder. Its extremes are exact where they are new
     * ones, and otherwise known within 1.6 %. Where {@code previous} cannot be an earlier one, as after a reset, all of
     * this one is new.
     */
    public HistogramSnapshot delta(HistogramSnapshot previous) {
        if (!state.includes(previous.state)) {
            return this;
        }
        Histogram difference = new Histogram();
        difference.merge(state);
        difference.subtract(previous.state);
        return new HistogramSnapshot(difference);
    }

    /** Number of finite values. */
    public long count() {
        return state.count();
    }

    /** Number of NaN and infinite values, which nothing else here includes. */
    public long nonFiniteCount() {
        return state.nonFiniteCount();
    }

    /** The exact sum, rounded once; infinite where it is beyond the range of a double. */
    public double sum() {
        return state.sum();
    }

    /** The exact mean, rounded once; NaN without values. */
    public double mean() {
        return state.mean();
    }

    /** The standard deviation of the values as a whole population, like NumPy's {@code std}; NaN without values. */
    public double std() {
        return state.std();
    }

    /** The smallest value; NaN without values. */
    public double min() {
        return state.min();
    }

    /** The largest value; NaN without values. */
    public double max() {
        return state.max();
    }

    /** See {@link Histogram#quantile}. */
    public double quantile(double q) {
        return state.quantile(q);
    }

    /**
     * How many values are at most {@code bound}; those within 1.6 % of it count as such. Never less for a larger bound.
     */
    public long countUpTo(double bound) {
        return state.countUpTo(bound);
    }

    /** For reading only. */
    Histogram state() {
        return state;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HistogramSnapshot that
                && HistogramText.encode(this).equals(HistogramText.encode(that));
    }

    @Override
    public int hashCode() {
        return Long.hashCode(count()) ^ Double.hashCode(sum());
    }

    @Override
    public String toString() {
        return HistogramText.encode(this);
    }
}
