/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import java.util.SplittableRandom;

/**
 * The seed of each source of chance, all drawn from the one that the user gave, and below 2⁵³ so that every reader of JSON
 * keeps its last digit.
 */
record Seeds(long trainingSignal, long shuffle, long batchSignals, long faults) {
    private static final long BOUND = 1L << 53;

    static Seeds from(long randomSeed) {
        SplittableRandom random = new SplittableRandom(randomSeed);
        return new Seeds(
                random.nextLong(BOUND), random.nextLong(BOUND), random.nextLong(BOUND), random.nextLong(BOUND));
    }

    long signalOf(int batch) {
        return new SplittableRandom(batchSignals + batch).nextLong();
    }

    long faultOf(int batch) {
        return new SplittableRandom(faults + batch).nextLong();
    }

    /** The {@code seeds} event. */
    org.conv2d.logging.catalogue.Seeds event(long randomSeed) {
        return org.conv2d.logging.catalogue.Seeds.of(randomSeed)
                .source("training_signal", trainingSignal)
                .source("shuffle", shuffle)
                .source("batch_signals", batchSignals)
                .source("faults", faults);
    }
}
