/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

/** A stage's result and how long it took, at least a nanosecond, so that a rate can always be computed. */
record Timed<T>(T value, long nanos) {
    Timed {
        nanos = Math.max(1, nanos);
    }

    double seconds() {
        return nanos / 1e9;
    }

    double millis() {
        return nanos / 1e6;
    }
}
