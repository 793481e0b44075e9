/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.sample;

import org.apache.logging.log4j.message.StringMapMessage;
import org.conv2d.logging.message.EventMessage;

/** Rows as a caller of Log4j would log them. Stateless. */
public final class Events {

    private Events() {}

    /** An {@link EventMessage}, from the pool of this thread. */
    public static EventMessage eventMessage(Row row) {
        return EventMessage.of(Sample.EVENT)
                .with(Sample.RUN_ID, row.runId())
                .with(Sample.BATCH_SIZE, row.batchSize())
                .with(Sample.PERPLEXITY, row.perplexity())
                .with(Sample.CODE_USAGE_PERCENT, row.codeUsagePercent())
                .with(Sample.CODEBOOK_UTILIZATION, row.codebookUtilization())
                .with(Sample.ENCODING_DURATION_MS, row.encodingDurationMs())
                .with(Sample.CODES_PER_SECOND, row.codesPerSecond())
                .with(Sample.RECONSTRUCTION_LOSS, row.reconstructionLoss());
    }

    /** A new map message; the numbers in it stay numbers. */
    public static StringMapMessage mapMessage(Row row) {
        return new StringMapMessage(9)
                .with("event", Sample.EVENT)
                .with(Sample.RUN_ID, row.runId())
                .with(Sample.BATCH_SIZE, row.batchSize())
                .with(Sample.PERPLEXITY, row.perplexity())
                .with(Sample.CODE_USAGE_PERCENT, row.codeUsagePercent())
                .with(Sample.CODEBOOK_UTILIZATION, row.codebookUtilization())
                .with(Sample.ENCODING_DURATION_MS, row.encodingDurationMs())
                .with(Sample.CODES_PER_SECOND, row.codesPerSecond())
                .with(Sample.RECONSTRUCTION_LOSS, row.reconstructionLoss());
    }
}
