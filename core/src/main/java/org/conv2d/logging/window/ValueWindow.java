/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.window;

/**
 * Count, sum, mean and extremes of a number. Values that are not finite are left out. See {@link SlicedWindow}. The sum is
 * made anew from the slices whenever some leave, so that rounding errors do not add up over time.
 */
public final class ValueWindow extends SlicedWindow {
    private final long[] counts = new long[SLICES];
    private final double[] sums = new double[SLICES];
    private final double[] minima = new double[SLICES];
    private final double[] maxima = new double[SLICES];
    private long count;
    private double sum;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    public ValueWindow(long windowMicros) {
        super(windowMicros);
        for (int i = 0; i < SLICES; i++) {
            empty(i);
        }
    }

    public void add(long epochMicros, double value) {
        int slot = slot(epochMicros);
        if (slot < 0 || !Double.isFinite(value)) {
            return;
        }
        counts[slot]++;
        sums[slot] += value;
        minima[slot] = Math.min(minima[slot], value);
        maxima[slot] = Math.max(maxima[slot], value);
        count++;
        sum += value;
        min = Math.min(min, value);
        max = Math.max(max, value);
    }

    /** Moves on to an event's time without a value. */
    public void pass(long epochMicros) {
        slot(epochMicros);
    }

    @Override
    void expire(int slot) {
        empty(slot);
    }

    private void empty(int slot) {
        counts[slot] = 0;
        sums[slot] = 0;
        minima[slot] = Double.POSITIVE_INFINITY;
        maxima[slot] = Double.NEGATIVE_INFINITY;
    }

    @Override
    void expired() {
        count = 0;
        sum = 0;
        min = Double.POSITIVE_INFINITY;
        max = Double.NEGATIVE_INFINITY;
        for (int i = SLICES - 1; i >= 0; i--) {
            int slot = slotBefore(i);
            count += counts[slot];
            sum += sums[slot];
            min = Math.min(min, minima[slot]);
            max = Math.max(max, maxima[slot]);
        }
    }

    public long count() {
        return count;
    }

    /** The sum; 0 without values. */
    public double sum() {
        return sum;
    }

    /** The mean; NaN without values. */
    public double mean() {
        return sum / count;
    }

    /** The least; infinite without values. */
    public double min() {
        return min;
    }

    /** The largest; negative infinite without values. */
    public double max() {
        return max;
    }
}
