/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.hipparchus.distribution.multivariate.MultivariateNormalDistribution;
import org.hipparchus.exception.MathIllegalArgumentException;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.stat.correlation.Covariance;
import org.junit.jupiter.api.Test;

class GaussianMixtureTest {
    private static final int PER_BLOB = 200;

    @Test
    void fit_separateBlobs_findsEach() {
        double[][] points = blobs(new double[][] {{0, 0}, {9, 0}, {0, 9}});
        GaussianMixture mixture = GaussianMixture.fit(GaussianMixture.start(points, labels(3)), points, 100);
        assertEquals(0, mixture.mergeOperations());
        assertEquals(1, GaitMatching.accuracy(mixture.labels(points), labels(3)));
    }

    @Test
    void fit_blobSplitInTwoAtTheStart_isMergedAgain() {
        double[][] points = blobs(new double[][] {{0, 0}, {0, 0}, {12, 0}});
        GaussianMixture mixture = GaussianMixture.fit(GaussianMixture.start(points, labels(3)), points, 500);
        assertEquals(1, mixture.mergeOperations());
        assertEquals(2, mixture.components().size());
        assertEquals(
                1,
                mixture.components().stream()
                        .mapToDouble(GaussianComponent::weight)
                        .sum(),
                1e-9);
    }

    @Test
    void fit_tooFewIterations_isTheLibrarysFailureToConverge() {
        double[][] points = blobs(new double[][] {{0, 0}, {2, 0}});
        var start = GaussianMixture.start(points, labels(2));
        assertThrows(MathIllegalStateException.class, () -> GaussianMixture.fit(start, points, 1));
    }

    @Test
    void fit_identicalPoints_isTheLibrarysSingularMatrix() {
        double[][] spread = blobs(new double[][] {{0, 0}, {2, 0}});
        var start = GaussianMixture.start(spread, labels(2));
        double[][] same = new double[50][2];
        assertThrows(MathIllegalArgumentException.class, () -> GaussianMixture.fit(start, same, 100));
    }

    @Test
    void start_labelWithTooFewPoints_isLeftOut() {
        double[][] points = blobs(new double[][] {{0, 0}, {2, 0}});
        int[] labels = labels(2);
        labels[0] = 7;
        assertEquals(2, GaussianMixture.start(points, labels).getComponents().size());
    }

    @Test
    void merge_twoSamples_isTheMomentsOfBothTogether() {
        double[][] points = blobs(new double[][] {{0, 0}, {5, 3}});
        double[][] first = Arrays.copyOfRange(points, 0, 150);
        double[][] second = Arrays.copyOfRange(points, 150, points.length);
        GaussianComponent merged = component(first, 150.0 / 400).merge(component(second, 250.0 / 400));
        double[][] expected =
                new Covariance(points, false).getCovarianceMatrix().getData();
        for (int i = 0; i < 2; i++) {
            for (int j = 0; j < 2; j++) {
                assertEquals(expected[i][j], merged.covariance().getEntry(i, j), 1e-9);
            }
        }
        assertEquals(1, merged.weight(), 1e-12);
    }

    /** Equal covariances of one: the distance is that of the means squared, over 8. */
    @Test
    void distance_unitGaussians_isAsByHand() {
        GaussianComponent origin = unit(0, 0);
        assertEquals(0, origin.distance(unit(0, 0)), 1e-12);
        assertEquals(25.0 / 8, origin.distance(unit(3, 4)), 1e-12);
    }

    @Test
    void mergeAlike_chainOfNeighbours_mergesUntilNoneIsAlike() {
        List<GaussianComponent> components =
                new ArrayList<>(List.of(unit(0, 0), unit(0.5, 0), unit(0, 0.5), unit(9, 9)));
        int merges = GaussianComponent.mergeAlike(components);
        assertEquals(2, merges);
        assertEquals(2, components.size());
        assertTrue(components.get(0).distance(components.get(1)) > GaussianComponent.ALIKE);
    }

    private static GaussianComponent unit(double x, double y) {
        double[][] identity = {{1, 0}, {0, 1}};
        return GaussianComponent.of(0.25, new MultivariateNormalDistribution(new double[] {x, y}, identity));
    }

    private static GaussianComponent component(double[][] points, double weight) {
        double[] mean = new double[2];
        Arrays.setAll(
                mean,
                d -> Arrays.stream(points).mapToDouble(p -> p[d]).average().orElseThrow());
        double[][] covariance =
                new Covariance(points, false).getCovarianceMatrix().getData();
        return GaussianComponent.of(weight, new MultivariateNormalDistribution(mean, covariance));
    }

    private static double[][] blobs(double[][] centres) {
        Random random = new Random(11);
        return IntStream.range(0, centres.length * PER_BLOB)
                .mapToObj(i -> Arrays.stream(centres[i / PER_BLOB])
                        .map(x -> x + random.nextGaussian())
                        .toArray())
                .toArray(double[][]::new);
    }

    private static int[] labels(int blobs) {
        return IntStream.range(0, blobs * PER_BLOB).map(i -> i / PER_BLOB).toArray();
    }
}
