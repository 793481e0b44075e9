/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.summary;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.EnumSet;
import org.conv2d.logs.metrics.MetricKind;
import org.conv2d.logs.metrics.MetricsJson;
import org.conv2d.logs.report.JsonReport;
import org.conv2d.logs.report.ReportTimes;

/**
 * A summary for programs: one JSON object whose keys are a contract. The same input gives the same bytes on every JDK.
 * What is not known is {@code null}.
 */
public final class SummaryJson {
    private SummaryJson() {}

    /** The report as JSON that ends in a line end. */
    public static String of(SummaryReport report) {
        return JsonReport.of(json -> write(report, json));
    }

    private static void write(SummaryReport report, JsonGenerator json) throws IOException {
        Summary summary = report.summary();
        JsonReport.strings("files", report.files(), json);
        json.writeObjectFieldStart("time_range");
        json.writeStringField(
                "start", ReportTimes.UTC.toTheMicrosecond(summary.timeRange().start()));
        json.writeStringField(
                "end", ReportTimes.UTC.toTheMicrosecond(summary.timeRange().end()));
        json.writeEndObject();
        json.writeNumberField("total_events", summary.totalEvents());
        JsonReport.lines(summary.lines(), json);
        JsonReport.counts("event_types", summary.events().withOthers(), json);
        levels(summary.levels(), json);
        json.writeNumberField("errors", summary.levels().errors());
        json.writeNumberField("warnings", summary.levels().warnings());
        JsonReport.counts("exceptions", summary.exceptions().withOthers(), json);
        JsonReport.counts("qa", summary.checks().withOthers(), json);
        json.writeObjectFieldStart("metrics");
        MetricsJson.write(summary.metrics(), EnumSet.allOf(MetricKind.class), report.percentiles(), json);
        json.writeEndObject();
        JsonReport.rejected(summary.lines(), report.files(), json);
        json.writeNumberField("without_timestamp", summary.withoutTimestamp());
        json.writeNumberField(
                "without_level", summary.totalEvents() - summary.levels().total());
        JsonReport.strings("metrics_cut", summary.metrics().cut(), json);
        JsonReport.strings("metrics_too_wide", summary.metrics().tooWide(), json);
        JsonReport.strings("incomplete", report.problems(), json);
    }

    private static void levels(LevelCounts levels, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("levels");
        for (var level : levels.byLevel().entrySet()) {
            json.writeNumberField(level.getKey().name(), level.getValue());
        }
        json.writeEndObject();
    }
}
