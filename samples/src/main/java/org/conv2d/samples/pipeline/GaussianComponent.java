/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import java.util.List;
import org.hipparchus.distribution.multivariate.MultivariateNormalDistribution;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;

/** One Gaussian of a mixture with its weight. */
record GaussianComponent(
        double weight, RealVector mean, RealMatrix covariance, MultivariateNormalDistribution density) {
    /** Components nearer than this Bhattacharyya distance, an overlap of 70 %, count as one. */
    static final double ALIKE = 0.35;

    static GaussianComponent of(double weight, MultivariateNormalDistribution density) {
        RealVector mean = new ArrayRealVector(density.getMeans());
        return new GaussianComponent(weight, mean, density.getCovariances(), density);
    }

    double weightedDensity(double[] point) {
        return weight * density.density(point);
    }

    /** Bhattacharyya distance: (1/8) δᵀ Σ⁻¹ δ + (1/2) ln(det Σ / √(det Σ₁ · det Σ₂)), where Σ is the mean of Σ₁ and Σ₂. */
    double distance(GaussianComponent other) {
        LUDecomposition middle =
                new LUDecomposition(covariance.add(other.covariance).scalarMultiply(0.5));
        RealVector delta = mean.subtract(other.mean);
        double determinants = new LUDecomposition(covariance).getDeterminant()
                * new LUDecomposition(other.covariance).getDeterminant();
        return delta.dotProduct(middle.getSolver().solve(delta)) / 8
                + Math.log(middle.getDeterminant() / Math.sqrt(determinants)) / 2;
    }

    /** The one Gaussian with the weight, mean and covariance of both together. */
    GaussianComponent merge(GaussianComponent other) {
        double total = weight + other.weight;
        RealVector centre = mean.mapMultiply(weight)
                .add(other.mean.mapMultiply(other.weight))
                .mapDivide(total);
        RealMatrix spread = scatterAbout(centre).add(other.scatterAbout(centre)).scalarMultiply(1 / total);
        return of(total, new MultivariateNormalDistribution(centre.toArray(), spread.getData()));
    }

    private RealMatrix scatterAbout(RealVector centre) {
        RealVector delta = mean.subtract(centre);
        return covariance.add(delta.outerProduct(delta)).scalarMultiply(weight);
    }

    /** Merges the two nearest components for as long as they are alike; returns how often. */
    static int mergeAlike(List<GaussianComponent> components) {
        int merges = 0;
        while (components.size() > 1) {
            int first = 0;
            int second = 0;
            double nearest = ALIKE;
            for (int a = 0; a < components.size(); a++) {
                for (int b = a + 1; b < components.size(); b++) {
                    double distance = components.get(a).distance(components.get(b));
                    if (distance < nearest) {
                        nearest = distance;
                        first = a;
                        second = b;
                    }
                }
            }
            if (first == second) {
                break;
            }
            components.set(first, components.get(first).merge(components.remove(second)));
            merges++;
        }
        return merges;
    }
}
