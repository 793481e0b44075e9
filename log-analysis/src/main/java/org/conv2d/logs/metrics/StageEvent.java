/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

import java.util.List;
import java.util.Map;

/**
 * An event of the pipeline that carries the duration of its stage. It stands in for a timer where none of its name has
 * reported.
 *
 * @param field where the duration stands
 * @param perSecond units of it in a second
 * @param timers names of the timers that measure the same
 */
record StageEvent(String field, double perSecond, List<String> timers) {
    static final Map<String, StageEvent> BY_NAME = Map.of(
            "fsq_encoding", new StageEvent("encoding_duration_ms", 1e3, List.of("fsq_encoding")),
            "clustering", new StageEvent("clustering_duration_ms", 1e3, List.of("clustering")),
            "temporal_smoothing", new StageEvent("smoothing_duration_ms", 1e3, List.of("temporal_smoothing")),
            "epoch_complete", new StageEvent("duration_seconds", 1, List.of("epoch_complete", "epoch")));
}
