/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class GaugeTest {
    private final Gauge gauge = new MetricsRegistry().gauge("g");

    @Test
    void value_beforeTheFirst_isNone() {
        assertFalse(gauge.isSet());
        assertTrue(Double.isNaN(gauge.value()));
    }

    @Test
    void set_notANumber_isShown() {
        gauge.set(Double.NaN);
        assertTrue(gauge.isSet());
        assertTrue(Double.isNaN(gauge.value()));
    }

    @Test
    void add_fromManyThreads_losesNothing() throws Exception {
        Threads.run(4, thread -> {
            for (int i = 0; i < 10_000; i++) {
                gauge.add(3);
                gauge.add(-2);
            }
        });
        assertEquals(40_000, gauge.value());
    }
}
