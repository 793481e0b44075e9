/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

import org.conv2d.logging.metrics.Histogram;
import org.conv2d.logging.metrics.HistogramSnapshot;
import org.conv2d.logging.metrics.HistogramText;

/**
 * The statistics of a timer (in seconds) or of a histogram; NaN stands for what is not known.
 *
 * @param values all of them, for other percentiles; null where a log tells of the three alone, or they stand in a text
 * @param text all of them as {@link HistogramText}, which takes less memory; or null
 */
public record Distribution(
        long count,
        double total,
        double mean,
        double std,
        double min,
        double max,
        double p50,
        double p95,
        double p99,
        HistogramSnapshot values,
        String text) {
    /** Statistics without the values. */
    public Distribution(
            long count,
            double total,
            double mean,
            double std,
            double min,
            double max,
            double p50,
            double p95,
            double p99) {
        this(count, total, mean, std, min, max, p50, p95, p99, null, null);
    }

    static Distribution of(Histogram histogram) {
        return of(histogram, histogram.snapshot(), null);
    }

    /** Likewise, where there may be many that spread far. */
    static Distribution compact(Histogram histogram) {
        return of(histogram, null, HistogramText.encode(histogram.snapshot()));
    }

    private static Distribution of(Histogram histogram, HistogramSnapshot values, String text) {
        return new Distribution(
                histogram.count(),
                histogram.sum(),
                histogram.mean(),
                histogram.std(),
                histogram.min(),
                histogram.max(),
                histogram.quantile(0.5),
                histogram.quantile(0.95),
                histogram.quantile(0.99),
                values,
                text);
    }

    /** The value below which that many of a hundred lie; NaN if it is not known. */
    public double percentile(double percentile) {
        if (percentile == 50) {
            return p50;
        }
        if (percentile == 95) {
            return p95;
        }
        if (percentile == 99) {
            return p99;
        }
        HistogramSnapshot known = text == null ? values : HistogramText.decode(text);
        return known == null ? Double.NaN : known.quantile(percentile / 100);
    }
}
