/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.distribution.multivariate.MixtureMultivariateNormalDistribution;
import org.hipparchus.distribution.multivariate.MultivariateNormalDistribution;
import org.hipparchus.stat.descriptive.MultivariateSummaryStatistics;
import org.hipparchus.stat.fitting.MultivariateNormalMixtureExpectationMaximization;
import org.hipparchus.util.Pair;

/**
 * A mixture of Gaussians fitted by expectation maximisation from a given start, with near-identical components
 * merged.
 *
 * <p>Errors are the library's own: {@link org.hipparchus.exception.MathIllegalStateException} when EM has not converged
 * in time, {@link org.hipparchus.exception.MathIllegalArgumentException} when a component's covariance is singular.
 */
record GaussianMixture(List<GaussianComponent> components, int mergeOperations) {
    /** Of the mean log-likelihood between two iterations. */
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

    /** One component for each label, with the weight, mean and covariance of the points that bear it. */
    static MixtureMultivariateNormalDistribution start(double[][] points, int[] labels, int count) {
        List<Pair<Double, MultivariateNormalDistribution>> parts = new ArrayList<>();
        for (int label = 0; label < count; label++) {
            int wanted = label;
            double[][] members = IntStream.range(0, points.length)
                    .filter(i -> labels[i] == wanted)
                    .mapToObj(i -> points[i])
                    .toArray(double[][]::new);
            MultivariateSummaryStatistics moments = new MultivariateSummaryStatistics(points[0].length, true);
            Arrays.stream(members).forEach(moments::addValue);
            double weight = (double) members.length / points.length;
            parts.add(new Pair<>(
                    weight,
                    new MultivariateNormalDistribution(
                            moments.getMean(), moments.getCovariance().getData())));
        }
        return new MixtureMultivariateNormalDistribution(parts);
    }
}
