/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import java.util.Arrays;

/** Clusters named after the gaits that they match best, each gait used once: the Hungarian method on the confusion counts. */
final class GaitMatching {
    private GaitMatching() {}

    static int[] toGaits(int[] clusters, int[] truth) {
        int count = Arrays.stream(clusters).max().orElse(0) + 1;
        double[][] cost = new double[count][Gait.COUNT];
        for (int i = 0; i < clusters.length; i++) {
            cost[clusters[i]][truth[i]]--;
        }
        int[] gaitOf = Assignment.minimize(cost);
        return Arrays.stream(clusters).map(cluster -> gaitOf[cluster]).toArray();
    }

    static double accuracy(int[] labels, int[] truth) {
        int right = 0;
        for (int i = 0; i < labels.length; i++) {
            right += labels[i] == truth[i] ? 1 : 0;
        }
        return (double) right / labels.length;
    }
}
