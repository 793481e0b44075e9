/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

/**
 * One recording session cut into windows, {@code windows[window][channel][tick]}, with the true gait of each window as
 * {@link Gait#label()}. A missing sample is NaN.
 */
@SuppressWarnings("ArrayRecordComponent") // a data carrier, never compared
record Recording(double[][][] windows, int[] gaits) {
    Recording {
        if (windows.length != gaits.length) {
            throw new IllegalArgumentException(windows.length + " windows but " + gaits.length + " gaits");
        }
    }

    int size() {
        return windows.length;
    }
}
