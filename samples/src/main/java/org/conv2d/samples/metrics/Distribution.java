/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.metrics;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hipparchus.stat.descriptive.moment.StandardDeviation;
import org.hipparchus.stat.descriptive.rank.Percentile;
import org.hipparchus.util.ResizableDoubleArray;

/**
 * All values of one timer or histogram, with statistics as NumPy computes them: population standard deviation, percentiles
 * interpolated linearly.
 */
final class Distribution {
    private static final StandardDeviation POPULATION_DEVIATION = new StandardDeviation(false);
    private static final Percentile LINEAR_PERCENTILE =
            new Percentile().withEstimationType(Percentile.EstimationType.R_7);

    private final ResizableDoubleArray values = new ResizableDoubleArray();

    void add(double value) {
        values.addElement(value);
    }

    int count() {
        return values.getNumElements();
    }

    double sum() {
        double sum = 0;
        for (double value : values.getElements()) {
            sum += value;
        }
        return sum;
    }

    /** {@code count, mean, std, min, max}; the suffix tells the unit and follows every key but the count. */
    Map<String, Object> moments(String suffix) {
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        for (double value : values.getElements()) {
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
        Map<String, Object> moments = new LinkedHashMap<>();
        moments.put("count", count());
        moments.put("mean" + suffix, sum() / count());
        moments.put("std" + suffix, POPULATION_DEVIATION.evaluate(values.getElements()));
        moments.put("min" + suffix, min);
        moments.put("max" + suffix, max);
        return moments;
    }

    double percentile(double percent) {
        return LINEAR_PERCENTILE.evaluate(values.getElements(), percent);
    }
}
