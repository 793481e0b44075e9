/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FeatureRepairTest {
    private static final double NAN = Double.NaN;

    @Test
    void repair_shortGap_isInterpolatedOverTime() {
        FeatureRepair.Repaired repaired = FeatureRepair.repair(new double[][] {{1, 5}, {NAN, 5}, {NAN, 5}, {4, 5}});
        assertArrayEquals(new double[][] {{1, 5}, {2, 5}, {3, 5}, {4, 5}}, repaired.rows());
        assertArrayEquals(new int[] {1, 2}, repaired.interpolated());
        assertEquals(0, repaired.meanFallback().length);
    }

    @Test
    void repair_gapOfTheLimit_isInterpolatedAndOneMoreIsNot() {
        assertEquals(
                FeatureRepair.MAX_GAP,
                FeatureRepair.repair(gap(FeatureRepair.MAX_GAP)).interpolated().length);
        FeatureRepair.Repaired longer = FeatureRepair.repair(gap(FeatureRepair.MAX_GAP + 1));
        assertEquals(0, longer.interpolated().length);
        assertEquals(FeatureRepair.MAX_GAP + 1, longer.meanFallback().length);
        assertEquals(0, longer.rows()[1][0]);
    }

    @Test
    void repair_gapAtAnEnd_getsTheMean() {
        FeatureRepair.Repaired repaired = FeatureRepair.repair(new double[][] {{NAN, 1}, {3, 1}, {NAN, 1}});
        assertArrayEquals(new double[][] {{0, 1}, {3, 1}, {0, 1}}, repaired.rows());
        assertArrayEquals(new int[] {0, 2}, repaired.meanFallback());
    }

    @Test
    void repair_rowWithoutAnyValue_isDroppedAndCountsAsTime() {
        FeatureRepair.Repaired repaired = FeatureRepair.repair(new double[][] {{0, 1}, {NAN, NAN}, {NAN, 1}, {3, 1}});
        assertArrayEquals(new double[][] {{0, 1}, {2, 1}, {3, 1}}, repaired.rows());
        assertArrayEquals(new int[] {0, 2, 3}, repaired.kept());
        assertArrayEquals(new int[] {1}, repaired.allNan());
        assertArrayEquals(new int[] {2}, repaired.interpolated());
    }

    @Test
    void repair_outlier_isClippedWithItsSign() {
        double limit = FeatureRepair.OUTLIER_DEVIATIONS;
        double[][] scores = {{-1e9, 0}, {0, limit}, {0, Math.nextUp(limit)}};
        FeatureRepair.Repaired repaired = FeatureRepair.repair(scores);
        assertArrayEquals(new double[][] {{-limit, 0}, {0, limit}, {0, limit}}, repaired.rows());
        assertArrayEquals(new int[] {0, 2}, repaired.outliers());
        assertEquals(-1e9, scores[0][0], "the rows given stay as they are");
    }

    @Test
    void repair_randomHoles_putsEachRowWithNanInExactlyOneList() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            double density = random.nextDouble();
            double[][] scores = new double[random.nextInt(30)][3];
            for (double[] row : scores) {
                Arrays.setAll(row, c -> random.nextDouble() < density ? NAN : random.nextGaussian());
            }
            FeatureRepair.Repaired repaired = FeatureRepair.repair(scores);
            int[] listed = IntStream.of(repaired.interpolated()).toArray();
            listed = IntStream.concat(IntStream.of(listed), IntStream.of(repaired.meanFallback()))
                    .toArray();
            listed = IntStream.concat(IntStream.of(listed), IntStream.of(repaired.allNan()))
                    .sorted()
                    .toArray();
            int[] holed = IntStream.range(0, scores.length)
                    .filter(r -> Arrays.stream(scores[r]).anyMatch(Double::isNaN))
                    .toArray();
            assertArrayEquals(holed, listed, () -> "seed " + seed);
            assertEquals(scores.length - repaired.allNan().length, repaired.rows().length, () -> "seed " + seed);
            for (double[] row : repaired.rows()) {
                assertFalse(Arrays.stream(row).anyMatch(Double::isNaN), () -> "seed " + seed);
            }
        }
    }

    private static double[][] gap(int length) {
        double[][] rows = new double[length + 2][];
        Arrays.setAll(rows, r -> new double[] {r > 0 && r <= length ? NAN : 1, 1});
        return rows;
    }
}
