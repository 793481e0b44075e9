/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.catalogue;

import org.apache.logging.log4j.Marker;
import org.conv2d.logging.message.EventMessage;
import org.conv2d.logging.structured.LoggedEvent;

/**
 * {@code qa_summary}: how many samples were mended, and how. Immutable.
 *
 * @param interpolated filled in from their neighbours
 * @param allNan without any value
 * @param meanFallback filled in with the mean
 * @param outliersDetected too far from the rest
 */
public record QaSummary(long totalSamples, long interpolated, long allNan, long meanFallback, long outliersDetected)
        implements LoggedEvent {

    public static QaSummary of(
            long totalSamples, long interpolated, long allNan, long meanFallback, long outliersDetected) {
        return new QaSummary(totalSamples, interpolated, allNan, meanFallback, outliersDetected);
    }

    @Override
    public String type() {
        return "qa_summary";
    }

    @Override
    public String text() {
        return "Quality summary";
    }

    @Override
    public Marker marker() {
        return QualityMarker.QA;
    }

    @Override
    public void writeTo(EventMessage message) {
        new CheckedFields(message)
                .count("total_samples", totalSamples)
                .within(0, Math.max(0, totalSamples), "interpolated", interpolated)
                .within(0, Math.max(0, totalSamples), "all_nan", allNan)
                .within(0, Math.max(0, totalSamples), "mean_fallback", meanFallback)
                .within(0, Math.max(0, totalSamples), "outliers_detected", outliersDetected)
                .end();
    }
}
