/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.conv2d.logs.input.Line;
import org.junit.jupiter.api.Test;

/** Lines that are recognised by what they have in common, against what is read of them with Jackson. */
class LineShapesTest {
    private static final byte[] BITS = "\"\\,:{}[]0eE.-nt \u0001é".getBytes(StandardCharsets.UTF_8);

    private static final String[] TIMES = {
        "\"2026-01-15T10:30:45.123456Z\"",
        "\"2026-01-15T10:30:59.000001Z\"",
        "\"2026-01-15T10:31:00.999999Z\"",
        "\"2026-01-15T10:31:60.000000Z\"",
        "\"2026-01-15T10:31:61.000000Z\"",
        "\"2026-01-15T10:31:0x.000000Z\"",
        "\"2026-01-15T10:31:00.0000:0Z\"",
        "\"2026-02-30T10:30:45.123456Z\"",
        "\"2026-01-15T10:30:45Z\"",
        "\"2026-01-15T10:30:45.123+01:00\"",
        "1768473045.25",
        "\"\"",
        "null"
    };

    private static final String[] LEVELS = {
        "\"INFO\"", "\"ERROR\"", "\"WARN\"", "\"info\"", "30", "300", "null", "\"no\""
    };

    private static final String[] EVENTS = {
        "\"a\"",
        "\"ab\"",
        "\"abc\"",
        "\"qa_warning\"",
        "\"CONFIG\"",
        "\"two words\"",
        "\"\\u0061\"",
        "7",
        "null",
        "true"
    };

    private static final String[] VALUES = {
        "1",
        "12",
        "-0",
        "0",
        "0.5",
        "-1.5e3",
        "1E+2",
        "12345678",
        "123456789",
        "1234567.125",
        "1e400",
        "123456789012345678901234567890",
        "\"\"",
        "\"7\"",
        "\"x\"",
        "\"größe 😀\"",
        "\"a\\n\\u0041\"",
        "\"\\ud800\"",
        "\"a longer text that takes up several words\"",
        "null",
        "true",
        "false",
        "[]",
        "[1,{\"level\":\"ERROR\"}]",
        "{}",
        "{\"count\":1}",
        "01",
        "1.",
        "-",
        ".5",
        "tru",
        "\"\t\"",
        "\"open"
    };

