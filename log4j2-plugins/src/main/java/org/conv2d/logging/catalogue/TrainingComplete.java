/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.catalogue;

import java.util.Map;
import org.conv2d.logging.message.EventMessage;
import org.conv2d.logging.structured.LoggedEvent;

/**
 * {@code training_complete}: a training run is over. Immutable, apart from the summary, which must not change before the
 * event is logged.
 *
 * @param finalAccuracy share of what was right, 0 to 1
 * @param metricsSummary counters, gauges, timers and histograms by name; null leaves it out
 */
public record TrainingComplete(double finalAccuracy, int totalEpochs, Map<String, ?> metricsSummary)
        implements LoggedEvent {

    /** A run without a summary of its metrics. */
    public static TrainingComplete of(double finalAccuracy, int totalEpochs) {
        return new TrainingComplete(finalAccuracy, totalEpochs, null);
    }

    public TrainingComplete metricsSummary(Map<String, ?> summary) {
        return new TrainingComplete(finalAccuracy, totalEpochs, summary);
    }

    @Override
    public String type() {
        return "training_complete";
    }

    @Override
    public String text() {
        return "Training completed";
    }

    @Override
    public void writeTo(EventMessage message) {
        new CheckedFields(message)
                .share("final_accuracy", finalAccuracy)
                .count("total_epochs", totalEpochs)
                .ifKnown("metrics_summary", metricsSummary)
                .end();
    }
}
