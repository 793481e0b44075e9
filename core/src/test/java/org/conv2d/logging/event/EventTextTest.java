/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.conv2d.logging.json.Seeded;
import org.conv2d.logging.json.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Events that cross the ring buffer as text make the same lines as events written directly. */
final class EventTextTest {

    private static final String[] NAMES = {
        "a", "b", "c", "d", "level", "message", "a_2", "a_nonfinite", "\uD800", "quote\"d", "\n", "", null
    };

    private Lines lines = new Lines();
    private final EventText writer = new EventText();

    /** The line of an event that went through text, and what was before it in the builder did not matter. */
    private byte[] throughText(EventFields fields) {
        StringBuilder text = new StringBuilder("before {");
        writer.append(fields, text);
        String event = fields.event();
        int start = 8;
        int message = writer.messageLength();
        int object = start + message + (message > 0 ? 1 : 0) + (event == null ? 0 : event.length() + 1);
        Cuts cuts = writer.cuts();
        return lines.bytes(false, false, line -> {
            line.event(event);
            if (message > 0) {
                line.message(text, start, start + message);
            } else {
                line.message(null);
            }
            line.fields(text, object, text.length(), cuts);
        });
    }

    private byte[] directly(EventFields fields) {
        return lines.bytes(false, false, fields::writeTo);
    }

    private static String text(byte[] line) {
        return new String(line, StandardCharsets.UTF_8);
    }

    @Test
    void append_typicalEvent_readsWell() {
        EventFields fields = new EventFields();
        fields.event("fsq_encoding");
        fields.message("Batch done");
        fields.add("batch_size", 32L);
        fields.add("perplexity", 125.6);
        fields.add("levels", new int[] {8, 6, 5});
        StringBuilder text = new StringBuilder();
        writer.append(fields, text);
        assertEquals(
                "Batch done fsq_encoding {\"batch_size\":32,\"perplexity\":125.6,\"levels\":[8,6,5]}", text.toString());
        assertNull(writer.cuts());
    }

