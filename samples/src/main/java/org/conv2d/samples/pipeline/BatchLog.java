/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import java.util.Arrays;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;

/** The events of a batch that goes as it should. */
final class BatchLog {
    private static final Logger LOGGER = LogManager.getLogger();

    private BatchLog() {}

    static void start(Recording recording) {
        int[] shape = {recording.size(), MotionSignal.CHANNELS, MotionSignal.WINDOW_TICKS};
        LOGGER.info(Event.of("batch_start", "Batch processing started")
                .with("batch_size", recording.size())
                .with("input_shape", shape));
    }

    static void fsqEncoding(Timed<Encoding> encoding) {
        CodebookUsage usage = encoding.value().usage();
        int size = encoding.value().digits().length;
        LOGGER.info(Event.of("fsq_encoding", "FSQ encoding completed")
                .with("batch_size", size)
                .with("perplexity", usage.perplexity())
                .with("code_usage_percent", 100 * usage.share())
                .with("codebook_utilization", usage.verdict())
                .with("encoding_duration_ms", encoding.millis())
                .with("codes_per_second", size / encoding.seconds()));
    }

    static void clustering(Timed<Clustering> timed) {
        Clustering clustering = timed.value();
        LOGGER.info(Event.of("clustering", "Clustering completed")
                .with("algorithm", clustering.algorithm())
                .with("k_clusters", clustering.clusters())
                .with("n_samples", clustering.gaits().length)
                .with("silhouette_score", clustering.silhouette())
                .with("merge_operations", clustering.mergeOperations())
                .with("clusters_final", Math.max(1, clustering.clusters() - clustering.mergeOperations()))
                .with("hungarian_matching", clustering.hungarianMatching())
                .with("clustering_duration_ms", timed.millis()));
    }

    static void temporalSmoothing(int[] labels, Timed<int[]> smoothed) {
        int before = MedianHysteresis.transitions(labels);
        int after = MedianHysteresis.transitions(smoothed.value());
        LOGGER.info(Event.of("temporal_smoothing", "Temporal smoothing applied")
                .with("policy", "median_hysteresis")
                .with("min_dwell", PipelineConfig.SMOOTHING.minDwell())
                .with("window_size", PipelineConfig.SMOOTHING.windowSize())
                .with("transitions_before", before)
                .with("transitions_after", after)
                .with("reduction_percent", before == 0 ? 0.0 : 100.0 * (before - after) / before)
                .with("smoothing_duration_ms", smoothed.millis()));
    }

    static void complete(int size, int[] labels, double seconds) {
        LOGGER.info(Event.of("batch_complete", "Batch processing completed")
                .with("batch_size", size)
                .with("unique_labels", Arrays.stream(labels).distinct().count())
                .with("processing_time", seconds));
    }
}
