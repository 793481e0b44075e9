/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import java.util.Arrays;

/**
 * The assignment problem: one column for each row so that the sum of the chosen cells is smallest.
 *
 * <p>The Hungarian method with potentials (Kuhn 1955, Munkres 1957) as shortest augmenting paths, O(rows² · columns).
 */
final class Assignment {
    private Assignment() {}

    /** The column of each row; there must be at least as many columns as rows. */
    static int[] minimize(double[][] cost) {
        int rows = cost.length;
        int columns = cost[0].length;
        if (rows > columns) {
            throw new IllegalArgumentException(rows + " rows cannot each have one of " + columns + " columns");
        }
        // Rows and columns count from 1; row 0 stands for "none", column 0 for the root of the search.
        double[] rowPotential = new double[rows + 1];
        double[] columnPotential = new double[columns + 1];
        int[] rowOf = new int[columns + 1];
        for (int row = 1; row <= rows; row++) {
            augment(row, cost, rowPotential, columnPotential, rowOf);
        }
        int[] columnOf = new int[rows];
        for (int column = 1; column <= columns; column++) {
            if (rowOf[column] > 0) {
                columnOf[rowOf[column] - 1] = column - 1;
            }
        }
        return columnOf;
    }

    private static void augment(
            int row, double[][] cost, double[] rowPotential, double[] columnPotential, int[] rowOf) {
        int columns = columnPotential.length - 1;
        int[] previous = new int[columns + 1];
        double[] slack = new double[columns + 1];
        boolean[] visited = new boolean[columns + 1];
        Arrays.fill(slack, Double.POSITIVE_INFINITY);
        rowOf[0] = row;
        int column = 0;
        while (rowOf[column] != 0) {
            visited[column] = true;
            int from = rowOf[column];
            int nearest = 0;
            double step = Double.POSITIVE_INFINITY;
            for (int c = 1; c <= columns; c++) {
                if (visited[c]) {
                    continue;
                }
                double reduced = cost[from - 1][c - 1] - rowPotential[from] - columnPotential[c];
                if (reduced < slack[c]) {
                    slack[c] = reduced;
                    previous[c] = column;
                }
                if (slack[c] < step) {
                    step = slack[c];
                    nearest = c;
                }
            }
            for (int c = 0; c <= columns; c++) {
                if (visited[c]) {
                    rowPotential[rowOf[c]] += step;
                    columnPotential[c] -= step;
                } else {
                    slack[c] -= step;
                }
            }
            column = nearest;
        }
        for (int c = column; c != 0; c = previous[c]) {
            rowOf[c] = rowOf[previous[c]];
        }
    }
}
