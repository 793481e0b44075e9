/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.sample;

/** The eight fields of one {@code fsq_encoding} event: two texts, an integer, five decimals. Immutable. */
public record Row(
        String runId,
        int batchSize,
        double perplexity,
        double codeUsagePercent,
        String codebookUtilization,
        double encodingDurationMs,
        double codesPerSecond,
        double reconstructionLoss) {}
