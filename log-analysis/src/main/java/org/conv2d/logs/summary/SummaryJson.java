/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.summary;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.conv2d.logs.tally.LineCounts;
import org.conv2d.logs.tally.RejectedLines;
import org.conv2d.logs.text.VisibleEscapes;

/**
 * A summary for programs: one JSON object whose keys are a contract. The same input gives the same bytes on every JDK.
 * What is not known is {@code null}.
 */
public final class SummaryJson {
    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .characterEscapes(new VisibleEscapes())
            .build();
    private static final DateTimeFormatter TO_THE_MICROSECOND = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSSX", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final JsonGenerator json;

    private SummaryJson(JsonGenerator json) {
        this.json = json;
    }

    /** The report as JSON that ends in a line end. */
    public static String of(SummaryReport report) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
            new SummaryJson(json).write(report);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.append('\n').toString();
    }

    private void write(SummaryReport report) throws IOException {
        Summary summary = report.summary();
        json.writeStartObject();
        strings("files", report.files());
        json.writeObjectFieldStart("time_range");
        json.writeStringField("start", timestamp(summary.timeRange().start()));
        json.writeStringField("end", timestamp(summary.timeRange().end()));
        json.writeEndObject();
        json.writeNumberField("total_events", summary.totalEvents());
        lines(summary.lines());
        counts("event_types", summary.events().withOthers());
        levels(summary.levels());
        json.writeNumberField("errors", summary.levels().errors());
        json.writeNumberField("warnings", summary.levels().warnings());
        counts("exceptions", summary.exceptions().withOthers());
        counts("qa", summary.checks().withOthers());
        json.writeFieldName("metrics");
        MetricsJson.write(summary.metrics(), json);
        rejected(summary.lines(), report.files());
        json.writeNumberField("without_timestamp", summary.withoutTimestamp());
        json.writeNumberField(
                "without_level", summary.totalEvents() - summary.levels().total());
        strings("metrics_cut", summary.metrics().cut());
        strings("incomplete", report.problems());
        json.writeEndObject();
    }

    private void lines(LineCounts lines) throws IOException {
        json.writeObjectFieldStart("lines");
        json.writeNumberField("read", lines.read());
        json.writeNumberField("matched", lines.matched());
        json.writeNumberField("filtered", lines.filtered());
        json.writeNumberField("rejected", lines.rejected());
        json.writeNumberField("blank", lines.blank());
        json.writeEndObject();
    }

    private void levels(LevelCounts levels) throws IOException {
        json.writeObjectFieldStart("levels");
        for (var level : levels.byLevel().entrySet()) {
            json.writeNumberField(level.getKey().name(), level.getValue());
        }
        json.writeEndObject();
    }

    private void counts(String name, Map<String, Long> counts) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, Long> entry : counts.entrySet()) {
            json.writeNumberField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
    }

    private void rejected(LineCounts lines, List<String> files) throws IOException {
        json.writeArrayFieldStart("rejected_reasons");
        for (RejectedLines rejected : lines.reasons()) {
            json.writeStartObject();
            json.writeStringField("reason", rejected.reason().reason());
            json.writeNumberField("count", rejected.count());
            json.writeStringField("first_file", files.get(rejected.first().file()));
            json.writeNumberField("first_line", rejected.firstLine());
            json.writeNumberField("first_offset", rejected.first().offset());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void strings(String name, List<String> values) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    private static String timestamp(Instant instant) {
        return instant == null ? null : TO_THE_MICROSECOND.format(instant);
    }
}
