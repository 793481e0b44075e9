/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

import java.util.List;
import java.util.Map;
import org.conv2d.logs.record.Field;

/**
 * An event of the pipeline that carries the duration of its stage. It stands in for a timer where none of its name has
 * reported.
 *
 * @param field where the duration stands
 * @param perSecond units of it in a second
 * @param timers names of the timers that measure the same
 */
record StageEvent(Field field, double perSecond, List<String> timers) {
    static final Map<String, StageEvent> BY_NAME = Map.of(
            "fsq_encoding", new StageEvent(Field.of("encoding_duration_ms"), 1e3, List.of("fsq_encoding")),
            "clustering", new StageEvent(Field.of("clustering_duration_ms"), 1e3, List.of("clustering")),
            "temporal_smoothing", new StageEvent(Field.of("smoothing_duration_ms"), 1e3, List.of("temporal_smoothing")),
            "epoch_complete", new StageEvent(Field.of("duration_seconds"), 1, List.of("epoch_complete", "epoch")));
}
