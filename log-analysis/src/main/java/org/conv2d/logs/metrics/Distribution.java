/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

import org.conv2d.logging.metrics.Histogram;

/** The statistics of a timer (in seconds) or of a histogram; NaN stands for what is not known. */
public record Distribution(
        long count, double total, double mean, double std, double min, double max, double p50, double p95, double p99) {
    static Distribution of(Histogram histogram) {
        return new Distribution(
                histogram.count(),
                histogram.sum(),
                histogram.mean(),
                histogram.std(),
                histogram.min(),
                histogram.max(),
                histogram.quantile(0.5),
                histogram.quantile(0.95),
                histogram.quantile(0.99));
    }
}
