/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.metrics;

import java.time.Duration;

/** A stage's result and how long it took, at least a nanosecond, so that a rate can always be computed. */
public record Timed<T>(T value, long nanos) {
    public Timed {
        nanos = Math.max(1, nanos);
    }

    public Duration duration() {
        return Duration.ofNanos(nanos);
    }

    public double seconds() {
        return nanos / 1e9;
    }

    public double millis() {
        return nanos / 1e6;
    }
}
