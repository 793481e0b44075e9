/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.catalogue;

import java.time.Duration;
import org.conv2d.logging.message.EventMessage;
import org.conv2d.logging.structured.LoggedEvent;

/**
 * {@code fsq_encoding}: a batch was quantised. {@code code_usage_percent} = 100 · usage; {@code codebook_utilization} is
 * {@code good} from a usage of 0.5, {@code fair} from 0.2, else {@code poor}; {@code codes_per_second} = batch / duration.
 * Immutable.
 *
 * @param perplexity how many codes the batch used, as if evenly: 2 to the entropy in bits
 * @param codeUsage share of the codebook that was used at all, 0 to 1
 */
public record FsqEncoding(int batchSize, double perplexity, double codeUsage, Duration duration)
        implements LoggedEvent {

    private static final double GOOD_USAGE = 0.5;
    private static final double FAIR_USAGE = 0.2;

    public static FsqEncoding of(int batchSize, double perplexity, double codeUsage, Duration duration) {
        return new FsqEncoding(batchSize, perplexity, codeUsage, duration);
    }

    /** {@code good}, {@code fair} or {@code poor}; null when the usage is no number. */
    public String codebookUtilization() {
        if (Double.isNaN(codeUsage)) {
            return null;
        }
        if (codeUsage >= GOOD_USAGE) {
            return "good";
        }
        return codeUsage >= FAIR_USAGE ? "fair" : "poor";
    }

    @Override
    public String type() {
        return "fsq_encoding";
    }

    @Override
    public String text() {
        return "FSQ encoding completed";
    }

    @Override
    public void writeTo(EventMessage message) {
        new CheckedFields(message)
                .count("batch_size", batchSize)
                .atLeastZero("perplexity", perplexity)
                .percentOfShare("code_usage_percent", codeUsage)
                .value("codebook_utilization", codebookUtilization())
                .millis("encoding_duration_ms", duration)
                .rate("codes_per_second", (long) batchSize, duration)
                .end();
    }
}
