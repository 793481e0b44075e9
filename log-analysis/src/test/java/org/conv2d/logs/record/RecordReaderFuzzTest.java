/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Mutated lines: what the reader makes of them, against Jackson's tree of the same text. */
class RecordReaderFuzzTest {
    private static final ObjectMapper TREE = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final String[] LINES = {
        "{\"timestamp\":\"2024-01-15T10:30:45Z\",\"level\":\"INFO\",\"event\":\"config\",\"count\":12,\"x\":[1,{\"level\":\"ERROR\"}]}",
        "{\"qa\":{\"check\":\"é😀\",\"rule\":null},\"event\":\"a\\u0041\\n\",\"level\":\"ERROR\",\"count\":-1.5e3}",
        "{\"level\":\"ERROR\",\"level\":\"INFO\",\"deep\":{\"event\":\"no\"},\"event\":\"yes\",\"count\":0}",
    };

    private static final byte[] BITS = "{}[]\",:\\u0 truefalsnINFO\t\r/*'\u00e9".getBytes(StandardCharsets.UTF_8);

    @Test
    void read_mutatedLines_agreesWithTheTreeOfTheSameText() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<byte[]> lines = new ArrayList<>();
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        for (int i = 0; i < 20_000; i++) {
            byte[] line = mutated(random);
            lines.add(line);
            text.writeBytes(line);
            text.write('\n');
        }
        RecordReader reader = new RecordReader(Records.FIELDS);
        LineFeed feed = new LineFeed(text.toByteArray());
        int events = 0;
        for (byte[] line : lines) {
            boolean read = reader.read(feed.next());
            events += compare(read ? reader.record() : null, new String(line, StandardCharsets.UTF_8), seed);
        }
        assertTrue(events > 1000, "events: " + events);
    }

    /** Returns 1 if the line is an event to both, 0 if to neither. */
    private static int compare(LogRecord record, String text, long seed) {
        String what = "seed " + seed + ": " + text;
        JsonNode tree = tree(text);
        boolean object = tree != null && tree.isObject();
        if (text.stripLeading().startsWith("{")) {
            assertEquals(object, record != null, what);
        }
        if (!object || record == null) {
            return 0;
        }
        assertEquals(tree.path("event").textValue(), record.event(), what);
        assertEquals(tree.path("qa").path("check").textValue(), record.text(Field.of("qa.check")), what);
        JsonNode count = tree.path("count");
        if (!count.isTextual()) {
            assertEquals(count.isNumber() ? count.doubleValue() : Double.NaN, record.number(Field.of("count")), what);
        }
        return 1;
    }

    private static byte[] mutated(Random random) {
        byte[] line = LINES[random.nextInt(LINES.length)].getBytes(StandardCharsets.UTF_8);
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            byte replacement = random.nextInt(8) == 0 ? (byte) random.nextInt() : BITS[random.nextInt(BITS.length)];
            line[random.nextInt(line.length)] = replacement == '\n' ? (byte) ' ' : replacement;
        }
        return line;
    }

    private static JsonNode tree(String text) {
        try {
            return TREE.readTree(text);
        } catch (JsonProcessingException invalid) {
            return null;
        }
    }
}
