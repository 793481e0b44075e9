/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import java.math.BigDecimal;

/** {@code numpy.quantile} with its default method, linear, from its definition and in exact arithmetic. */
final class NumPy {
    private NumPy() {}

    static double quantile(double[] sorted, double q) {
        BigDecimal position = position(sorted, q);
        int below = position.intValue();
        if (below == sorted.length - 1) {
            return sorted[below];
        }
        BigDecimal fraction = position.subtract(BigDecimal.valueOf(below));
        BigDecimal lower = new BigDecimal(sorted[below]);
        return lower.add(fraction.multiply(new BigDecimal(sorted[below + 1]).subtract(lower)))
                .doubleValue();
    }

    /** The larger absolute value of the two that are interpolated. */
    static double magnitude(double[] sorted, double q) {
        int below = position(sorted, q).intValue();
        double larger = Math.abs(sorted[Math.min(sorted.length - 1, below + 1)]);
        return Math.max(Math.abs(sorted[below]), larger);
    }

    private static BigDecimal position(double[] sorted, double q) {
        return new BigDecimal(Double.toString(q)).multiply(BigDecimal.valueOf(sorted.length - 1));
    }
}
