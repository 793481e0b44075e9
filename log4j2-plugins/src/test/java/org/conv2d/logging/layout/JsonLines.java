/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Lines judged by Jackson, which takes neither duplicate names nor trailing tokens nor malformed UTF-8. */
public final class JsonLines {

    /** Jackson as strict as it gets. */
    public static final JsonMapper STRICT = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonLines() {}

    /** The one line that the bytes are. */
    public static ObjectNode one(byte[] utf8) {
        List<ObjectNode> lines = all(utf8);
        assertEquals(1, lines.size(), "lines");
        return lines.get(0);
    }

    /** Every line of a file. */
    public static List<ObjectNode> in(Path file) throws IOException {
        return all(Files.readAllBytes(file));
    }

    /** The lines of a file that a program's events left, without the summaries of metrics that come at their own times. */
    public static List<ObjectNode> eventsIn(Path file) throws IOException {
        return in(file).stream()
                .filter(line -> !line.path("event").asText().equals("metrics_summary"))
                .toList();
    }

    /** Every line: an object each, with a line feed behind it. */
    public static List<ObjectNode> all(byte[] utf8) {
        List<ObjectNode> lines = new ArrayList<>();
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
            assertTrue(text.isEmpty() || text.endsWith("\n"), () -> "no line feed at the end of " + text);
            for (int from = 0; from < text.length(); ) {
                int end = text.indexOf('\n', from);
                lines.add(object(text.substring(from, end)));
                from = end + 1;
            }
        } catch (CharacterCodingException e) {
            fail("Malformed UTF-8: " + new String(utf8, StandardCharsets.ISO_8859_1), e);
        }
        return lines;
    }

    private static ObjectNode object(String line) {
        try {
            JsonNode node = STRICT.readTree(line);
            return node instanceof ObjectNode object ? object : fail("Not an object: " + line);
        } catch (IOException e) {
            return fail("Not JSON: " + line, e);
        }
    }

    /** The names of an object, in their order. */
    public static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
