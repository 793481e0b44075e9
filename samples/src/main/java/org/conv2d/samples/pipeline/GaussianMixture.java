/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.distribution.multivariate.MixtureMultivariateNormalDistribution;
import org.hipparchus.distribution.multivariate.MultivariateNormalDistribution;
import org.hipparchus.stat.descriptive.MultivariateSummaryStatistics;
import org.hipparchus.stat.fitting.MultivariateNormalMixtureExpectationMaximization;
import org.hipparchus.util.Pair;

/**
 * A mixture of Gaussians fitted by expectation maximisation from a given start, with near-identical components merged.
 *
 * <p>Errors are the library's own: {@link org.hipparchus.exception.MathIllegalStateException} when EM has not converged
 * in time, {@link org.hipparchus.exception.MathIllegalArgumentException} when a component's covariance is singular.
 */
record GaussianMixture(List<GaussianComponent> components, int mergeOperations) {
    /** The step of the mean log-likelihood that counts as none. */
    private static final double CONVERGENCE = 1e-3;

    static GaussianMixture fit(MixtureMultivariateNormalDistribution start, double[][] points, int maxIterations) {
        MultivariateNormalMixtureExpectationMaximization em =
                new MultivariateNormalMixtureExpectationMaximization(points);
        em.fit(start, maxIterations, CONVERGENCE);
        List<GaussianComponent> components = new ArrayList<>();
        for (Pair<Double, MultivariateNormalDistribution> part :
                em.getFittedModel().getComponents()) {
            components.add(GaussianComponent.of(part.getFirst(), part.getSecond()));
        }
        int merged = GaussianComponent.mergeAlike(components);
        return new GaussianMixture(List.copyOf(components), merged);
    }

    /** The most probable component of each point. */
    int[] labels(double[][] points) {
        int[] labels = new int[points.length];
        for (int i = 0; i < points.length; i++) {
            double best = Double.NEGATIVE_INFINITY;
            for (int c = 0; c < components.size(); c++) {
                double density = components.get(c).weightedDensity(points[i]);
                if (density > best) {
                    best = density;
                    labels[i] = c;
                }
            }
        }
        return labels;
    }

    /** One component for each label that enough points bear, with their share, mean and covariance. */
    static MixtureMultivariateNormalDistribution start(double[][] points, int[] labels) {
        int dimensions = points[0].length;
        List<Pair<Double, MultivariateNormalDistribution>> parts = new ArrayList<>();
        for (int label : IntStream.of(labels).distinct().sorted().toArray()) {
            MultivariateSummaryStatistics moments = new MultivariateSummaryStatistics(dimensions, true);
            for (int i = 0; i < points.length; i++) {
                if (labels[i] == label) {
                    moments.addValue(points[i]);
                }
            }
            if (moments.getN() > dimensions) {
                double share = (double) moments.getN() / points.length;
                double[][] covariance = moments.getCovariance().getData();
                parts.add(new Pair<>(share, new MultivariateNormalDistribution(moments.getMean(), covariance)));
            }
        }
        return new MixtureMultivariateNormalDistribution(parts);
    }
}
