/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.input;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Objects that span lines, whatever is between them and however they are read. */
class JoinedObjectsTest {
    private static final ObjectMapper JACKSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            `{¶"a":1¶}¶{"b":2}¶`                | `{ "a":1 }¶{"b":2}¶`
            `{"s":["x",¶"y"] }¶`                | `{"s":["x", "y"] }¶`
            `{"s":"}{\\"",¶"b":{}}¶¶z¶`         | `{"s":"}{\\"", "b":{}}¶¶z¶`
            `{"cut":[1,¶{"b":2}¶]}¶`            | `{"cut":[1, {"b":2} ]}¶`
            `{"cut":1¶{"b":2}¶`                 | `{"cut":1¶{"b":2}¶`
            `{"cut":"x¶{"b":2}¶`                | `{"cut":"x¶{"b":2}¶`
            `x {¶y¶`                            | `x {¶y¶`
            `  {¶}`                             | `  { }`
            `{¶`                                | `{ `
            `[{"a":1},{"b":[2,3]} , {"c":1}]¶`  | ` {"a":1}¶{"b":[2,3]} ¶ {"c":1} ¶`
            ` [¶{"a":1},¶{"b":2},{¶"c":3},1¶]`  | `  ¶{"a":1} ¶{"b":2}¶{ "c":3}¶1¶ `
            `[{"a":"],[","b":{}}]¶{"c":3}¶`     | ` {"a":"],[","b":{}} ¶{"c":3}¶`
            `[]¶`                               | `  ¶`
            `{"a":1}¶[{"b":2}]¶`                | `{"a":1}¶[{"b":2}]¶`
            """)
    void read_lines_areJoinedWithinObjectsAlone(String text, String expected) throws IOException {
        for (int step : new int[] {1, 2, 3, 1000}) {
            assertEquals(expected.replace('¶', '\n'), joined(text.replace('¶', '\n'), step));
        }
    }

    @Test
    void read_arrayByJackson_isItsElementsInLines() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<JsonNode> expected = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            expected.add(JACKSON.valueToTree(Map.of(
                    "s", "{}\"\\[],:\n".substring(random.nextInt(8)),
                    "o", List.of(Map.of("x", random.nextInt()), List.of(), "}"))));
        }
        for (ObjectWriter writer : List.of(JACKSON.writer(), JACKSON.writerWithDefaultPrettyPrinter())) {
            List<JsonNode> read = new ArrayList<>();
            for (String line : joined(writer.writeValueAsString(expected), 1 + random.nextInt(5000))
                    .split("\n")) {
                if (!line.isBlank()) {
                    read.add(JACKSON.readTree(line));
                }
            }
            assertEquals(expected, read, "seed " + seed);
        }
    }

    @Test
    void read_prettyPrintedByJackson_isTheSameInLines() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        ObjectWriter pretty = JACKSON.writerWithDefaultPrettyPrinter();
        StringBuilder text = new StringBuilder();
        List<JsonNode> expected = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            Map<String, Object> object = Map.of(
                    "s", "{}\"\\[],:\n".substring(random.nextInt(8)),
                    "o", List.of(Map.of("x", random.nextInt()), List.of(), "}"));
            expected.add(JACKSON.valueToTree(object));
            text.append(random.nextBoolean() ? pretty.writeValueAsString(object) : JACKSON.writeValueAsString(object));
            text.append(random.nextInt(3) == 0 ? "\r\n" : "\n");
        }
        String[] lines = joined(text.toString(), 1 + random.nextInt(5000)).split("\n");
        assertEquals(expected.size(), lines.length, "seed " + seed);
        for (int i = 0; i < lines.length; i++) {
            assertEquals(expected.get(i), JACKSON.readTree(lines[i]), "seed " + seed);
        }
    }

    private static String joined(String text, int step) throws IOException {
        InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] bytes, int from, int count) {
                return super.read(bytes, from, Math.min(count, step));
            }
        };
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] bytes = new byte[777];
        try (InputStream joined = new JoinedObjects(in)) {
            for (int count = joined.read(bytes); count >= 0; count = joined.read(bytes)) {
                out.write(bytes, 0, count);
            }
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
