/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import org.hipparchus.util.MathArrays;

/**
 * The mean silhouette coefficient (Rousseeuw 1987) over Euclidean distances: quadratic in the number of points, so taken
 * over evenly spaced points where there are more than {@link #MAX_POINTS}.
 */
final class Silhouette {
    static final int MAX_POINTS = 1000;

    private Silhouette() {}

    /** Between −1 and 1; a point alone in its cluster counts 0; NaN where there are fewer than two clusters. */
    static double score(double[][] points, int[] labels) {
        int stride = (points.length + MAX_POINTS - 1) / MAX_POINTS;
        int clusters = 0;
        for (int label : labels) {
            clusters = Math.max(clusters, label + 1);
        }
        int[] sizes = new int[clusters];
        for (int i = 0; i < points.length; i += stride) {
            sizes[labels[i]]++;
        }
        double sum = 0;
        int scored = 0;
        for (int i = 0; i < points.length; i += stride, scored++) {
            sum += coefficient(distances(points, labels, stride, i, clusters), sizes, labels[i]);
        }
        return sum / scored;
    }

    private static double[] distances(double[][] points, int[] labels, int stride, int from, int clusters) {
        double[] sums = new double[clusters];
        for (int i = 0; i < points.length; i += stride) {
            sums[labels[i]] += MathArrays.distance(points[from], points[i]);
        }
        return sums;
    }

    private static double coefficient(double[] distances, int[] sizes, int own) {
        double nearest = Double.POSITIVE_INFINITY;
        for (int c = 0; c < sizes.length; c++) {
            if (c != own && sizes[c] > 0) {
                nearest = Math.min(nearest, distances[c] / sizes[c]);
            }
        }
        if (Double.isInfinite(nearest)) {
            return Double.NaN;
        }
        if (sizes[own] == 1) {
            return 0;
        }
        double within = distances[own] / (sizes[own] - 1);
        double larger = Math.max(within, nearest);
        return larger == 0 ? 0 : (nearest - within) / larger;
    }
}
