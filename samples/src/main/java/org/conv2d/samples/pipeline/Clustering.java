/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

/**
 * A batch in gaits: by which algorithm, in how many clusters before merging, how well separated, and whether clusters had
 * to be matched with gaits first.
 */
@SuppressWarnings("ArrayRecordComponent") // a data carrier, never compared
record Clustering(
        String algorithm,
        int clusters,
        int[] gaits,
        double silhouette,
        int mergeOperations,
        boolean hungarianMatching) {}
