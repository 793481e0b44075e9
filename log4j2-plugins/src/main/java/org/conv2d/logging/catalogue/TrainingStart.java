/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.catalogue;

import org.conv2d.logging.message.EventMessage;
import org.conv2d.logging.structured.LoggedEvent;

/**
 * {@code training_start}: a training run begins. Immutable; every part may be null, which leaves it out.
 *
 * @param configHash of the configuration, as {@link Config} logs it
 * @param seed the random seed
 */
public record TrainingStart(String model, String dataset, String configHash, Long seed, Integer batchSize)
        implements LoggedEvent {

    /** A run of which nothing is known yet; add what is. */
    public static TrainingStart of() {
        return new TrainingStart(null, null, null, null, null);
    }

    public TrainingStart model(String name) {
        return new TrainingStart(name, dataset, configHash, seed, batchSize);
    }

    public TrainingStart dataset(String name) {
        return new TrainingStart(model, name, configHash, seed, batchSize);
    }

    public TrainingStart configHash(String hash) {
        return new TrainingStart(model, dataset, hash, seed, batchSize);
    }

    public TrainingStart seed(long randomSeed) {
        return new TrainingStart(model, dataset, configHash, randomSeed, batchSize);
    }

    public TrainingStart batchSize(int size) {
        return new TrainingStart(model, dataset, configHash, seed, size);
    }

    @Override
    public String type() {
        return "training_start";
    }

    @Override
    public String text() {
        return "Training started";
    }

    @Override
    public void writeTo(EventMessage message) {
        new CheckedFields(message)
                .ifKnown("model", model)
                .ifKnown("dataset", dataset)
                .ifKnown("config_hash", configHash)
                .ifKnown("seed", seed)
                .withinIfKnown(0, Integer.MAX_VALUE, "batch_size", batchSize)
                .end();
    }
}
