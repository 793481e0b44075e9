/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.catalogue;

import java.time.Duration;
import org.conv2d.logging.message.EventMessage;
import org.conv2d.logging.structured.LoggedEvent;

/**
 * {@code epoch_complete}: an epoch of training is over; {@code samples_per_second} = samples / duration. Immutable.
 *
 * @param epoch its number, from 0
 * @param accuracy share of what was right, 0 to 1
 * @param samples how many the epoch went through, null when that is not known
 */
public record TrainingEpoch(
        int epoch, double loss, double accuracy, double learningRate, Duration duration, Long samples)
        implements LoggedEvent {

    /** An epoch of which the number of samples is not known. */
    public static TrainingEpoch of(int epoch, double loss, double accuracy, double learningRate, Duration duration) {
        return new TrainingEpoch(epoch, loss, accuracy, learningRate, duration, null);
    }

    public TrainingEpoch samples(long count) {
        return new TrainingEpoch(epoch, loss, accuracy, learningRate, duration, count);
    }

    @Override
    public String type() {
        return "epoch_complete";
    }

    @Override
    public String text() {
        return "Epoch completed";
    }

    @Override
    public void writeTo(EventMessage message) {
        new CheckedFields(message)
                .count("epoch", epoch)
                .number("loss", loss)
                .share("accuracy", accuracy)
                .atLeastZero("learning_rate", learningRate)
                .seconds("duration_seconds", duration)
                .checkCount("samples_per_second", samples)
                .rate("samples_per_second", samples, duration)
                .end();
    }
}
