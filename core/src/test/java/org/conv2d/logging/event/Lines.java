/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import org.conv2d.logging.json.KeyTokens;
import org.conv2d.logging.json.StrictJson;

/** Writes lines for tests, and has each judged by Jackson and held against the bound before anybody sees it. */
final class Lines {

    private final LineFormat format;
    private final ContentFaults faults = new ContentFaults();
    private final EventLine line;

    Lines() {
        this(LineFormat.DEFAULT);
    }

    Lines(LineFormat format) {
        this.format = format;
        line = new EventLine(format, new KeyTokens(), faults);
    }

    static Lines within(int maxFieldBytes, int maxLineBytes) {
        return new Lines(new LineFormat(maxFieldBytes, maxLineBytes, 32, ZoneOffset.UTC));
    }

    ContentFaults faults() {
        return faults;
    }

    /** The bytes of one line. */
    byte[] bytes(boolean hasContext, boolean hasException, Consumer<EventLine> body) {
        line.begin(0, 0, "INFO", "app", hasContext, hasException);
        return finish(body);
    }

    /** The bytes of a line that has been begun. */
    private byte[] finish(Consumer<EventLine> body) {
        line.event(null);
        body.accept(line);
        line.end();
        assertTrue(line.length() <= format.maxLineBytes(), () -> line.length() + " bytes");
        return Arrays.copyOf(line.bytes(), line.length());
    }

    ObjectNode of(Consumer<EventLine> body) {
        return StrictJson.line(bytes(false, false, body));
    }

    ObjectNode withContext(Consumer<EventLine> body) {
        return StrictJson.line(bytes(true, false, body));
    }

    /** The line of one field, whose node is returned. */
    JsonNode field(Object value) {
        return of(line -> line.field("f", value)).get("f");
    }

    /** The exception object of the line of an exception. */
    ObjectNode exception(Throwable thrown) {
        return (ObjectNode) StrictJson.line(bytes(false, true, line -> line.exception(thrown)))
                .get("exception");
    }

    static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
