/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

/**
 * A batch in a few dimensions, twice: {@code scores} keep the distances of the features, {@code points} have every
 * dimension spread alike, for the quantiser and for the start of the clustering.
 */
@SuppressWarnings("ArrayRecordComponent") // a data carrier, never compared
record Embedding(double[][] scores, double[][] points) {
    int size() {
        return points.length;
    }
}
