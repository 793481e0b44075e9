/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.conv2d.logs.input.Line;
import org.conv2d.logs.record.JsonLine;
import org.conv2d.logs.record.LineObject;
import org.conv2d.logs.select.SelectedLines.LineForm;
import org.conv2d.logs.text.VisibleText;

/** The forms in which lines of a log are passed on. Stateless. */
final class LineForms {
    private LineForms() {}

    /** The bytes of the line. */
    static final LineForm AS_THEY_ARE = (line, out) -> {
        out.write(line.buffer(), line.start(), line.length());
        out.write('\n');
    };

    /** What a terminal may get of it. */
    static final LineForm VISIBLE = (line, out) -> {
        VisibleText.write(line.buffer(), line.start(), line.start() + line.length(), out);
        out.write('\n');
    };

    /** The event's object alone, valid for every reader. */
    static final LineForm JSON = LineForms::writeJson;

    private static void writeJson(Line line, ByteArrayOutputStream out) {
        String json = json(line.buffer(), line.start(), line.start() + line.length());
        if (json != null) {
            out.writeBytes(json.getBytes(StandardCharsets.UTF_8));
            out.write('\n');
        }
    }

    /** The object of a line as JSON that is valid for every reader; null if there is none. */
    static String json(byte[] bytes, int from, int to) {
        return LineObject.read(bytes, from, to, parser -> {
            StringWriter text = new StringWriter();
            try (var json = JsonLine.generator(text)) {
                JsonLine.copy(parser, json);
            } catch (UncheckedIOException impossible) {
                throw new IOException(impossible);
            }
            return text.toString();
        });
    }
}
