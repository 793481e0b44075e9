/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

import java.util.HashMap;
import java.util.Map;

/**
 * What an event of one type reports. Immutable.
 *
 * @param stage whose event it is, or null
 */
public record MetricEvent(Kind kind, StageEvent stage) {
    /** What there is to be taken of it. */
    enum Kind {
        COUNTER_UPDATE,
        GAUGE_UPDATE,
        TIMER_END,
        HISTOGRAM_STATS,
        METRICS_SUMMARY,
        TRAINING_START,
        STAGE
    }

    private static final Map<String, MetricEvent> BY_NAME = byName();

    private static Map<String, MetricEvent> byName() {
        Map<String, MetricEvent> events = new HashMap<>();
        events.put("counter_update", new MetricEvent(Kind.COUNTER_UPDATE, null));
        events.put("gauge_update", new MetricEvent(Kind.GAUGE_UPDATE, null));
        events.put("timer_end", new MetricEvent(Kind.TIMER_END, null));
        events.put("histogram_stats", new MetricEvent(Kind.HISTOGRAM_STATS, null));
        events.put("metrics_summary", new MetricEvent(Kind.METRICS_SUMMARY, null));
        events.put("training_start", new MetricEvent(Kind.TRAINING_START, null));
        for (Map.Entry<String, StageEvent> stage : StageEvent.BY_NAME.entrySet()) {
            events.put(stage.getKey(), new MetricEvent(Kind.STAGE, stage.getValue()));
        }
        return events;
    }

    /** What events of a type report; null for nothing, as most do, and where there is no type. */
    static MetricEvent named(String event) {
        return BY_NAME.get(event);
    }
}
