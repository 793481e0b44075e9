/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.sample;

import static net.logstash.logback.argument.StructuredArguments.keyValue;

import java.util.List;
import org.slf4j.event.KeyValuePair;

/** Rows as a caller of logback would log them. Stateless. */
public final class LogbackArguments {

    private LogbackArguments() {}

    /** Arguments that logstash-logback-encoder writes as fields. */
    public static Object[] structured(Row row) {
        return new Object[] {
            keyValue(Sample.RUN_ID, row.runId()),
            keyValue(Sample.BATCH_SIZE, row.batchSize()),
            keyValue(Sample.PERPLEXITY, row.perplexity()),
            keyValue(Sample.CODE_USAGE_PERCENT, row.codeUsagePercent()),
            keyValue(Sample.CODEBOOK_UTILIZATION, row.codebookUtilization()),
            keyValue(Sample.ENCODING_DURATION_MS, row.encodingDurationMs()),
            keyValue(Sample.CODES_PER_SECOND, row.codesPerSecond()),
            keyValue(Sample.RECONSTRUCTION_LOSS, row.reconstructionLoss())
        };
    }

    /** The pairs of SLF4J's {@code addKeyValue}, which logback's own encoder writes. */
    public static List<KeyValuePair> pairs(Row row) {
        return List.of(
                new KeyValuePair(Sample.RUN_ID, row.runId()),
                new KeyValuePair(Sample.BATCH_SIZE, row.batchSize()),
                new KeyValuePair(Sample.PERPLEXITY, row.perplexity()),
                new KeyValuePair(Sample.CODE_USAGE_PERCENT, row.codeUsagePercent()),
                new KeyValuePair(Sample.CODEBOOK_UTILIZATION, row.codebookUtilization()),
                new KeyValuePair(Sample.ENCODING_DURATION_MS, row.encodingDurationMs()),
                new KeyValuePair(Sample.CODES_PER_SECOND, row.codesPerSecond()),
                new KeyValuePair(Sample.RECONSTRUCTION_LOSS, row.reconstructionLoss()));
    }
}
