/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RowRangesTest {
    @Test
    void describe_neighbours_areOneHalfOpenRange() {
        assertEquals("features[245:250]", RowRanges.describe(new int[] {245, 246, 247, 248, 249}));
    }

    @Test
    void describe_manyRanges_namesFourAndCountsTheRest() {
        assertEquals(
                "features[0:1], features[2:3], features[4:6], features[8:9] and 2 more",
                RowRanges.describe(new int[] {0, 2, 4, 5, 8, 10, 12}));
    }
}
