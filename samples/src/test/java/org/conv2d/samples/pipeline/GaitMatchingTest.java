/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class GaitMatchingTest {
    @Test
    void toGaits_renamedClusters_getTheirNamesBack() {
        int[] truth = {0, 1, 2, 3, 3, 2, 1, 0};
        int[] clusters = {2, 0, 3, 1, 1, 3, 0, 2};
        assertArrayEquals(truth, GaitMatching.toGaits(clusters, truth));
    }

    /** Both clusters hold mostly gait 1; only one of them may bear its name. */
    @Test
    void toGaits_twoClustersOfOneGait_areNamedApart() {
        int[] truth = {1, 1, 1, 1, 1, 2};
        int[] clusters = {0, 0, 0, 1, 1, 1};
        assertArrayEquals(new int[] {1, 1, 1, 2, 2, 2}, GaitMatching.toGaits(clusters, truth));
    }

    @Test
    void accuracy_someRight_isTheirShare() {
        assertEquals(0.75, GaitMatching.accuracy(new int[] {0, 1, 2, 3}, new int[] {0, 1, 2, 0}));
    }
}
