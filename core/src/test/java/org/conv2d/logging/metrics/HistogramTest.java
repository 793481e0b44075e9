/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HistogramTest {
    private static final double[] QUANTILES = {0, 0.01, 0.07, 0.25, 0.5, 0.75, 0.95, 0.99, 0.999, 1};

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void quantile_anyDistribution_isWithinTheBoundOfTheSortedValue() {
        for (int round = 0; round < 100; round++) {
            double[] values = anyDistribution(1 + random.nextInt(500));
            Histogram histogram = of(values);
            Arrays.sort(values);
            for (double q : QUANTILES) {
                double exact = NumPy.quantile(values, q);
                double error = Math.abs(histogram.quantile(q) - exact);
                // where two values of different sign are interpolated, relative to the larger of them
                double bound = NumPy.magnitude(values, q) / 128;
                assertTrue(error <= bound, () -> "seed " + seed + ", q " + q + ": " + exact + " ± " + error);
            }
        }
    }

    @Test
    void moments_anyDistribution_equalExactArithmetic() {
        for (int round = 0; round < 50; round++) {
            double[] values = anyDistribution(1 + random.nextInt(200));
            Histogram histogram = of(values);
            BigDecimal n = BigDecimal.valueOf(values.length);
            BigDecimal sum = BigDecimal.ZERO;
            for (double value : values) {
                sum = sum.add(new BigDecimal(value));
            }
            BigDecimal mean = sum.divide(n, MathContext.DECIMAL128);
            BigDecimal deviations = BigDecimal.ZERO;
            for (double value : values) {
                deviations = deviations.add(
                        n.multiply(new BigDecimal(value)).subtract(sum).pow(2));
            }
            double std = deviations
                    .divide(n.pow(3), MathContext.DECIMAL128)
                    .sqrt(MathContext.DECIMAL128)
                    .doubleValue();
            assertEquals(values.length, histogram.count());
            assertEquals(sum.doubleValue(), histogram.sum(), "seed " + seed);
            assertEquals(mean.doubleValue(), histogram.mean(), "seed " + seed);
            assertEquals(std, histogram.std(), 1e-15 * std, "seed " + seed);
            // Minus zero counts as zero: the sum makes it one here too.
            assertEquals(Arrays.stream(values).min().getAsDouble() + 0.0, histogram.min(), "seed " + seed);
            assertEquals(Arrays.stream(values).max().getAsDouble() + 0.0, histogram.max(), "seed " + seed);
        }
    }

    @Test
    void std_largeOffsetSmallSpread_doesNotCancel() {
        Histogram histogram = of(1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16);
        assertEquals(Math.sqrt(22.5), histogram.std());
    }

    @Test
    void merge_anySplitAndOrder_answersWithTheSameBits() {
        for (int round = 0; round < 50; round++) {
            double[] values = anyDistribution(400);
            String whole = answers(of(values));
            List<Histogram> parts = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(9); i++) {
                parts.add(new Histogram());
            }
            for (double value : values) {
                parts.get(random.nextInt(parts.size())).record(value);
            }
            Collections.shuffle(parts, random);
            while (parts.size() > 1) {
                Histogram taken = parts.remove(random.nextInt(parts.size()));
                parts.get(random.nextInt(parts.size())).merge(taken);
            }
            assertEquals(whole, answers(parts.get(0)), "seed " + seed);
        }
    }

    @Test
    void record_nonFinite_isCountedApart() {
        Histogram histogram = of(Double.NaN, 2, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
        assertEquals(3, histogram.nonFiniteCount());
        assertEquals(1, histogram.count());
        assertEquals(2, histogram.sum());
        assertEquals(2, histogram.quantile(0.99));
    }

    @Test
    void record_extremesOfTheRange_keepsOrderAndFiniteAnswers() {
        Histogram histogram = of(Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, Double.MIN_VALUE, 0, -0.0);
        assertEquals(-Double.MAX_VALUE, histogram.quantile(0));
        assertEquals(0.0, histogram.quantile(0.3));
        assertEquals(Double.MAX_VALUE, histogram.quantile(1), Double.MAX_VALUE / 128);
        assertEquals(Double.MAX_VALUE, histogram.sum());
        assertTrue(Double.isFinite(histogram.std()), () -> "std " + histogram.std());
    }

    @Test
    void record_minusZero_readsAsZero() {
        assertEquals("0.0", Double.toString(of(-0.0).min()));
    }

    @Test
    void quantile_oneValue_isThatValue() {
        for (double q : QUANTILES) {
            assertEquals(0.0234, of(0.0234).quantile(q));
        }
    }

    @Test
    void answers_withoutValues_areNotANumber() {
        Histogram empty = new Histogram();
        assertEquals("0 0.0 NaN NaN NaN NaN NaN", answers(empty).substring(0, 25));
        assertThrows(IllegalArgumentException.class, () -> empty.quantile(1.01));
        assertThrows(IllegalArgumentException.class, () -> empty.quantile(Double.NaN));
    }

    private static Histogram of(double... values) {
        Histogram histogram = new Histogram();
        for (double value : values) {
            histogram.record(value);
        }
        return histogram;
    }

    private static String answers(Histogram histogram) {
        StringBuilder text = new StringBuilder();
        text.append(histogram.count()).append(' ').append(histogram.sum());
        text.append(' ').append(histogram.mean()).append(' ').append(histogram.std());
        text.append(' ').append(histogram.min()).append(' ').append(histogram.max());
        for (double q : QUANTILES) {
            text.append(' ').append(histogram.quantile(q));
        }
        return text.toString();
    }

    private double[] anyDistribution(int size) {
        double scale = Math.pow(10, random.nextInt(40) - 20);
        int shape = random.nextInt(4);
        return random.doubles(size)
                .map(u -> switch (shape) {
                    case 0 -> scale * u;
                    case 1 -> scale * Math.exp(8 * random.nextGaussian());
                    case 2 -> scale * random.nextGaussian();
                    default -> random.nextInt(3) == 0 ? 0 : Math.rint(20 * random.nextGaussian());
                })
                .toArray();
    }
}