    @Test
    void readOrdinary_linesOfOneFormWithOtherValues_agreesWithJackson() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        RecordReader ordinary = new RecordReader(FieldScannerTest.FIELDS);
        RecordReader parsing = new RecordReader(FieldScannerTest.FIELDS);
        int recognised = 0;
        int rounds = 200_000;
        for (int round = 0; round < rounds; round++) {
            byte[] line = line(random, round < rounds / 2 ? 3 : VALUES.length).getBytes(StandardCharsets.UTF_8);
            if (random.nextInt(3) == 0) {
                line[random.nextInt(line.length)] = BITS[random.nextInt(BITS.length)];
            }
            if (FieldScannerTest.compare(line, ordinary, parsing, "seed " + seed) == 1 && isRecognised(ordinary)) {
                recognised++;
            }
        }
        assertTrue(recognised > rounds / 10, "recognised: " + recognised);
    }

    @Test
    void readOrdinary_onlyNumbersTimesAndTextsDiffer_recognisesTheLine() {
        RecordReader ordinary = new RecordReader(FieldScannerTest.FIELDS);
        RecordReader parsing = new RecordReader(FieldScannerTest.FIELDS);
        for (int i = 0; i < 4; i++) {
            String line = "{\"timestamp\":\"2026-01-15T10:30:45.00000" + i + "Z\",\"level\":\"INFO\",\"logger\":\"a."
                    + i + "\",\"event\":\"e\",\"count\":" + i * 7 + ",\"thread\":\"t\"}";
            assertEquals(1, FieldScannerTest.compare(line.getBytes(StandardCharsets.UTF_8), ordinary, parsing, line));
            assertEquals(i > 1, isRecognised(ordinary), line);
        }
    }

    @Test
    void readOrdinary_otherEventAtTheSamePlace_isAnotherShape() {
        RecordReader ordinary = new RecordReader(FieldScannerTest.FIELDS);
        RecordReader parsing = new RecordReader(FieldScannerTest.FIELDS);
        for (String event : new String[] {"one", "two", "tw", "one", "two", "tw"}) {
            String line = "{\"event\":\"" + event + "\",\"level\":\"INFO\"}";
            FieldScannerTest.compare(line.getBytes(StandardCharsets.UTF_8), ordinary, parsing, line);
            assertEquals(event, ordinary.record().event());
        }
        assertTrue(isRecognised(ordinary));
    }

    @Test
    void readOrdinary_everyLineOfAnotherForm_readsThemAll() {
        RecordReader ordinary = new RecordReader(FieldScannerTest.FIELDS);
        RecordReader parsing = new RecordReader(FieldScannerTest.FIELDS);
        for (int i = 0; i < 50_000; i++) {
            String line = "{\"event\":\"e" + i + "\",\"k" + i % 777 + "\":" + i + ",\"count\":" + i + "}";
            assertEquals(1, FieldScannerTest.compare(line.getBytes(StandardCharsets.UTF_8), ordinary, parsing, line));
        }
    }

    @Test
    void readOrdinary_manyValuesThatAreAskedFor_readsThemAll() {
        for (int fields = 60; fields < 70; fields++) {
            Set<Field> asked = new HashSet<>();
            for (int i = 0; i < fields; i++) {
                asked.add(Field.of("f" + i));
            }
            FieldSelection selection = new FieldSelection(asked, Set.of());
            RecordReader ordinary = new RecordReader(selection);
            for (int round = 0; round < 4; round++) {
                StringBuilder line = new StringBuilder("{\"a\":" + round);
                for (int i = 0; i < fields; i++) {
                    line.append(",\"f").append(i).append("\":").append(i + round);
                }
                byte[] text = Arrays.copyOf(
                        (line + ",\"z\":" + round + "}\n").getBytes(StandardCharsets.UTF_8), line.length() + 200);
                assertTrue(ordinary.readOrdinary(text, 0, new Line()) > 0);
                assertEquals(fields - 1 + round, ordinary.record().number(Field.of("f" + (fields - 1))));
            }
        }
    }

    @Test
    void note_anotherOwnerOrNoShape_isNotTold() {
        RecordReader ordinary = new RecordReader(FieldScannerTest.FIELDS);
        RecordReader parsing = new RecordReader(FieldScannerTest.FIELDS);
        byte[] line = "{\"event\":\"e\"}".getBytes(StandardCharsets.UTF_8);
        FieldScannerTest.compare(line, ordinary, parsing, "");
        ordinary.record().note(this, "seen");
        assertNull(ordinary.record().note(this), "the first line of its form");
        FieldScannerTest.compare(line, ordinary, parsing, "");
        ordinary.record().note(this, "seen");
        assertEquals("seen", ordinary.record().note(this));
        assertNull(ordinary.record().note("another"));
    }

    private static boolean isRecognised(RecordReader reader) {
        Object owner = new Object();
        reader.record().note(owner, "known");
        return reader.record().note(owner) != null;
    }

    private static String line(Random random, int values) {
        return "{\"timestamp\":" + pick(TIMES, values, random) + ",\"level\":" + pick(LEVELS, values, random)
                + ",\"event\":" + pick(EVENTS, values, random) + ",\"message\":" + pick(VALUES, values + 12, random)
                + ",\"count\":" + pick(VALUES, values + 3, random) + ",\"other\":" + pick(VALUES, values, random)
                + (random.nextInt(4) == 0 ? ",\"qa\":{\"check\":" + pick(VALUES, values + 12, random) + "}" : "")
                + ",\"free\":" + pick(VALUES, values + 20, random) + ",\"duration_ms\":" + pick(VALUES, values, random)
                + ",\"context\":{\"run_id\":\"57ac7bf" + random.nextInt(3) + "\"}}";
    }

    private static String pick(String[] values, int most, Random random) {
        return values[random.nextInt(Math.min(most, values.length))];
    }
}
