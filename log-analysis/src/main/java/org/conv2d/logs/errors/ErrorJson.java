/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.errors;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.conv2d.logs.report.JsonReport;
import org.conv2d.logs.report.ReportTimes;

/** An error report for programs; see {@link JsonReport}. */
public final class ErrorJson {
    private ErrorJson() {}

    /** The report as JSON that ends in a line end. */
    public static String of(ErrorReport report) {
        return JsonReport.of(json -> write(report, json));
    }

    private static void write(ErrorReport report, JsonGenerator json) throws IOException {
        ErrorList list = report.list();
        JsonReport.strings("files", report.files(), json);
        json.writeNumberField("errors", list.errorCount());
        json.writeNumberField("warnings", list.warningCount());
        json.writeArrayFieldStart("entries");
        entries(list.errors(), report.files(), json);
        entries(list.warnings(), report.files(), json);
        json.writeEndArray();
        long shown = (long) list.errors().size() + list.warnings().size();
        json.writeNumberField("entries_left_out", list.errorCount() + list.warningCount() - shown);
        json.writeArrayFieldStart("failures");
        for (Failures.Failure failure : list.failures().byFrequency()) {
            failure(failure, json);
        }
        json.writeEndArray();
        json.writeNumberField("failures_other", list.failures().others());
        JsonReport.lines(list.lines(), json);
        JsonReport.rejected(list.lines(), report.files(), json);
        JsonReport.strings("incomplete", report.problems(), json);
    }

    private static void entries(List<ErrorEntry> entries, List<String> files, JsonGenerator json) throws IOException {
        for (ErrorEntry entry : entries) {
            json.writeStartObject();
            json.writeStringField("timestamp", ReportTimes.UTC.toTheMicrosecond(entry.epochMicros()));
            json.writeStringField("level", entry.level().name());
            json.writeStringField("event", entry.event());
            json.writeStringField("message", entry.text());
            json.writeStringField("exception_type", entry.exceptionType());
            if (entry.stackTrace() != null) {
                json.writeStringField("stack_trace", entry.stackTrace());
            }
            json.writeStringField("file", files.get(entry.position().file()));
            json.writeNumberField("offset", entry.position().offset());
            json.writeEndObject();
        }
    }

    private static void failure(Failures.Failure failure, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", failure.name());
        json.writeStringField("level", failure.level().name());
        json.writeNumberField("count", failure.count());
        json.writeStringField("first", ReportTimes.UTC.toTheMicrosecond(failure.firstMicros()));
        json.writeStringField("last", ReportTimes.UTC.toTheMicrosecond(failure.lastMicros()));
        json.writeStringField("message", failure.text());
        json.writeEndObject();
    }
}
