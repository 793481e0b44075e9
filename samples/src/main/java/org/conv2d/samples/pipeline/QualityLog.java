/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import java.util.Locale;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.Marker;
import org.apache.logging.log4j.MarkerManager;

/** The events of quality assurance: what was wrong with a batch, and what was done about it. */
final class QualityLog {
    private static final Logger LOGGER = LogManager.getLogger();
    private static final Marker QUALITY = MarkerManager.getMarker("QA");

    private QualityLog() {}

    static void summary(int total, FeatureRepair.Repaired repaired) {
        LOGGER.info(
                QUALITY,
                Event.of("qa_summary", "Quality summary")
                        .with("total_samples", total)
                        .with("interpolated", repaired.interpolated().length)
                        .with("all_nan", repaired.allNan().length)
                        .with("mean_fallback", repaired.meanFallback().length)
                        .with("outliers_detected", repaired.outliers().length));
    }

    static void missingValues(int batch, int[] rows, int total, String action) {
        if (rows.length > 0) {
            String details = "NaN values found in " + RowRanges.describe(rows);
            Event event =
                    exception("NaN values detected in batch " + batch, "nan_detection", "warning", rows.length, total);
            LOGGER.warn(QUALITY, event.with("details", details).with("action_taken", action));
        }
    }

    static void outliers(int batch, int[] rows, int total) {
        if (rows.length > 0) {
            String details = String.format(
                    Locale.ROOT,
                    "values beyond %.0f standard deviations in %s",
                    FeatureRepair.OUTLIER_DEVIATIONS,
                    RowRanges.describe(rows));
            Event event = exception(
                    "Outliers detected in batch " + batch, "outlier_detection", "warning", rows.length, total);
            LOGGER.warn(QUALITY, event.with("details", details).with("action_taken", "clipping"));
        }
    }

    static void lowPerplexity(double value, int threshold) {
        String message = String.format(Locale.ROOT, "Low perplexity: %.1f (< %d threshold)", value, threshold);
        LOGGER.warn(
                QUALITY,
                Event.of("qa_warning", message)
                        .with("check", "perplexity")
                        .with("value", value)
                        .with("threshold", threshold));
    }

    static void codebookCollapse(CodebookCollapseException collapse, int windows) {
        LOGGER.error(
                QUALITY,
                exception("FSQ codebook collapse detected", "codebook_collapse", "error", windows, windows)
                        .with("details", collapse.getMessage())
                        .with("action_taken", "batch_dropped"));
    }

    static void failedClustering(RuntimeException failure, int windows, String action) {
        LOGGER.error(
                QUALITY,
                exception("Clustering failed to converge", "clustering_convergence", "error", windows, windows)
                        .with("details", failure.getMessage())
                        .with("action_taken", action),
                failure);
    }

    private static Event exception(String message, String check, String severity, int affected, int total) {
        return Event.of("qa_exception", message)
                .with("check", check)
                .with("severity", severity)
                .with("affected_rows", affected)
                .with("total_rows", total)
                .with("affected_percent", 100.0 * affected / total);
    }
}
