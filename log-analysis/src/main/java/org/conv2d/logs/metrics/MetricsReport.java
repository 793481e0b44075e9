/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

import java.util.List;
import java.util.Set;
import org.conv2d.logs.report.ReportTimes;
import org.conv2d.logs.tally.LineCounts;

/**
 * The metrics of logs, and what they are of.
 *
 * @param files the inputs as their user named them
 * @param kinds the kinds that are shown
 * @param percentiles those that are shown
 * @param timeline how it went over time, or null
 * @param times how times are shown to people
 * @param problems why some inputs could not be read to the end
 */
public record MetricsReport(
        List<String> files,
        Set<MetricKind> kinds,
        MetricsResult metrics,
        LineCounts lines,
        Percentiles percentiles,
        Timeline timeline,
        ReportTimes times,
        List<String> problems) {
    /** A report without a timeline. */
    public MetricsReport(
            List<String> files, Set<MetricKind> kinds, MetricsResult metrics, LineCounts lines, List<String> problems) {
        this(files, kinds, metrics, lines, Percentiles.USUAL, null, ReportTimes.UTC, problems);
    }

    public MetricsReport {
        files = List.copyOf(files);
        kinds = Set.copyOf(kinds);
        problems = List.copyOf(problems);
    }
}
