/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.issues;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.TreeMap;
import org.conv2d.logging.quality.RuleCounts;
import org.conv2d.logs.report.JsonReport;
import org.conv2d.logs.report.ReportTimes;

/** A report on quality issues for programs; see {@link JsonReport}. */
public final class IssueJson {
    private IssueJson() {}

    /** The report as JSON that ends in a line end. */
    public static String of(IssueReport report) {
        return JsonReport.of(json -> write(report, json));
    }

    private static void write(IssueReport report, JsonGenerator json) throws IOException {
        JsonReport.strings("files", report.files(), json);
        json.writeNumberField("findings", report.total());
        json.writeArrayFieldStart("issues");
        for (Issue issue : report.issues()) {
            json.writeStartObject();
            json.writeStringField("check", issue.check());
            json.writeStringField("severity", issue.severity());
            json.writeStringField("action", issue.action());
            json.writeNumberField("count", issue.count());
            json.writeNumberField("affected_rows", issue.affectedRows());
            json.writeStringField("first", ReportTimes.UTC.toTheMicrosecond(issue.firstMicros()));
            json.writeStringField("last", ReportTimes.UTC.toTheMicrosecond(issue.lastMicros()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeNumberField("issues_other", report.others());
        if (report.replay() != null) {
            json.writeObjectFieldStart("replay");
            replay(report.replay(), json);
            json.writeEndObject();
        }
        JsonReport.lines(report.lines(), json);
        JsonReport.rejected(report.lines(), report.files(), json);
        JsonReport.strings("incomplete", report.problems(), json);
    }

    private static void replay(RuleReplay replay, JsonGenerator json) throws IOException {
        json.writeStringField("rules_hash", replay.rules().hash());
        json.writeNumberField("raised", replay.raised());
        json.writeArrayFieldStart("rules");
        for (RuleCounts counts : replay.counts()) {
            json.writeStartObject();
            json.writeStringField("rule", counts.rule());
            json.writeNumberField("evaluated", counts.evaluated());
            json.writeNumberField("matched", counts.matched());
            json.writeNumberField("raised", counts.escalated());
            json.writeNumberField("suppressed", counts.suppressed());
            json.writeNumberField("failed", counts.failed());
            json.writeNumberField("late", counts.late());
            json.writeNumberField("cut", counts.cut());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("findings");
        for (RuleReplay.Finding finding : replay.findings()) {
            json.writeStartObject();
            json.writeStringField("rule", finding.rule());
            json.writeStringField("check", finding.check());
            json.writeStringField("level", finding.level().name());
            json.writeStringField("original_level", finding.originalLevel().name());
            json.writeStringField("timestamp", ReportTimes.UTC.toTheMicrosecond(finding.epochMicros()));
            json.writeStringField("message", finding.text());
            json.writeNumberField("offset", finding.offset());
            json.writeEndObject();
        }
        json.writeEndArray();
        JsonReport.counts("notices", new TreeMap<>(replay.notices()), json);
        JsonReport.strings("told", replay.told(), json);
    }
}
