/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Makes standardised feature rows fit for use: drops rows without any value, fills gaps, clips outliers.
 *
 * <p>A gap of at most {@link #MAX_GAP} rows with a value on either side is interpolated over time; any other gets 0, the
 * mean of the training session. Every row with a missing value is in exactly one of the three lists of {@link Repaired}.
 */
final class FeatureRepair {
    static final int MAX_GAP = 5;
    static final double OUTLIER_DEVIATIONS = 8;

    /** The rows that are left, and the original indices of those that were kept, of those with NaN and of outliers. */
    @SuppressWarnings("ArrayRecordComponent") // a data carrier, never compared
    record Repaired(
            double[][] rows, int[] kept, int[] interpolated, int[] meanFallback, int[] allNan, int[] outliers) {}

    private FeatureRepair() {}

    static Repaired repair(double[][] scores) {
        double[][] rows = Arrays.stream(scores).map(double[]::clone).toArray(double[][]::new);
        int[] kept = select(rows.length, r -> !Arrays.stream(scores[r]).allMatch(Double::isNaN));
        int[] allNan = select(rows.length, r -> Arrays.stream(scores[r]).allMatch(Double::isNaN));
        boolean[] missing = new boolean[rows.length];
        boolean[] fallback = new boolean[rows.length];
        int columns = rows.length == 0 ? 0 : rows[0].length;
        for (int column = 0; column < columns; column++) {
            fill(rows, kept, column, missing, fallback);
        }
        int[] interpolated = select(rows.length, r -> missing[r] && !fallback[r]);
        int[] meanFallback = select(rows.length, r -> fallback[r]);
        int[] outliers = Arrays.stream(kept).filter(r -> clip(rows[r])).toArray();
        double[][] left = Arrays.stream(kept).mapToObj(r -> rows[r]).toArray(double[][]::new);
        return new Repaired(left, kept, interpolated, meanFallback, allNan, outliers);
    }

    private static void fill(double[][] rows, int[] kept, int column, boolean[] missing, boolean[] fallback) {
        int before = -1;
        for (int i = 0; i < kept.length; i++) {
            if (!Double.isNaN(rows[kept[i]][column])) {
                before = i;
                continue;
            }
            int after = i + 1;
            while (after < kept.length && Double.isNaN(rows[kept[after]][column])) {
                after++;
            }
            boolean bridged = before >= 0 && after < kept.length && kept[after] - kept[before] - 1 <= MAX_GAP;
            for (int gap = i; gap < after; gap++) {
                int row = kept[gap];
                rows[row][column] = bridged ? between(rows, column, kept[before], row, kept[after]) : 0;
                missing[row] = true;
                fallback[row] |= !bridged;
            }
            i = after - 1;
        }
    }

    private static double between(double[][] rows, int column, int before, int row, int after) {
        double share = (double) (row - before) / (after - before);
        return rows[before][column] + share * (rows[after][column] - rows[before][column]);
    }

    private static boolean clip(double[] row) {
        boolean clipped = false;
        for (int c = 0; c < row.length; c++) {
            if (Math.abs(row[c]) > OUTLIER_DEVIATIONS) {
                row[c] = Math.copySign(OUTLIER_DEVIATIONS, row[c]);
                clipped = true;
            }
        }
        return clipped;
    }

    private static int[] select(int count, IntPredicate condition) {
        return IntStream.range(0, count).filter(condition).toArray();
    }
}
