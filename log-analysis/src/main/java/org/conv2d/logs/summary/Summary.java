/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.summary;

import org.conv2d.logs.metrics.MetricsResult;
import org.conv2d.logs.tally.LineCounts;

/**
 * What a log holds. Immutable.
 *
 * @param withoutTimestamp events that the time range knows nothing of
 * @param events by type, in the order in which they first appear
 * @param exceptions by type, the most frequent first
 * @param checks findings by quality check, the most frequent first
 */
public record Summary(
        TimeRange timeRange,
        LineCounts lines,
        long withoutTimestamp,
        NamedCounts events,
        LevelCounts levels,
        NamedCounts exceptions,
        NamedCounts checks,
        MetricsResult metrics) {
    public long totalEvents() {
        return lines.matched();
    }
}
