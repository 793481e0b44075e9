/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.catalogue;

import java.time.Duration;
import org.conv2d.logging.message.EventMessage;
import org.conv2d.logging.structured.LoggedEvent;

/**
 * {@code batch_complete}: the work on a batch is done; {@code processing_time} is in seconds. Immutable.
 *
 * @param uniqueLabels how many different labels the batch got
 */
public record BatchComplete(int batchSize, int uniqueLabels, Duration processingTime) implements LoggedEvent {

    public static BatchComplete of(int batchSize, int uniqueLabels, Duration processingTime) {
        return new BatchComplete(batchSize, uniqueLabels, processingTime);
    }

    @Override
    public String type() {
        return "batch_complete";
    }

    @Override
    public String text() {
        return "Batch processing completed";
    }

    @Override
    public void writeTo(EventMessage message) {
        new CheckedFields(message)
                .count("batch_size", batchSize)
                .within(0, Math.max(0, batchSize), "unique_labels", uniqueLabels)
                .seconds("processing_time", processingTime)
                .end();
    }
}
