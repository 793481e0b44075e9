/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.conv2d.logs.record.JsonLine;
import org.conv2d.logs.search.FoundLines;
import org.conv2d.logs.search.FoundOutput;
import org.conv2d.logs.text.SafeText;
import org.conv2d.logs.text.VisibleText;

/** What {@code grep} writes. For one thread at a time. */
final class GrepOutput implements FoundOutput {
    private static final int BUFFER_BYTES = 1 << 16;

    private final Console console;
    private final List<String> names;
    private final Looks looks;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();

    /** Whether lines are shown as JSON, with their numbers, with the names of their inputs. */
    record Looks(boolean json, boolean numbered, boolean named) {}

    GrepOutput(Console console, List<String> names, Looks looks) {
        this.console = console;
        this.names = names;
        this.looks = looks;
    }

    @Override
    public boolean isPlain() {
        return !looks.json && !looks.numbered && !looks.named && !console.isTerminal();
    }

    @Override
    public void lines(FoundLines found) throws IOException {
        console.write(found.bytes());
    }

    @Override
    public void line(FoundLines found, int index, long number) throws IOException {
        write(found, index, number, text);
        if (text.size() > BUFFER_BYTES) {
            flush();
        }
    }

    /** Writes a line as it is shown, line end included. */
    void write(FoundLines found, int index, long number, ByteArrayOutputStream out) throws IOException {
        byte[] bytes = found.bytes().array();
        int from = found.start(index);
        int to = found.end(index) - 1;
        if (looks.json) {
            write(json(found, index, number, withoutReturn(bytes, from, to)), out);
        } else {
            write(place(found, index, number), out);
            if (console.isTerminal()) {
                VisibleText.write(bytes, from, to, out);
            } else {
                out.write(bytes, from, to - from);
            }
        }
        out.write('\n');
    }

    private static int withoutReturn(byte[] bytes, int from, int to) {
        return to > from && bytes[to - 1] == '\r' ? to - 1 : to;
    }

    private String place(FoundLines found, int index, long number) {
        char mark = found.isMatch(index) ? ':' : '-';
        String name = looks.named ? SafeText.of(names.get(found.file())) + mark : "";
        return looks.numbered ? name + number + mark : name;
    }

    private String json(FoundLines found, int index, long number, int to) throws IOException {
        byte[] bytes = found.bytes().array();
        int from = found.start(index);
        StringWriter line = new StringWriter();
        try (JsonGenerator json = JsonLine.generator(line)) {
            json.writeStartObject();
            json.writeStringField("file", names.get(found.file()));
            json.writeNumberField("line", number);
            json.writeNumberField("offset", found.offset(index));
            json.writeBooleanField("match", found.isMatch(index));
            String event = LineForms.json(bytes, from, to);
            if (event != null) {
                json.writeFieldName("event");
                json.writeRawValue(event);
            } else {
                json.writeStringField("text", new String(bytes, from, to - from, StandardCharsets.UTF_8));
            }
            json.writeEndObject();
        }
        return line.toString();
    }

    @Override
    public void gap() {
        if (!looks.json) {
            write("--\n", text);
        }
    }

    /** Shows how many lines of an input are matches. */
    void count(int input, long matches) throws IOException {
        if (looks.json) {
            StringWriter line = new StringWriter();
            try (JsonGenerator json = JsonLine.generator(line)) {
                json.writeStartObject();
                json.writeStringField("file", names.get(input));
                json.writeNumberField("count", matches);
                json.writeEndObject();
            }
            write(line + "\n", text);
        } else {
            String name = names.size() > 1 || looks.named ? SafeText.of(names.get(input)) + ':' : "";
            write(name + matches + '\n', text);
        }
    }

    @Override
    public void flush() throws IOException {
        if (text.size() > 0) {
            console.write(text);
            text.reset();
        }
    }

    private static void write(String shown, ByteArrayOutputStream out) {
        out.writeBytes(shown.getBytes(StandardCharsets.UTF_8));
    }
}
