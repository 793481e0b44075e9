/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

/** A batch in codes: the levels of each window, and how the codebook was used. */
@SuppressWarnings("ArrayRecordComponent") // a data carrier, never compared
record Encoding(int[][] digits, CodebookUsage usage) {}
