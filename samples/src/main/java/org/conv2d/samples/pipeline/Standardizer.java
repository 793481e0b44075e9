/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import org.hipparchus.stat.descriptive.StreamingStatistics;

/** The mean and standard deviation of each feature in the training session; takes feature rows to z-scores. NaN stays NaN. */
final class Standardizer {
    private final double[] means;
    private final double[] deviations;

    private Standardizer(double[] means, double[] deviations) {
        this.means = means;
        this.deviations = deviations;
    }

    static Standardizer fit(double[][] rows) {
        int columns = rows[0].length;
        double[] means = new double[columns];
        double[] deviations = new double[columns];
        for (int c = 0; c < columns; c++) {
            StreamingStatistics statistics = new StreamingStatistics();
            for (double[] row : rows) {
                statistics.addValue(row[c]);
            }
            means[c] = statistics.getMean();
            deviations[c] = statistics.getStandardDeviation();
        }
        return new Standardizer(means, deviations);
    }

    double[][] apply(double[][] rows) {
        double[][] scores = new double[rows.length][means.length];
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < means.length; c++) {
                scores[r][c] = (rows[r][c] - means[c]) / deviations[c];
            }
        }
        return scores;
    }
}
