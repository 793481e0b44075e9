/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AssignmentTest {
    @Test
    void minimize_greedyTrap_findsTheBetterTotal() {
        assertArrayEquals(new int[] {1, 0}, Assignment.minimize(new double[][] {{1, 2}, {2, 9}}));
    }

    @Test
    void minimize_randomCosts_isAsCheapAsTheBestOfAllPermutations() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            int rows = 1 + random.nextInt(6);
            int columns = rows + random.nextInt(3);
            double[][] cost = new double[rows][columns];
            for (double[] row : cost) {
                Arrays.setAll(row, c -> random.nextInt(7) - 3);
            }
            int[] columnOf = Assignment.minimize(cost);
            assertEquals(rows, Arrays.stream(columnOf).distinct().count(), () -> "seed " + seed);
            double total = 0;
            for (int row = 0; row < rows; row++) {
                total += cost[row][columnOf[row]];
            }
            assertEquals(cheapest(cost, 0, 0), total, () -> "seed " + seed + ": " + Arrays.deepToString(cost));
        }
    }

    @Test
    void minimize_moreRowsThanColumns_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> Assignment.minimize(new double[][] {{1}, {2}}));
    }

    private static double cheapest(double[][] cost, int row, int usedColumns) {
        if (row == cost.length) {
            return 0;
        }
        double best = Double.POSITIVE_INFINITY;
        for (int column = 0; column < cost[row].length; column++) {
            if ((usedColumns & 1 << column) == 0) {
                best = Math.min(best, cost[row][column] + cheapest(cost, row + 1, usedColumns | 1 << column));
            }
        }
        return best;
    }
}
