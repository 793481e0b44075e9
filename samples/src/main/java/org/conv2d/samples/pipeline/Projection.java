/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import org.hipparchus.stat.projection.PCA;

/** The map from standardised features to their first principal components in the training recording. */
final class Projection {
    /** Standard deviations of a component that the quantiser's tanh sees as 1: a little over 1 also fills its outer levels. */
    private static final double SPREAD = 1.25;

    private final PCA components;
    private final double[] scales;

    private Projection(PCA components, double[] scales) {
        this.components = components;
        this.scales = scales;
    }

    static Projection fit(double[][] rows, int dimensions) {
        PCA components = new PCA(dimensions).fit(rows);
        double[] variances = components.getVariance();
        double[] scales = new double[dimensions];
        for (int d = 0; d < dimensions; d++) {
            scales[d] = SPREAD / Math.sqrt(variances[d]);
        }
        return new Projection(components, scales);
    }

    Embedding apply(double[][] rows) {
        double[][] scores = components.transform(rows);
        double[][] points = new double[scores.length][scales.length];
        for (int i = 0; i < scores.length; i++) {
            for (int d = 0; d < scales.length; d++) {
                points[i][d] = scores[i][d] * scales[d];
            }
        }
        return new Embedding(scores, points);
    }
}
