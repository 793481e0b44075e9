/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import java.time.Duration;
import java.util.Arrays;
import org.conv2d.logging.catalogue.BatchComplete;
import org.conv2d.logging.catalogue.BatchStart;
import org.conv2d.logging.catalogue.FsqEncoding;
import org.conv2d.logging.catalogue.TemporalSmoothing;
import org.conv2d.samples.metrics.Timed;

/** The stages of a batch as events of the catalogue. */
final class BatchEvents {
    private BatchEvents() {}

    static BatchStart start(Recording recording) {
        return BatchStart.of(recording.size(), recording.size(), MotionSignal.CHANNELS, MotionSignal.WINDOW_TICKS);
    }

    static FsqEncoding fsqEncoding(Timed<Encoding> encoding) {
        CodebookUsage usage = encoding.value().usage();
        return FsqEncoding.of(encoding.value().digits().length, usage.perplexity(), usage.share(), encoding.duration());
    }

    static org.conv2d.logging.catalogue.Clustering clustering(Timed<Clustering> timed) {
        Clustering clustering = timed.value();
        return org.conv2d.logging.catalogue.Clustering.of(
                        clustering.algorithm(), clustering.clusters(), clustering.gaits().length)
                .silhouetteScore(clustering.silhouette())
                .mergeOperations(clustering.mergeOperations())
                .hungarianMatching(clustering.hungarianMatching())
                .duration(timed.duration());
    }

    static TemporalSmoothing temporalSmoothing(int[] labels, Timed<int[]> smoothed) {
        return TemporalSmoothing.of(
                        "median_hysteresis",
                        PipelineConfig.SMOOTHING.minDwell(),
                        MedianHysteresis.transitions(labels),
                        MedianHysteresis.transitions(smoothed.value()))
                .windowSize(PipelineConfig.SMOOTHING.windowSize())
                .duration(smoothed.duration());
    }

    static BatchComplete complete(int size, int[] labels, Duration time) {
        int unique = (int) Arrays.stream(labels).distinct().count();
        return BatchComplete.of(size, unique, time);
    }
}
