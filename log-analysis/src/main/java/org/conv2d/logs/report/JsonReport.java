/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.conv2d.logs.tally.LineCounts;
import org.conv2d.logs.tally.RejectedLines;
import org.conv2d.logs.text.VisibleEscapes;

/**
 * A report for programs: one JSON object, the same bytes for the same content on every JDK. What is not known is
 * {@code null}; what would harm a terminal is escaped.
 */
public final class JsonReport {
    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .characterEscapes(new VisibleEscapes())
            .build();

    /** Writes the members of the report's object. */
    @FunctionalInterface
    public interface Body {
        void writeTo(JsonGenerator json) throws IOException;
    }

    private JsonReport() {}

    /** The object as text that ends in a line end. */
    public static String of(Body body) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            json.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
            json.writeStartObject();
            body.writeTo(json);
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.append('\n').toString();
    }

    public static void strings(String name, List<String> values, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }

    public static void counts(String name, Map<String, Long> counts, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, Long> entry : counts.entrySet()) {
            json.writeNumberField(entry.getKey(), entry.getValue());
        }
        json.writeEndObject();
    }

    /** The account of lines, as {@code lines}. */
    public static void lines(LineCounts lines, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("lines");
        json.writeNumberField("read", lines.read());
        json.writeNumberField("matched", lines.matched());
        json.writeNumberField("filtered", lines.filtered());
        json.writeNumberField("rejected", lines.rejected());
        json.writeNumberField("blank", lines.blank());
        json.writeEndObject();
    }

    /** Why lines were rejected, as {@code rejected_reasons}. */
    public static void rejected(LineCounts lines, List<String> files, JsonGenerator json) throws IOException {
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
}
