/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import java.util.Locale;
import org.conv2d.logging.catalogue.QaException;
import org.conv2d.logging.catalogue.QaSummary;
import org.conv2d.logging.catalogue.QaWarning;
import org.conv2d.logging.event.Severity;
import org.conv2d.logging.structured.LoggedEvent;

/** What was wrong with a batch, and what was done about it, as events of the catalogue. */
final class QualityEvents {
    private QualityEvents() {}

    static QaSummary summary(int total, FeatureRepair.Repaired repaired) {
        return QaSummary.of(
                total,
                repaired.interpolated().length,
                repaired.allNan().length,
                repaired.meanFallback().length,
                repaired.outliers().length);
    }

    static LoggedEvent missingValues(int batch, int[] rows, int total, String action) {
        return QaException.of("nan_detection", Severity.WARN, rows.length, total)
                .details("NaN values found in " + RowRanges.describe(rows))
                .actionTaken(action)
                .withText("NaN values detected in batch " + batch);
    }

    static LoggedEvent outliers(int batch, int[] rows, int total) {
        String details = String.format(
                Locale.ROOT,
                "values beyond %.0f standard deviations in %s",
                FeatureRepair.OUTLIER_DEVIATIONS,
                RowRanges.describe(rows));
        return QaException.of("outlier_detection", Severity.WARN, rows.length, total)
                .details(details)
                .actionTaken("clipping")
                .withText("Outliers detected in batch " + batch);
    }

    static LoggedEvent lowPerplexity(double value, int threshold) {
        return QaWarning.of("perplexity", value, threshold)
                .withText(String.format(Locale.ROOT, "Low perplexity: %.1f (< %d threshold)", value, threshold));
    }

    static LoggedEvent codebookCollapse(CodebookCollapseException collapse, int windows) {
        return QaException.of("codebook_collapse", Severity.ERROR, windows, windows)
                .details(collapse.getMessage())
                .actionTaken("batch_dropped")
                .withText("FSQ codebook collapse detected");
    }

    static LoggedEvent failedClustering(RuntimeException failure, int windows, String action) {
        LoggedEvent event = QaException.of("clustering_convergence", Severity.ERROR, windows, windows)
                .details(failure.getMessage())
                .actionTaken(action)
                .withText("Clustering failed to converge");
        return new ThrownEvent(event, failure);
    }
}
