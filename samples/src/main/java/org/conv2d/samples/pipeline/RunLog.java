/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import java.util.Map;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.message.StringMapMessage;

/** The events of a run's beginning and of its training. */
final class RunLog {
    private static final Logger LOGGER = LogManager.getLogger();

    private RunLog() {}

    static void config(PipelineConfig config) {
        LOGGER.info(Event.of("config", "Configuration loaded").withAll(config.fields()));
    }

    static void seeds(long randomSeed, Seeds seeds) {
        LOGGER.info(new StringMapMessage()
                .with("event", "seeds")
                .with("message", "Random seeds set")
                .with("random_seed", randomSeed)
                .with("seeds", seeds.toMap()));
    }

    static void trainingStart(PipelineConfig config) {
        LOGGER.info(Event.of("training_start", "Training started")
                .with("model", PipelineConfig.MODEL_NAME)
                .with("dataset", PipelineConfig.DATASET)
                .with("config_hash", config.hash())
                .with("seed", config.options().seed())
                .with("batch_size", PipelineConfig.TRAINING_BATCH));
    }

    static void epochComplete(int epoch, int samples, Timed<Double> loss, double accuracy, double learningRate) {
        LOGGER.info(Event.of("epoch_complete", "Epoch completed")
                .with("epoch", epoch)
                .with("loss", loss.value())
                .with("accuracy", accuracy)
                .with("learning_rate", learningRate)
                .with("duration_seconds", loss.seconds())
                .with("samples_per_second", samples / loss.seconds()));
    }

    static void trainingComplete(double accuracy, int epochs, Map<String, Object> metrics) {
        LOGGER.info(Event.of("training_complete", "Training completed")
                .with("final_accuracy", accuracy)
                .with("total_epochs", epochs)
                .with("metrics_summary", metrics));
    }
}
