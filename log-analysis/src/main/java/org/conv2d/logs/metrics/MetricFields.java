/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

import java.util.HashSet;
import java.util.Set;
import org.conv2d.logs.record.Field;
import org.conv2d.logs.record.FieldSelection;

/** The fields in which events report metrics. */
final class MetricFields {
    static final Field COUNTER_NAME = Field.of("counter_name");
    static final Field TOTAL = Field.of("total");
    static final Field INCREMENT = Field.of("increment");
    static final Field GAUGE_NAME = Field.of("gauge_name");
    static final Field VALUE = Field.of("value");
    static final Field TIMER_NAME = Field.of("timer_name");
    static final Field DURATION_SECONDS = Field.of("duration_seconds");
    static final Field DURATION_MS = Field.of("duration_ms");
    static final Field HISTOGRAM_NAME = Field.of("histogram_name");
    static final Field SEQUENCE = Field.of("sequence");
    static final Field STATE = Field.of("state");
    static final Field COUNT = Field.of("count");
    static final Field MEAN = Field.of("mean");
    static final Field STD = Field.of("std");
    static final Field MIN = Field.of("min");
    static final Field MAX = Field.of("max");
    static final Field P50 = Field.of("p50");
    static final Field P95 = Field.of("p95");
    static final Field P99 = Field.of("p99");

    static final FieldSelection SELECTION = selection();

    private MetricFields() {}

    private static FieldSelection selection() {
        Set<Field> fields = new HashSet<>(Set.of(
                COUNTER_NAME,
                TOTAL,
                INCREMENT,
                GAUGE_NAME,
                VALUE,
                TIMER_NAME,
                DURATION_SECONDS,
                DURATION_MS,
                HISTOGRAM_NAME,
                SEQUENCE,
                STATE,
                COUNT,
                MEAN,
                STD,
                MIN,
                MAX,
                P50,
                P95,
                P99));
        for (StageEvent stage : StageEvent.BY_NAME.values()) {
            fields.add(stage.field());
        }
        return new FieldSelection(fields, MetricGroups.ALL);
    }
}
