/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.Writer;
import org.conv2d.logs.text.VisibleEscapes;

/**
 * The value at a parser as JSON in one line that every reader takes: no blanks, numbers as they were written, {@code NaN} and
 * infinities as null, control characters escaped. Stateless.
 */
public final class JsonLine {
    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .streamWriteConstraints(StreamWriteConstraints.builder()
                    .maxNestingDepth(RecordReader.MAX_DEPTH + 1)
                    .build())
            .characterEscapes(new VisibleEscapes())
            .build();

    private JsonLine() {}

    /** A generator of such JSON; closing it leaves what it writes to open. */
    public static JsonGenerator generator(Writer out) throws IOException {
        return JSON.createGenerator(out);
    }

    /** Writes the value whose first token the parser is at. */
    static void write(JsonParser parser, Writer out) throws IOException {
        try (JsonGenerator json = generator(out)) {
            copy(parser, json);
        }
    }

    /** Copies the value whose first token the parser is at. */
    public static void copy(JsonParser parser, JsonGenerator json) throws IOException {
        int depth = 0;
        do {
            JsonToken token = parser.currentToken();
            depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            if (token.isNumeric()) {
                number(parser.getText(), json);
            } else {
                json.copyCurrentEvent(parser);
            }
        } while (depth > 0 && parser.nextToken() != null);
    }

    /** Writes a number as it was written, or null for one that JSON does not have. */
    public static void number(String text, JsonGenerator json) throws IOException {
        char last = text.charAt(text.length() - 1);
        if (last >= '0' && last <= '9') {
            json.writeNumber(text);
        } else {
            json.writeNull();
        }
    }
}