    @Test
    void append_randomEvents_makeTheSameLinesAsWrittenDirectly() {
        Random random = Seeded.random("append_randomEvents");
        EventFields fields = new EventFields();
        for (int i = 0; i < 8_000; i++) {
            fields.clear();
            fill(fields, random);
            String direct = text(directly(fields));
            StrictJson.line(direct.getBytes(StandardCharsets.UTF_8));
            assertEquals(direct, text(throughText(fields)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void append_randomEventsUnderRules_makeTheSameLinesAsWrittenDirectly(LineSchema schema) {
        FieldPolicy policy = new FieldPolicy(
                Map.of("f3", "renamed", "f4", "quote\"d too"),
                List.of("*secret*", "f5"),
                List.of(Pattern.compile("plain|\"")),
                "#");
        LineFormat standard = LineFormat.DEFAULT;
        lines = new Lines(new LineFormat(
                standard.maxFieldBytes(),
                standard.maxLineBytes(),
                standard.maxDepth(),
                standard.zone(),
                schema,
                LineEnd.LF,
                StackFormat.WHOLE,
                policy));
        append_randomEvents_makeTheSameLinesAsWrittenDirectly();
    }

    private static void fill(EventFields fields, Random random) {
        if (random.nextBoolean()) {
            fields.event(random.nextInt(8) == 0 ? Seeded.text(random, 30) + "e" : "type" + random.nextInt(4));
        }
        if (random.nextBoolean()) {
            fields.message(Seeded.text(random, 60) + "m");
        }
        for (int f = random.nextInt(random.nextInt(10) == 0 ? 60 : 10); f > 0; f--) {
            String name = random.nextInt(3) == 0 ? NAMES[random.nextInt(NAMES.length)] : "f" + f;
            switch (random.nextInt(5)) {
                case 0 -> fields.add(name, random.nextBoolean());
                case 1 -> fields.add(name, random.nextLong() >> random.nextInt(64));
                case 2 -> fields.add(name, decimal(random));
                case 3 -> fields.add(name, (float) decimal(random));
                default -> fields.add(name, object(random, 2));
            }
            if (random.nextInt(10) == 0) {
                fields.add("secret" + f, List.of(object(random, 0) == null, Seeded.text(random, 20)));
                fields.add("nested" + f, Map.of("my_secret", Seeded.text(random, 20)));
            }
        }
    }

    private static double decimal(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new double[] {Double.NaN, 1 / 0.0, -1 / 0.0, 0.0, -0.0, Double.MIN_VALUE}[random.nextInt(6)];
            case 1 -> Double.longBitsToDouble(random.nextLong());
            default -> random.nextInt(100_000) / 100.0;
        };
    }

    private static Object object(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 7 : 10)) {
            case 0 -> null;
            case 1 -> decimal(random);
            case 2 -> random.nextInt();
            case 3 -> FieldKind.TEXT;
            case 4 -> CharBuffer.wrap(Seeded.text(random, 40));
            case 5 -> Hostile.throwing(IllegalStateException::new);
            case 6 -> Seeded.text(random, 40);
            case 7 -> List.of(object(random, depth - 1) == null, random.nextInt());
            case 8 -> Collections.singletonMap(NAMES[random.nextInt(NAMES.length)], object(random, depth - 1));
            default -> new Object[] {object(random, depth - 1), object(random, depth - 1)};
        };
    }

    /** The fast lane takes what comes as last time; every event here departs from it somewhere, and comes back. */
    @Test
    void append_shapesThatChangeNowAndThen_makeTheSameLinesAsAFreshWriter() {
        Random random = Seeded.random("append_shapesThatChange");
        EventFields fields = new EventFields();
        for (int i = 0; i < 5_000; i++) {
            fields.clear();
            fields.event("type" + random.nextInt(2));
            for (int f = 0; f < 8; f++) {
                String name = random.nextInt(20) == 0 ? "f" + random.nextInt(8) : "f" + f;
                switch (random.nextInt(12)) {
                    case 0 -> fields.add(name, object(random, 1));
                    case 1 -> fields.add(name, decimal(random));
                    case 2, 3, 4 -> fields.add(name, random.nextInt(1_000_000_000) / 1000.0);
                    case 5, 6 -> fields.add(name, random.nextLong() >> random.nextInt(64));
                    case 7 -> fields.add(name, "x".repeat(random.nextInt(40)));
                    case 8 -> fields.add(name, random.nextBoolean());
                    default -> fields.add(name, (Object) Seeded.text(random, 34));
                }
            }
            String line = text(directly(fields));
            StrictJson.line(line.getBytes(StandardCharsets.UTF_8));
            assertEquals(line, text(new Lines().bytes(false, false, fields::writeTo)));
            assertEquals(line, text(throughText(fields)));
        }
    }

    @Test
    void fields_afterThoseHandedOver_getFreeNames() {
        EventFields fields = new EventFields();
        fields.add("a", 1L);
        fields.add("a", 2L);
        StringBuilder text = new StringBuilder();
        writer.append(fields, text);
        ObjectNode line = lines.of(l -> {
            l.fields(text, 0, text.length(), null);
            l.field("b", 3L);
            l.field("a", 4L);
        });
        assertEquals(
                "[1,2,3,4]",
                "[" + line.get("a") + ',' + line.get("a_2") + ',' + line.get("b") + ',' + line.get("a_3") + ']');
    }

    @Test
    void append_longAsciiText_isCutAsIfWrittenDirectly() {
        Random random = Seeded.random("append_longAsciiText");
        for (int i = 0; i < 300; i++) {
            EventFields fields = new EventFields();
            fields.message("m".repeat(random.nextInt(20_000)));
            for (int f = 0; f < 4; f++) {
                fields.add("f" + f, "x".repeat(random.nextInt(20_000)));
            }
            ObjectNode direct = StrictJson.line(directly(fields));
            ObjectNode throughText = StrictJson.line(throughText(fields));
            if (throughText.get("_truncated") instanceof ObjectNode notes) {
                // a field that was cut on its way and then found no room is named as well as counted
                notes.retain(Lines.names(direct.path("_truncated")));
            }
            assertEquals(direct, throughText);
        }
    }

    @Test
    void append_textCutTwice_isNamedOnceWithItsFirstLength() {
        EventFields fields = new EventFields();
        fields.message("é".repeat(9_000));
        fields.add("wide", "\u20AC".repeat(9_000));
        fields.add("list", Collections.nCopies(9_000, "\u20AC"));
        fields.add("last", 1L);
        ObjectNode line = StrictJson.line(throughText(fields));
        assertEquals(18_000, line.get("_truncated").get("message").intValue());
        assertEquals(27_000, line.get("_truncated").get("wide").intValue());
    }

    @Test
    void append_hugeHostileEvents_isAlwaysValid() {
        Random random = Seeded.random("append_hugeHostileEvents");
        for (int i = 0; i < 300; i++) {
            EventFields fields = new EventFields();
            fields.message(Seeded.text(random, 1 << random.nextInt(16)));
            for (int f = random.nextInt(8); f > 0; f--) {
                String value = Seeded.text(random, 1 << random.nextInt(16));
                fields.add("f" + f, random.nextBoolean() ? value : List.of(value, Map.of(value, value)));
            }
            StrictJson.line(throughText(fields));
        }
    }

    @Test
    void append_messageThatThrows_isMarked() {
        EventFields fields = new EventFields();
        fields.message(Hostile.text(() -> 5, () -> {
            throw new IllegalStateException();
        }));
        fields.add("after", 1L);
        long before = EventText.faults().failedFields();
        ObjectNode line = StrictJson.line(throughText(fields));
        assertEquals(
                "<error java.lang.IllegalStateException>", line.get("message").textValue());
        assertEquals(1, line.get("after").intValue());
        assertEquals(before + 1, EventText.faults().failedFields());
    }

    @Test
    void append_aListAfterItWasCut_saysSoOnlyOnce() {
        EventFields fields = new EventFields();
        fields.add("list", Collections.nCopies(50_000, 1));
        throughText(fields);
        assertNotNull(writer.cuts());
        fields.clear();
        fields.add("short", 1L);
        throughText(fields);
        assertNull(writer.cuts());
    }

    @Test
    void read_whatWasAppended_showsTheSameFields() {
        Random random = Seeded.random("read_whatWasAppended");
        EventFields fields = new EventFields();
        Fragment fragment = new Fragment();
        for (int i = 0; i < 5_000; i++) {
            fields.clear();
            Map<String, Integer> indexes = new HashMap<>();
            List<String> names = new ArrayList<>();
            for (int f = 0; f < 10; f++) {
                String name = StrictJson.wellFormed(Seeded.text(random, 10)) + f;
                indexes.put(name, f);
                names.add(name);
                switch (random.nextInt(5)) {
                    case 0 -> fields.add(name, random.nextBoolean());
                    case 1 -> fields.add(name, random.nextLong());
                    case 2 -> fields.add(name, random.nextGaussian());
                    case 3 -> fields.add(name, (Object) StrictJson.wellFormed(Seeded.text(random, 20)));
                    default -> fields.add(name, random.nextBoolean() ? null : new int[] {1});
                }
            }
            StringBuilder text = new StringBuilder("xyz");
            writer.append(fields, text);
            fragment.read("type", text, 3, text.length());
            assertEquals("type", fragment.event());
            assertEquals(10, fragment.size());
            for (int f = 0; f < 10; f++) {
                assertSameField(fields, fragment, f);
                assertEquals(indexes.get(names.get(f)), fragment.indexOf(names.get(f)));
            }
            assertEquals(Fields.NONE, fragment.indexOf("absent"));
        }
    }

    private static void assertSameField(Fields expected, Fields read, int index) {
        assertEquals(expected.name(index), read.name(index));
        assertEquals(expected.kind(index), read.kind(index));
        assertEquals(expected.booleanValue(index), read.booleanValue(index));
        assertEquals(expected.longValue(index), read.longValue(index));
        assertEquals(expected.doubleValue(index), read.doubleValue(index));
        CharSequence text = expected.textValue(index);
        assertEquals(
                text == null ? null : text.toString(),
                read.textValue(index) == null ? null : read.textValue(index).toString());
        assertTrue(index == read.indexOf(read.name(index)));
    }
}
