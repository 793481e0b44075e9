/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.export;

import io.prometheus.metrics.model.snapshots.ClassicHistogramBuckets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.conv2d.logging.metrics.HistogramSnapshot;

/**
 * The buckets of a distribution for Prometheus: of a timer always the same, from a millisecond to five minutes; of other
 * values 1, 2 and 5 of each power of ten that occurs, so that there are more of them when the range of the values grows.
 * Stateless.
 */
final class HistogramBounds {

    private static final double[] SECONDS = {
        0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300
    };

    /** Beyond 10 to this, values share the last bucket; below 10 to its negative, the one of zero. */
    private static final int MAX_EXPONENT = 12;

    private static final int[] STEPS = {1, 2, 5};

    private HistogramBounds() {}

    static ClassicHistogramBuckets ofSeconds(HistogramSnapshot durations) {
        return buckets(durations, SECONDS);
    }

    static ClassicHistogramBuckets ofValues(HistogramSnapshot values) {
        return buckets(values, values.count() == 0 ? new double[0] : around(values.min(), values.max()));
    }

    private static double[] around(double min, double max) {
        double smallest = Math.min(Math.abs(min), Math.abs(max));
        List<Double> positive = new ArrayList<>();
        double largest = Math.max(Math.abs(min), Math.abs(max));
        boolean throughZero = min <= 0 && max >= 0;
        int first = throughZero ? Math.min(-3, exponent(largest) - 3) : exponent(smallest);
        for (int exponent = first; exponent <= exponent(largest); exponent++) {
            for (int step : STEPS) {
                positive.add(
                        BigDecimal.valueOf(step).scaleByPowerOfTen(exponent).doubleValue());
            }
        }
        List<Double> bounds = new ArrayList<>();
        if (min < 0) {
            positive.forEach(bound -> bounds.add(0, -bound));
        }
        if (throughZero) {
            bounds.add(0.0);
        }
        if (max > 0) {
            bounds.addAll(positive);
        }
        return bounds.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static int exponent(double value) {
        int exponent = value == 0 ? -MAX_EXPONENT : (int) Math.floor(Math.log10(value));
        return Math.max(-MAX_EXPONENT, Math.min(MAX_EXPONENT, exponent));
    }

    private static ClassicHistogramBuckets buckets(HistogramSnapshot values, double[] finite) {
        double[] bounds = Arrays.copyOf(finite, finite.length + 1);
        bounds[finite.length] = Double.POSITIVE_INFINITY;
        long[] counts = new long[bounds.length];
        long below = 0;
        for (int i = 0; i < bounds.length; i++) {
            long upTo = values.countUpTo(bounds[i]);
            counts[i] = upTo - below;
            below = upTo;
        }
        return ClassicHistogramBuckets.of(bounds, counts);
    }
}
