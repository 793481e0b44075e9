/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

import org.conv2d.logs.report.JsonReport;

/** Metrics for programs; see {@link JsonReport}. */
public final class MetricsReportJson {
    private MetricsReportJson() {}

    /** The report as JSON that ends in a line end: the metrics, then what they are of. */
    public static String of(MetricsReport report) {
        return JsonReport.of(json -> {
            MetricsJson.write(report.metrics(), report.kinds(), report.percentiles(), json);
            if (report.timeline() != null) {
                TimelineReport.write(report.timeline(), json);
            }
            JsonReport.strings("files", report.files(), json);
            JsonReport.lines(report.lines(), json);
            JsonReport.rejected(report.lines(), report.files(), json);
            JsonReport.strings("metrics_cut", report.metrics().cut(), json);
            JsonReport.strings("metrics_too_wide", report.metrics().tooWide(), json);
            JsonReport.strings("incomplete", report.problems(), json);
        });
    }
}
