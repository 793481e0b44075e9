/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.export;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import org.conv2d.logs.input.Line;
import org.conv2d.logs.record.JsonLine;
import org.conv2d.logs.record.LineObject;

/**
 * The fields of a line as cells of a table: objects are taken apart ({@code qa.check}), lists are JSON, numbers and truth
 * values are what the line says. Stateless.
 */
final class Cells {
    private Cells() {}

    /**
     * What a cell holds.
     *
     * @param isText whether the line has a text there, which may hold anything
     */
    record Cell(String content, boolean isText) {}

    /** The cells of a line by column, in the order of the line; null is no cell. */
    static Map<String, Cell> of(Line line) {
        Map<String, Cell> cells = LineObject.read(line.buffer(), line.start(), line.start() + line.length(), parser -> {
            Map<String, Cell> found = new LinkedHashMap<>();
            object(parser, "", found);
            return found;
        });
        return cells == null ? Map.of() : cells;
    }

    private static void object(JsonParser parser, String prefix, Map<String, Cell> cells) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String column = prefix + parser.currentName();
            JsonToken token = parser.nextToken();
            switch (token) {
                case START_OBJECT -> object(parser, column + '.', cells);
                case START_ARRAY -> cells.put(column, new Cell(json(parser), true));
                case VALUE_STRING -> cells.put(column, new Cell(parser.getText(), true));
                case VALUE_NULL -> cells.remove(column);
                default -> cells.put(column, new Cell(parser.getText(), false));
            }
        }
    }

    private static String json(JsonParser parser) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonLine.generator(text)) {
            JsonLine.copy(parser, json);
        }
        return text.toString();
    }
}
