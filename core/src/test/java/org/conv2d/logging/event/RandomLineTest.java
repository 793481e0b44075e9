/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.conv2d.logging.json.KeyTokens;
import org.conv2d.logging.json.Seeded;
import org.conv2d.logging.json.StrictJson;
import org.conv2d.logging.json.Utf8;
import org.junit.jupiter.api.Test;

/**
 * Random events under random bounds: every line is valid and within its bound, every text is a prefix of what was given,
 * and what is missing is accounted for.
 */
final class RandomLineTest {

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, String> contexts = new LinkedHashMap<>();

    @Test
    void line_ofRandomEventUnderRandomBounds_isValidBoundedAndAccountedFor() {
        Random random = Seeded.random("line_ofRandomEvent");
        for (int i = 0; i < 1_200; i++) {
            LineFormat format = new LineFormat(
                    LineFormat.MIN_FIELD_BYTES + random.nextInt(1 << 6 + random.nextInt(9)),
                    LineFormat.MIN_LINE_BYTES + random.nextInt(1 << random.nextInt(15)),
                    1 + random.nextInt(8),
                    ZoneId.of(random.nextBoolean() ? "Z" : "+12:34:56"));
            EventLine line = new EventLine(format, new KeyTokens(), new ContentFaults());
            for (int again = 0; again < 3; again++) {
                judge(format, write(line, random));
            }
        }
    }

    private byte[] write(EventLine line, Random random) {
        texts.clear();
        contexts.clear();
        boolean thrown = random.nextInt(4) == 0;
        int entries = random.nextInt(3) == 0 ? random.nextInt(30) : 0;
        line.begin(
                random.nextLong(-100_000_000_000_000L, 100_000_000_000_000L),
                random.nextInt(1_000_000_000),
                text(random, "level", 200),
                text(random, "logger", 1_500),
                entries > 0,
                thrown);
        line.event(random.nextBoolean() ? null : text(random, "event", 1_500) + "e");
        texts.computeIfPresent("event", (name, text) -> text + "e");
        if (random.nextBoolean()) {
            line.message(text(random, "message", 20_000));
        }
        for (int f = random.nextInt(20); f > 0; f--) {
            String name = "f" + f + (random.nextInt(10) == 0 ? "\u0002".repeat(random.nextInt(120)) : "");
            if (random.nextInt(3) == 0) {
                line.field(name, (Object) List.of(Seeded.text(random, 50), Map.of("k", Seeded.text(random, 5_000))));
            } else {
                line.field(name, text(random, name, 1 << random.nextInt(14)));
            }
        }
        for (int c = 0; c < entries; c++) {
            contexts.put("c" + c, Seeded.text(random, 1 << random.nextInt(12)));
        }
        contexts.forEach(line::context);
        if (random.nextBoolean()) {
            line.part("marker", Seeded.text(random, 500));
        }
        if (random.nextBoolean()) {
            line.thread(text(random, "thread", 500));
        }
        if (thrown) {
            line.exception(new IllegalStateException(Seeded.text(random, 5_000), new Error(Seeded.text(random, 500))));
        }
        if (random.nextInt(10) == 0) {
            line.failed(new Error());
        }
        line.end();
        return Arrays.copyOf(line.bytes(), line.length());
    }

    private String text(Random random, String name, int maxChars) {
        String text = Seeded.text(random, random.nextInt(4) == 0 ? maxChars : Math.min(maxChars, 40));
        texts.put(name, text);
        return text;
    }

    private void judge(LineFormat format, byte[] bytes) {
        assertTrue(bytes.length <= format.maxLineBytes(), () -> bytes.length + " bytes for " + format);
        ObjectNode line = StrictJson.line(bytes);
        texts.forEach((name, given) -> judge(format, line, line.get(name), name, given));
        contexts.forEach(
                (name, given) -> judge(format, line, line.path("context").get(name), "context." + name, given));
    }

    private static void judge(LineFormat format, ObjectNode line, JsonNode written, String name, String given) {
        JsonNode notes = line.path("_truncated");
        if (written == null) {
            assertTrue(notes.has("_fields"), () -> name + " is missing in " + line);
            return;
        }
        String text = written.textValue();
        String whole = StrictJson.wellFormed(given);
        assertTrue(whole.startsWith(text), () -> text + " is no prefix of " + whole);
        int bytes = utf8Length(StrictJson.quoted(text));
        assertTrue(bytes <= Math.max(format.maxFieldBytes(), 512), () -> bytes + " bytes in a field");
        if (text.length() == whole.length()) {
            assertFalse(notes.has(name), () -> "said to be cut: " + text);
        } else if (notes.has(name)) {
            assertEquals(Utf8.length(given), notes.get(name).longValue());
        } else {
            int room = Math.min(1024, format.maxLineBytes() / 8) - utf8Length(notes.toString());
            assertTrue(room < utf8Length(StrictJson.quoted(name)) + 64, () -> name + " is not among " + notes);
        }
    }

    private static int utf8Length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
