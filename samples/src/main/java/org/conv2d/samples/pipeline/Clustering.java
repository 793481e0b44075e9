/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

/** A batch in gaits: by which algorithm, how well separated, and whether clusters had to be matched with gaits first. */
@SuppressWarnings("ArrayRecordComponent") // a data carrier, never compared
record Clustering(String algorithm, int[] gaits, double silhouette, int mergeOperations, boolean hungarianMatching) {}
