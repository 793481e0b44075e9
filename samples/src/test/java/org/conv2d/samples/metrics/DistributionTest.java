/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DistributionTest {
    /** {@code numpy.mean, std, percentile} of [4, 1, 3, 2, 10]. */
    @Test
    void moments_ofValues_areNumPys() {
        Distribution distribution = new Distribution();
        for (double value : new double[] {4, 1, 3, 2, 10}) {
            distribution.add(value);
        }
        assertEquals(
                Map.of("count", 5, "mean_s", 4.0, "std_s", 3.1622776601683795, "min_s", 1.0, "max_s", 10.0),
                distribution.moments("_s"));
        assertEquals(3, distribution.percentile(50));
        assertEquals(8.8, distribution.percentile(95), 1e-12);
        assertEquals(9.76, distribution.percentile(99), 1e-12);
    }
}
