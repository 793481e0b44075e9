/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import org.conv2d.logs.tally.StateInput;

/**
 * A {@code histogram_stats} event: how many values there have been, and their statistics. Runs are pooled by exact sums
 * of values and squares; percentiles of several runs cannot be known from those of each and are left out.
 *
 * @param mean and the standard deviation are those of one run
 * @param pooledSum the sum of the values of several runs; null for one run
 * @param pooledSquares the sum of their squares; null for one run, or if it is not known of all
 */
record HistogramReading(
        long count,
        double mean,
        double std,
        BigDecimal pooledSum,
        BigDecimal pooledSquares,
        double min,
        double max,
        double p50,
        double p95,
        double p99)
        implements Reading<HistogramReading> {
    static final ReadingForm<HistogramReading> FORM = new Form();

    static HistogramReading of(long count, double mean, double std, double min, double max, double[] percentiles) {
        return new HistogramReading(
                count, mean, std, null, null, min, max, percentiles[0], percentiles[1], percentiles[2]);
    }

    @Override
    public double before() {
        return count;
    }

    @Override
    public double progress() {
        return count;
    }

    @Override
    public HistogramReading plus(HistogramReading other) {
        BigDecimal squares = squares();
        BigDecimal others = other.squares();
        return new HistogramReading(
                count + other.count < 0 ? Long.MAX_VALUE : count + other.count,
                Double.NaN,
                Double.NaN,
                sum().add(other.sum()),
                squares == null || others == null ? null : squares.add(others),
                Math.min(min, other.min),
                Math.max(max, other.max),
                Double.NaN,
                Double.NaN,
                Double.NaN);
    }

    /** The sum of all values; made only when it is needed, as most readings are overtaken by the next. */
    private BigDecimal sum() {
        return pooledSum == null ? BigDecimal.valueOf(count).multiply(new BigDecimal(mean)) : pooledSum;
    }

    /** The sum of their squares, likewise; null if it is not known. */
    private BigDecimal squares() {
        if (pooledSum != null || Double.isNaN(std)) {
            return pooledSquares;
        }
        BigDecimal exactMean = new BigDecimal(mean);
        BigDecimal exactStd = new BigDecimal(std);
        return BigDecimal.valueOf(count).multiply(exactMean.multiply(exactMean).add(exactStd.multiply(exactStd)));
    }

    Distribution distribution() {
        BigDecimal n = BigDecimal.valueOf(count);
        BigDecimal sum = sum();
        BigDecimal mean = sum.divide(n, MathContext.DECIMAL128);
        return new Distribution(
                count, sum.doubleValue(), mean.doubleValue(), deviation(n, sum), min, max, p50, p95, p99);
    }

    private double deviation(BigDecimal n, BigDecimal sum) {
        BigDecimal squares = squares();
        if (squares == null) {
            return Double.NaN;
        }
        BigDecimal variance = n.multiply(squares)
                .subtract(sum.multiply(sum))
                .divide(n.multiply(n), MathContext.DECIMAL128)
                .max(BigDecimal.ZERO);
        return variance.sqrt(MathContext.DECIMAL128).doubleValue();
    }

    private static final class Form implements ReadingForm<HistogramReading> {
        @Override
        public void write(HistogramReading reading, DataOutput out) throws IOException {
            out.writeLong(reading.count);
            ExactNumber.write(reading.pooledSum, out);
            ExactNumber.write(reading.pooledSquares, out);
            for (double figure : new double[] {
                reading.mean, reading.std, reading.min, reading.max, reading.p50, reading.p95, reading.p99
            }) {
                out.writeDouble(figure);
            }
        }

        @Override
        public HistogramReading read(StateInput in) throws IOException {
            long count = in.readLong();
            BigDecimal sum = ExactNumber.read(in);
            BigDecimal squares = ExactNumber.read(in);
            return new HistogramReading(
                    count,
                    in.readDouble(),
                    in.readDouble(),
                    sum,
                    squares,
                    in.readDouble(),
                    in.readDouble(),
                    in.readDouble(),
                    in.readDouble(),
                    in.readDouble());
        }
    }
}
