/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

import java.util.Set;
import org.conv2d.logs.record.Field;

/**
 * Objects of an event that hold metrics by name.
 *
 * @param timers null where no such object is known
 */
record MetricGroups(Field counters, Field gauges, Field timers) {
    /** Python's, in every record. */
    static final MetricGroups OF_PYTHON =
            new MetricGroups(Field.of("metrics.counters"), Field.of("metrics.gauges"), Field.of("metrics.timers"));

    static final MetricGroups OF_SUMMARY =
            new MetricGroups(Field.of("metrics_summary.counters"), Field.of("metrics_summary.gauges"), null);

    /** Those of the event {@code metrics_summary}. */
    static final MetricGroups OF_EVENT = new MetricGroups(Field.of("counters"), Field.of("gauges"), null);

    static final Set<Field> ALL = Set.of(
            OF_PYTHON.counters,
            OF_PYTHON.gauges,
            OF_PYTHON.timers,
            OF_SUMMARY.counters,
            OF_SUMMARY.gauges,
            OF_EVENT.counters,
            OF_EVENT.gauges);
}
