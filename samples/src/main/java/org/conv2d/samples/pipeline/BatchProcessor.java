/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import java.time.Duration;
import java.util.Arrays;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.conv2d.logging.metrics.MetricsCollector;
import org.conv2d.logging.structured.StructuredLogger;
import org.conv2d.samples.metrics.Timed;
import org.hipparchus.exception.MathRuntimeException;

/** Takes one recording through all stages, each timed, counted, checked and logged. */
final class BatchProcessor {
    static final int LOW_PERPLEXITY = 50;

    private static final Logger LOGGER = LogManager.getLogger();
    private static final StructuredLogger LOG = StructuredLogger.of(LOGGER);

    private final PipelineModel model;
    private final MetricsCollector metrics;

    BatchProcessor(PipelineModel model, MetricsCollector metrics) {
        this.model = model;
        this.metrics = metrics;
    }

    /** The smoothed gaits of the windows that could be used; throws {@link CodebookCollapseException}. */
    int[] process(int batch, Recording recording, int clusteringIterations) {
        LOG.log(BatchEvents.start(recording));
        FeatureRepair.Repaired features = repairedFeatures(batch, recording);
        int[] truth = Arrays.stream(features.kept())
                .map(row -> recording.gaits()[row])
                .toArray();
        Embedding embedding = model.embed(features.rows());
        Timed<Encoding> encoding = encoding(batch, embedding);
        Timed<Clustering> clustering = clustering(embedding, truth, clusteringIterations, encoding.value());
        Timed<int[]> smoothed = smoothing(clustering.value().gaits());
        double accuracy = GaitMatching.accuracy(smoothed.value(), truth);
        metrics.setGauge("accuracy", accuracy);
        metrics.recordHistogram("accuracy", accuracy);
        LOGGER.info(
                "Batch {}: smoothed gaits agree with the ground truth on {} of {} windows",
                batch,
                Math.round(accuracy * truth.length),
                truth.length);
        Duration time = encoding.duration().plus(clustering.duration()).plus(smoothed.duration());
        LOG.log(BatchEvents.complete(recording.size(), smoothed.value(), time));
        return smoothed.value();
    }

    private FeatureRepair.Repaired repairedFeatures(int batch, Recording recording) {
        FeatureRepair.Repaired features = Timed.of(metrics, "feature_extraction", () -> model.features(recording))
                .value();
        int total = recording.size();
        logMissing(batch, features.interpolated(), total, "interpolation");
        logMissing(batch, features.meanFallback(), total, "mean_fallback");
        logMissing(batch, features.allNan(), total, "drop");
        if (features.outliers().length > 0) {
            LOG.log(QualityEvents.outliers(batch, features.outliers(), total));
        }
        LOG.log(QualityEvents.summary(total, features));
        metrics.increment("samples_processed", total);
        metrics.increment("num_rows_interpolated", features.interpolated().length);
        metrics.increment("num_rows_mean_fallback", features.meanFallback().length);
        metrics.increment("num_rows_all_nan", features.allNan().length);
        return features;
    }

    private static void logMissing(int batch, int[] rows, int total, String action) {
        if (rows.length > 0) {
            LOG.log(QualityEvents.missingValues(batch, rows, total, action));
        }
    }

    private Timed<Encoding> encoding(int batch, Embedding embedding) {
        Timed<Encoding> encoding = Timed.of(metrics, "fsq_encoding", () -> model.encode(embedding));
        CodebookUsage usage = encoding.value().usage();
        LOG.log(BatchEvents.fsqEncoding(encoding));
        metrics.increment("fsq_encodings", 1);
        metrics.setGauge("perplexity", usage.perplexity());
        metrics.recordHistogram("perplexity", usage.perplexity());
        if (usage.perplexity() < LOW_PERPLEXITY) {
            LOG.log(QualityEvents.lowPerplexity(usage.perplexity(), LOW_PERPLEXITY));
        }
        if (usage.collapsed()) {
            CodebookCollapseException collapse = new CodebookCollapseException(batch, embedding.size());
            LOG.log(QualityEvents.codebookCollapse(collapse, embedding.size()));
            throw collapse;
        }
        return encoding;
    }

    private Timed<Clustering> clustering(Embedding embedding, int[] truth, int iterations, Encoding encoding) {
        Timed<Clustering> clustering = Timed.of(metrics, "clustering", () -> {
            try {
                return model.cluster(embedding, truth, iterations);
            } catch (MathRuntimeException e) {
                LOG.log(QualityEvents.failedClustering(e, embedding.size(), "softmax_fallback"));
                metrics.increment("clustering_fallbacks", 1);
                return model.classify(embedding, encoding.digits());
            }
        });
        LOG.log(BatchEvents.clustering(clustering));
        metrics.increment("clusterings", 1);
        metrics.setGauge("silhouette_score", clustering.value().silhouette());
        metrics.recordHistogram("silhouette_score", clustering.value().silhouette());
        return clustering;
    }

    private Timed<int[]> smoothing(int[] gaits) {
        Timed<int[]> smoothed = Timed.of(metrics, "temporal_smoothing", () -> PipelineConfig.SMOOTHING.smooth(gaits));
        LOG.log(BatchEvents.temporalSmoothing(gaits, smoothed));
        metrics.increment("temporal_smoothings", 1);
        MedianHysteresis.runLengths(smoothed.value())
                .forEach(length -> metrics.recordHistogram("bout_windows", length));
        return smoothed;
    }
}
