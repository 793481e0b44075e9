/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

import java.util.List;
import java.util.Set;
import org.conv2d.logs.tally.LineCounts;

/**
 * The metrics of logs, and what they are of.
 *
 * @param files the inputs as their user named them
 * @param kinds the kinds that are shown
 * @param problems why some inputs could not be read to the end
 */
public record MetricsReport(
        List<String> files, Set<MetricKind> kinds, MetricsResult metrics, LineCounts lines, List<String> problems) {
    public MetricsReport {
        files = List.copyOf(files);
        kinds = Set.copyOf(kinds);
        problems = List.copyOf(problems);
    }
}
