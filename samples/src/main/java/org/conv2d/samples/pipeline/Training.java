/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import java.util.Arrays;
import java.util.Random;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.conv2d.logging.catalogue.TrainingComplete;
import org.conv2d.logging.catalogue.TrainingEpoch;
import org.conv2d.logging.catalogue.TrainingStart;
import org.conv2d.logging.metrics.MetricsCollector;
import org.conv2d.logging.structured.StructuredLogger;
import org.conv2d.samples.metrics.Timed;

/** Fits the pipeline to a labelled recording: scales, projection, a start for the clustering, and a classifier of codes. */
final class Training {
    private static final Logger LOGGER = LogManager.getLogger();
    private static final StructuredLogger LOG = StructuredLogger.of(LOGGER);
    private static final double RATE_DECAY = 0.1;
    private static final double HELD_OUT = 0.2;

    private final PipelineConfig config;
    private final Seeds seeds;
    private final MetricsCollector metrics;

    Training(PipelineConfig config, Seeds seeds, MetricsCollector metrics) {
        this.config = config;
        this.seeds = seeds;
        this.metrics = metrics;
    }

    PipelineModel run(Recording recording) {
        LOG.log(TrainingStart.of()
                .model(PipelineConfig.MODEL_NAME)
                .dataset(PipelineConfig.DATASET)
                .configHash(config.hash())
                .seed(config.options().seed())
                .batchSize(PipelineConfig.TRAINING_BATCH));
        double[][] features = WindowFeatures.of(recording);
        Standardizer standardizer = Standardizer.fit(features);
        double[][] rows = standardizer.apply(features);
        FiniteScalarQuantizer quantizer = config.quantizer();
        Projection projection = Projection.fit(rows, quantizer.dimensions());
        double[][] points = projection.apply(rows).points();
        return new PipelineModel(
                standardizer,
                projection,
                quantizer,
                GaussianMixture.start(points, recording.gaits()),
                train(quantizer.quantize(points), recording.gaits()));
    }

    /** Trains on the first part of the recording; accuracy is that on the rest. */
    private SoftmaxClassifier train(int[][] digits, int[] gaits) {
        int trained = (int) (digits.length * (1 - HELD_OUT));
        int[][] heldOut = Arrays.copyOfRange(digits, trained, digits.length);
        int[] heldOutGaits = Arrays.copyOfRange(gaits, trained, gaits.length);
        LOGGER.info("Training on {} windows, testing on {}", trained, heldOut.length);
        SoftmaxClassifier classifier = new SoftmaxClassifier(config.fsqLevels(), Gait.COUNT);
        Random random = new Random(seeds.shuffle());
        int epochs = config.options().epochs();
        double accuracy = 0;
        for (int epoch = 0; epoch < epochs; epoch++) {
            double rate = PipelineConfig.LEARNING_RATE / (1 + RATE_DECAY * epoch);
            int[] order = shuffled(trained, random);
            Timed<Double> loss = Timed.of(metrics, "epoch", () -> pass(classifier, digits, gaits, order, rate));
            accuracy = GaitMatching.accuracy(classifier.predict(heldOut), heldOutGaits);
            LOG.log(TrainingEpoch.of(epoch, loss.value(), accuracy, rate, loss.duration())
                    .samples(trained));
            metrics.increment("training_samples", trained);
            metrics.setGauge("current_accuracy", accuracy);
        }
        LOG.log(TrainingComplete.of(accuracy, epochs).metricsSummary(metrics.getSummary()));
        return classifier;
    }

    /** One pass over all samples in mini-batches; returns their mean loss. */
    private static double pass(SoftmaxClassifier classifier, int[][] digits, int[] gaits, int[] order, double rate) {
        double loss = 0;
        for (int from = 0; from < order.length; from += PipelineConfig.TRAINING_BATCH) {
            int to = Math.min(order.length, from + PipelineConfig.TRAINING_BATCH);
            loss += classifier.step(digits, gaits, order, from, to, rate);
        }
        return loss / order.length;
    }

    private static int[] shuffled(int count, Random random) {
        int[] order = new int[count];
        for (int i = 0; i < count; i++) {
            int other = random.nextInt(i + 1);
            order[i] = order[other];
            order[other] = i;
        }
        return order;
    }
}
