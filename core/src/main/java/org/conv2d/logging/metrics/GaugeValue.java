/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/**
 * What a gauge showed when a snapshot was taken.
 *
 * @param at when that was
 */
public record GaugeValue(double value, Instant at) {
    public GaugeValue {
        Objects.requireNonNull(at);
    }

    private static final Comparator<GaugeValue> LATER =
            Comparator.comparing(GaugeValue::at).thenComparingDouble(GaugeValue::value);

    /** The later one, and of two of the same time the larger one. */
    public GaugeValue merge(GaugeValue other) {
        return LATER.compare(this, other) >= 0 ? this : other;
    }
}
