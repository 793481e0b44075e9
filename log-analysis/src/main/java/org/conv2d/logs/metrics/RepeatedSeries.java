/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

import java.util.Map;
import java.util.TreeMap;

/**
 * Tells which timers of summaries repeat what the log's own events have told: the standard rules of the appender measure the
 * events {@code timer_end} and those of stages, whose durations stand in the log, under names of their own. Stateless.
 */
final class RepeatedSeries {
    private static final String OF_TIMERS = "timer_end_duration{timer_name=\"";
    private static final String END_OF_LABEL = "\"}";
    private static final String OF_STAGE = "_duration";

    private RepeatedSeries() {}

    /**
     * The timers that are left when those are taken away that repeat one of {@code told}. Where a stage is
     * divided by labels, its parts tell more than the whole, and stay.
     */
    static Map<String, Distribution> without(Map<String, Distribution> told, Map<String, Distribution> ofSummaries) {
        Map<String, Distribution> left = new TreeMap<>();
        for (Map.Entry<String, Distribution> entry : ofSummaries.entrySet()) {
            String series = entry.getKey();
            Distribution distribution = entry.getValue();
            Distribution same = source(series, told);
            boolean part = series.indexOf('{') >= 0 && !series.startsWith(OF_TIMERS);
            // the last summary may have been written before the last event
            boolean repeats = same != null
                    && (part ? same.count() == distribution.count() : same.count() >= distribution.count());
            if (!repeats) {
                left.put(series, distribution);
            }
        }
        return left;
    }

    private static Distribution source(String series, Map<String, Distribution> told) {
        if (series.startsWith(OF_TIMERS) && series.endsWith(END_OF_LABEL)) {
            return told.get(series.substring(OF_TIMERS.length(), series.length() - END_OF_LABEL.length()));
        }
        for (Map.Entry<String, StageEvent> stage : StageEvent.BY_NAME.entrySet()) {
            String name = stage.getKey() + OF_STAGE;
            if (series.equals(name) || series.startsWith(name + '{')) {
                return told.containsKey(stage.getKey())
                        ? told.get(stage.getKey())
                        : stage.getValue().timers().stream()
                                .filter(told::containsKey)
                                .map(told::get)
                                .findFirst()
                                .orElse(null);
            }
        }
        return null;
    }
}
