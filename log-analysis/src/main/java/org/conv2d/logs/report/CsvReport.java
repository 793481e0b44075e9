/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.conv2d.logs.text.CsvText;

/**
 * A report as a table of two columns, for spreadsheets: where a figure is in the report for programs, and the figure. What is
 * not known is an empty cell. Stateless.
 */
public final class CsvReport {
    private static final JsonFactory JSON = new JsonFactory();
    private static final String LINE_END = "\r\n";

    private CsvReport() {}

    /** The table of a report that is given as JSON; its lines end in CR LF. */
    public static String of(String json) {
        StringBuilder table = new StringBuilder("name,value").append(LINE_END);
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            append(parser, "", table);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return table.toString();
    }

    private static void append(JsonParser parser, String path, StringBuilder table) throws IOException {
        JsonToken token = parser.currentToken();
        if (token.isScalarValue()) {
            CsvText.append(table, path, true);
            table.append(',');
            if (token != JsonToken.VALUE_NULL) {
                CsvText.append(table, parser.getText(), token == JsonToken.VALUE_STRING);
            }
            table.append(LINE_END);
            return;
        }
        int index = 0;
        for (JsonToken next = parser.nextToken(); !next.isStructEnd(); next = parser.nextToken()) {
            String name = next == JsonToken.FIELD_NAME ? parser.currentName() : Integer.toString(index++);
            if (next == JsonToken.FIELD_NAME) {
                parser.nextToken();
            }
            append(parser, path.isEmpty() ? name : path + '.' + name, table);
        }
    }
}
