/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.catalogue;

import java.time.Duration;
import org.conv2d.logging.message.EventMessage;
import org.conv2d.logging.structured.LoggedEvent;

/**
 * {@code temporal_smoothing}: labels that change too often were smoothed.
 * {@code reduction_percent} = 100 · (before − after) / before. Immutable; parts that are null are left out.
 *
 * @param policy such as {@code median_hysteresis}
 * @param minDwell how many ticks a label must last
 * @param windowSize of the median, in ticks
 * @param transitionsBefore changes of label before smoothing
 * @param transitionsAfter changes of label that are left
 */
public record TemporalSmoothing(
        String policy,
        int minDwell,
        Integer windowSize,
        long transitionsBefore,
        long transitionsAfter,
        Duration duration)
        implements LoggedEvent {

    public static TemporalSmoothing of(String policy, int minDwell, long transitionsBefore, long transitionsAfter) {
        return new TemporalSmoothing(policy, minDwell, null, transitionsBefore, transitionsAfter, null);
    }

    public TemporalSmoothing windowSize(int ticks) {
        return new TemporalSmoothing(policy, minDwell, ticks, transitionsBefore, transitionsAfter, duration);
    }

    public TemporalSmoothing duration(Duration time) {
        return new TemporalSmoothing(policy, minDwell, windowSize, transitionsBefore, transitionsAfter, time);
    }

    @Override
    public String type() {
        return "temporal_smoothing";
    }

    @Override
    public String text() {
        return "Temporal smoothing applied";
    }

    @Override
    public void writeTo(EventMessage message) {
        new CheckedFields(message)
                .text("policy", policy)
                .count("min_dwell", minDwell)
                .withinIfKnown(1, Integer.MAX_VALUE, "window_size", windowSize)
                .count("transitions_before", transitionsBefore)
                .within(0, Math.max(0, transitionsBefore), "transitions_after", transitionsAfter)
                .percent("reduction_percent", (double) transitionsBefore - transitionsAfter, (double) transitionsBefore)
                .millis("smoothing_duration_ms", duration)
                .end();
    }
}
