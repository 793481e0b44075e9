/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.conv2d.logs.input.Line;
import org.conv2d.logs.record.JsonLine;
import org.conv2d.logs.record.LineObject;
import org.conv2d.logs.select.SelectedLines.LineForm;

/**
 * Events as JSON objects, a line each, with an end behind it: all they hold, or some columns of it. Valid for every reader.
 * Immutable, thread-safe.
 */
public final class JsonRows implements LineForm {
    private final List<String> columns;
    private final byte[] end;

    /**
     * @param columns which are written, under their paths; null for the whole event
     * @param end written behind each
     */
    public JsonRows(List<String> columns, String end) {
        this.columns = columns == null ? null : List.copyOf(columns);
        this.end = end.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void write(Line line, ByteArrayOutputStream out) {
        String json = columns == null ? whole(line) : some(Cells.of(line));
        out.writeBytes(json.getBytes(StandardCharsets.UTF_8));
        out.writeBytes(end);
    }

    private static String whole(Line line) {
        return LineObject.read(line.buffer(), line.start(), line.start() + line.length(), JsonRows::copy);
    }

    private static String copy(JsonParser parser) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonLine.generator(text)) {
            JsonLine.copy(parser, json);
        }
        return text.toString();
    }

    private String some(Map<String, Cells.Cell> cells) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonLine.generator(text)) {
            json.writeStartObject();
            for (String column : columns) {
                Cells.Cell cell = cells.get(column);
                if (cell != null) {
                    json.writeFieldName(column);
                    write(cell, json);
                }
            }
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void write(Cells.Cell cell, JsonGenerator json) throws IOException {
        if (cell.isText()) {
            json.writeString(cell.content());
        } else if (cell.content().equals(JsonToken.VALUE_TRUE.asString())
                || cell.content().equals(JsonToken.VALUE_FALSE.asString())) {
            json.writeBoolean(Boolean.parseBoolean(cell.content()));
        } else {
            JsonLine.number(cell.content(), json);
        }
    }
}
