/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.counting;

import static org.conv2d.logging.counting.MetricKind.COUNTER;
import static org.conv2d.logging.counting.MetricKind.GAUGE;
import static org.conv2d.logging.counting.MetricKind.HISTOGRAM;
import static org.conv2d.logging.counting.MetricKind.TIMER;

import java.util.List;

/**
 * The rules of {@code <Metrics/>} without rules: what the events of the catalogue are worth measuring for. Names are never
 * those of a timer, counter or histogram that a program announces by itself, so that nobody who adds up a log meets a
 * measurement twice under one name.
 */
final class CatalogueRules {

    static final List<MetricRule> ALL = List.of(
            of(TIMER, "epoch_complete", "duration_seconds"),
            of(GAUGE, "epoch_complete", "epoch"),
            of(GAUGE, "epoch_complete", "loss"),
            of(GAUGE, "epoch_complete", "accuracy"),
            of(GAUGE, "epoch_complete", "learning_rate"),
            of(GAUGE, "epoch_complete", "samples_per_second"),
            of(TIMER, "fsq_encoding", "encoding_duration_ms"),
            of(COUNTER, "fsq_encoding", "batch_size"),
            of(HISTOGRAM, "fsq_encoding", "perplexity"),
            of(GAUGE, "fsq_encoding", "code_usage_percent"),
            of(GAUGE, "fsq_encoding", "codes_per_second"),
            MetricRule.standard(COUNTER, "fsq_encoding", null, "fsq_encoding_utilization", "codebook_utilization"),
            of(TIMER, "clustering", "clustering_duration_ms", "algorithm"),
            of(COUNTER, "clustering", "n_samples", "algorithm"),
            of(COUNTER, "clustering", "merge_operations", "algorithm"),
            of(GAUGE, "clustering", "silhouette_score", "algorithm"),
            of(GAUGE, "clustering", "clusters_final", "algorithm"),
            of(TIMER, "temporal_smoothing", "smoothing_duration_ms", "policy"),
            of(COUNTER, "temporal_smoothing", "transitions_before", "policy"),
            of(COUNTER, "temporal_smoothing", "transitions_after", "policy"),
            of(GAUGE, "temporal_smoothing", "reduction_percent", "policy"),
            MetricRule.standard(COUNTER, "qa_exception", null, "qa_exceptions", "check", "severity"),
            of(COUNTER, "qa_exception", "affected_rows", "check"),
            MetricRule.standard(COUNTER, "qa_warning", null, "qa_warnings", "check"),
            MetricRule.standard(COUNTER, "qa_summary", "total_samples", "qa_samples"),
            MetricRule.standard(COUNTER, "qa_summary", "interpolated", "qa_interpolated"),
            MetricRule.standard(COUNTER, "qa_summary", "all_nan", "qa_all_nan"),
            MetricRule.standard(COUNTER, "qa_summary", "mean_fallback", "qa_mean_fallback"),
            MetricRule.standard(COUNTER, "qa_summary", "outliers_detected", "qa_outliers_detected"),
            of(GAUGE, "training_complete", "final_accuracy"),
            of(GAUGE, "training_complete", "total_epochs"),
            of(COUNTER, "batch_complete", "batch_size"),
            of(TIMER, "batch_complete", "processing_time"),
            of(TIMER, "function_complete", "duration_ms", "function"),
            MetricRule.standard(COUNTER, "function_error", null, "function_errors", "function", "error_type"),
            of(TIMER, "timer_end", "duration_seconds", "timer_name"),
            MetricRule.standard(GAUGE, "counter_update", "total", "collected_counts", "counter_name"),
            MetricRule.standard(GAUGE, "gauge_update", "value", "collected_values", "gauge_name"),
            MetricRule.standard(GAUGE, "histogram_stats", "count", "collected_distribution_size", "histogram_name"),
            MetricRule.standard(GAUGE, "histogram_stats", "mean", "collected_distribution_mean", "histogram_name"),
            MetricRule.standard(GAUGE, "histogram_stats", "max", "collected_distribution_max", "histogram_name"));

    private CatalogueRules() {}

    private static MetricRule of(MetricKind kind, String event, String field, String... labels) {
        return MetricRule.standard(kind, event, field, null, labels);
    }
}
