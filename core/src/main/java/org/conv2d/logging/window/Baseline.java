/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.window;

/**
 * What a number usually is: an exponentially weighted mean and variance over its last values, in the order they come. The
 * first values weigh alike, as in a plain mean, until there are as many as the span. Values that are not finite are left
 * out. Not thread-safe, no allocation.
 *
 * <p>With the weight a = 2 / (span + 1) of a new value x, and d = x − mean: mean += a·d, variance = (1 − a)·(variance + a·d²).
 * Source: Tony Finch, "Incremental calculation of weighted mean and variance", 2009, section 9.
 */
public final class Baseline {
    private final double weight;
    private long count;
    private double mean;
    private double variance;

    /** Over about this many values, at least 2. */
    public Baseline(int span) {
        this.weight = 2.0 / (span + 1);
    }

    public void add(double value) {
        if (!Double.isFinite(value)) {
            return;
        }
        count++;
        double a = Math.max(weight, 1.0 / count);
        double difference = value - mean;
        mean += a * difference;
        variance = (1 - a) * (variance + a * difference * difference);
    }

    public long count() {
        return count;
    }

    /** The mean; NaN without values. */
    public double mean() {
        return count == 0 ? Double.NaN : mean;
    }

    /**
     * How many standard deviations a value is above what is usual; NaN without values. Where the values so far were all
     * the same, 0 for that same value and infinite for any other.
     */
    public double zScore(double value) {
        if (count == 0) {
            return Double.NaN;
        }
        double difference = value - mean;
        return difference == 0 ? 0 : difference / Math.sqrt(variance);
    }
}
