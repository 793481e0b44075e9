/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SilhouetteTest {
    /** By hand: a = 1 and b = 9.5 or 10.5 for each of the four. */
    @Test
    void score_twoPairsOnALine_isAsByHand() {
        double[][] points = {{0, 0}, {1, 0}, {10, 0}, {11, 0}};
        double expected = (9.5 / 10.5 + 8.5 / 9.5) / 2;
        assertEquals(expected, Silhouette.score(points, new int[] {0, 0, 1, 1}), 1e-12);
    }

    @Test
    void score_randomLabels_equalsTheDefinition() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 50; round++) {
            int n = 4 + random.nextInt(40);
            double[][] points = points(random, n);
            int[] labels = IntStream.range(0, n)
                    .map(i -> i < 2 ? 2 * i : random.nextInt(4))
                    .toArray();
            assertEquals(naive(points, labels), Silhouette.score(points, labels), 1e-12, () -> "seed " + seed);
        }
    }

    @Test
    void score_oneCluster_isUndefined() {
        assertTrue(Double.isNaN(Silhouette.score(new double[][] {{0}, {1}, {2}}, new int[] {1, 1, 1})));
    }

    @Test
    void score_identicalPoints_isZero() {
        assertEquals(0, Silhouette.score(new double[][] {{1}, {1}, {1}, {1}}, new int[] {0, 0, 1, 1}));
    }

    @Test
    void score_moreThanTheBound_isThatOfEveryThirdPoint() {
        Random random = new Random(3);
        int n = 2 * Silhouette.MAX_POINTS + 5;
        double[][] points = points(random, n);
        int[] labels = IntStream.range(0, n).map(i -> random.nextInt(3)).toArray();
        int[] third = IntStream.range(0, n).filter(i -> i % 3 == 0).toArray();
        double[][] sampled = Arrays.stream(third).mapToObj(i -> points[i]).toArray(double[][]::new);
        int[] sampledLabels = Arrays.stream(third).map(i -> labels[i]).toArray();
        assertEquals(naive(sampled, sampledLabels), Silhouette.score(points, labels), 1e-12);
    }

    private static double[][] points(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> random.doubles(3).toArray())
                .toArray(double[][]::new);
    }

    private static double naive(double[][] points, int[] labels) {
        return IntStream.range(0, points.length)
                .mapToDouble(i -> {
                    if (Arrays.stream(labels)
                                    .filter(label -> label == labels[i])
                                    .count()
                            == 1) {
                        return 0;
                    }
                    double a = meanDistance(points, labels, i, labels[i]);
                    double b = Arrays.stream(labels)
                            .distinct()
                            .filter(label -> label != labels[i])
                            .mapToDouble(label -> meanDistance(points, labels, i, label))
                            .min()
                            .orElseThrow();
                    return (b - a) / Math.max(a, b);
                })
                .average()
                .orElseThrow();
    }

    private static double meanDistance(double[][] points, int[] labels, int from, int label) {
        return IntStream.range(0, points.length)
                .filter(i -> i != from && labels[i] == label)
                .mapToDouble(i -> Math.sqrt(IntStream.range(0, points[i].length)
                        .mapToDouble(d -> Math.pow(points[i][d] - points[from][d], 2))
                        .sum()))
                .average()
                .orElseThrow();
    }
}
