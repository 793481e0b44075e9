/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.catalogue;

import java.util.List;
import org.conv2d.logging.message.EventMessage;
import org.conv2d.logging.structured.LoggedEvent;

/**
 * {@code batch_start}: the work on a batch begins. Immutable.
 *
 * @param inputShape length of each dimension, the batch first
 */
public record BatchStart(int batchSize, List<Integer> inputShape) implements LoggedEvent {

    public BatchStart {
        inputShape = Ints.copy(inputShape);
    }

    public static BatchStart of(int batchSize, int... inputShape) {
        return new BatchStart(batchSize, Ints.list(inputShape));
    }

    @Override
    public String type() {
        return "batch_start";
    }

    @Override
    public String text() {
        return "Batch processing started";
    }

    @Override
    public void writeTo(EventMessage message) {
        new CheckedFields(message)
                .count("batch_size", batchSize)
                .value("input_shape", inputShape)
                .end();
    }
}
