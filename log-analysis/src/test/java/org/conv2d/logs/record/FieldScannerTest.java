/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.conv2d.logs.SharedData;
import org.conv2d.logs.input.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read without a parser against what is read with Jackson: never another answer, at most none. */
class FieldScannerTest {
    static final FieldSelection FIELDS = new FieldSelection(
            Set.of(
                    Field.of("count"),
                    Field.of("duration_ms"),
                    Field.of("check"),
                    Field.of("qa.check"),
                    Field.of("message"),
                    Field.of("größe"),
                    Field.of("wrapped"),
                    Field.of("exception.stack_hash")),
            Set.of(Field.of("counters"), Field.of("metrics.counters")));

    private static final String TWICE =
            "{\"level\":\"INFO\",\"level\":\"ERROR\",\"qa\":{\"check\":\"a\"},\"qa\":{},\"deep\":{\"level\":\"FATAL\"},\"count\":null}";

    private static final String BEYOND_ASCII =
            "{\"ts\":1768473045.25,\"level\":30,\"msg\":\"m\",\"count\":-0,\"duration_ms\":1e400,\"größe\":1,\"qa.check\":\"flat\"}";

    private static final String[] LINES = {
        "{\"timestamp\":\"2026-01-15T10:30:45.123456Z\",\"level\":\"INFO\",\"logger\":\"a.B\",\"event\":\"fsq_encoding\","
                + "\"message\":\"done\",\"count\":12,\"duration_ms\":-1.5e3,\"context\":{\"run_id\":\"57ac7bf2\"},\"thread\":\"main\"}",
        "{\"timestamp\":\"2026-01-15T10:30:45Z\",\"level\":\"ERROR\",\"event\":\"function_error\",\"message\":\"a\\nb \\u0041\","
                + "\"exception\":{\"type\":\"x.Y\",\"stack_trace\":\"at\\n\\tx\",\"stack_hash\":\"ab\"},\"count\":\"7\"}",
        "{\"timestamp\": \"2026-01-15T10:30:45.5+01:00\", \"level\": \"warning\", \"event_type\": \"QA_ISSUE\", \"check\": \"größe 😀\","
                + " \"metrics\": {\"counters\": {\"rows\": 4, \"bad\": null, \"x\": [1]}, \"timers\": {}}, \"ok\": true}",
        "{\"event\":\"metrics_summary\",\"counters\":{\"a\":1,\"b\":2.5,\"a\":3},\"count\":0,\"qa\":{\"check\":\"c\",\"rule\":[{\"check\":1}]}}",
        TWICE,
        BEYOND_ASCII,
        "{}",
        "{ \"a\" : [ 1 , { } , [ ] ] , \"level\" : \"debug\" }",
        "{\"instant\":{\"epochSecond\":1768473045,\"nanoOfSecond\":5000},\"level\":\"WARN\",\"thrown\":{\"name\":\"e.F\"}}",
        "{\"timestamp\":\"2026-02-30T10:30:45Z\",\"level\":\"INFORMATIONAL\",\"event\":\"\",\"count\":123456789012345678901234567890}",
        "{\"timestamp\":\"2026-01-15T10:30:60.999999Z\",\"level\":\"\",\"event\":{\"action\":\"act\"},\"error\":{\"type\":\"E\"}}",
    };

    private static final byte[] BITS =
            "{}[]\",:\\u0 truefalsn-+.eE19INFOTZ\t\r\u0001/*'\u00e9".getBytes(StandardCharsets.UTF_8);

    @Test
    void readOrdinary_mutatedLines_agreesWithJackson() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        RecordReader ordinary = new RecordReader(FIELDS);
        RecordReader parsing = new RecordReader(FIELDS);
        int answered = 0;
        int rounds = 200_000;
        for (int round = 0; round < rounds; round++) {
            answered += compare(mutated(random), ordinary, parsing, "seed " + seed);
        }
        assertTrue(answered > rounds / 20, "answered: " + answered);
    }

    @Test
    void readOrdinary_linesAsTheyAre_isSureOfThem() {
        RecordReader ordinary = new RecordReader(FIELDS);
        RecordReader parsing = new RecordReader(FIELDS);
        List<String> unsure = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            for (String line : LINES) {
                if (compare(line.getBytes(StandardCharsets.UTF_8), ordinary, parsing, "") == 0 && round == 2) {
                    unsure.add(line);
                }
            }
        }
        assertEquals(List.of(TWICE, BEYOND_ASCII), unsure);
    }

    /** As in a log that programs in Java and Python share: names are learnt with a blank before the value and without. */
    @Test
    void readOrdinary_blanksBeforeValuesAfterNone_isSureOfBoth() {
        RecordReader ordinary = new RecordReader(FIELDS);
        RecordReader parsing = new RecordReader(FIELDS);
        for (String blanks : List.of("", " ", "\t ", "")) {
            String line = "{\"level\":" + blanks + "\"INFO\",\"count\":" + blanks + "12,\"other\":" + blanks
                    + "[1],\"exception\":" + blanks + "{\"type\":" + blanks + "\"x.Y\"}}";
            assertEquals(1, compare(line.getBytes(StandardCharsets.UTF_8), ordinary, parsing, ""), line);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "JSONTestSuite/test_parsing",
                "blns",
                "bunyan",
                "conv2d-python",
                "fblog",
                "hl",
                "lnav",
                "training"
            })
    void readOrdinary_linesThatNobodyHereWrote_agreesWithJackson(String folder) throws IOException {
        RecordReader ordinary = new RecordReader(FIELDS);
        RecordReader parsing = new RecordReader(FIELDS);
        for (Path file : SharedData.filesBelow(folder)) {
            for (byte[] line : lines(Files.readAllBytes(file))) {
                compare(line, ordinary, parsing, file.toString());
                compare(wrapped(line), ordinary, parsing, file.toString());
            }
        }
    }

    /** Returns 1 if the line was read without a parser. */
    static int compare(byte[] text, RecordReader ordinary, RecordReader parsing, String where) {
        byte[] padded = Arrays.copyOf(text, text.length + 1 + 128);
        padded[text.length] = '\n';
        Line line = new Line();
        int lineEnd = ordinary.readOrdinary(padded, 0, line);
        if (lineEnd < 0) {
            return 0;
        }
        String what = where + ": " + new String(text, StandardCharsets.UTF_8);
        assertEquals(text.length, lineEnd, what);
        line.showPlain(padded, 0, lineEnd, 0, 0, lineEnd + 1L);
        Line parsed = new Line();
        parsed.show(padded, 0, lineEnd, 0, 0, true);
        assertTrue(parsing.read(parsed), what);
        assertEquals(Held.of(parsing.record(), FIELDS), Held.of(ordinary.record(), FIELDS), what);
        return 1;
    }

    private static byte[] mutated(Random random) {
        byte[] line = LINES[random.nextInt(LINES.length)].getBytes(StandardCharsets.UTF_8);
        for (int i = random.nextInt(4); i > 0; i--) {
            int at = random.nextInt(line.length);
            byte changed = random.nextInt(8) == 0 ? (byte) random.nextInt() : BITS[random.nextInt(BITS.length)];
            line[at] = changed == '\n' ? (byte) ' ' : changed;
            if (random.nextInt(6) == 0) {
                line = spliced(line, at, random);
            }
        }
        return line;
    }

    /** Repeats or drops a part, so that names come twice, values are missing, brackets do not match. */
    private static byte[] spliced(byte[] line, int at, Random random) {
        int end = Math.min(line.length, at + random.nextInt(40));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(line, 0, random.nextBoolean() ? end : at);
        int rest = random.nextBoolean() ? at : end;
        out.write(line, rest, line.length - rest);
        byte[] result = out.toByteArray();
        return result.length == 0 ? line : result;
    }

    private static List<byte[]> lines(byte[] text) {
        List<byte[]> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length; i++) {
            if (i == text.length || text[i] == '\n') {
                lines.add(Arrays.copyOfRange(text, start, i));
                start = i + 1;
            }
        }
        return lines;
    }

    private static byte[] wrapped(byte[] value) {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.writeBytes("{\"wrapped\":".getBytes(StandardCharsets.UTF_8));
        text.writeBytes(value);
        text.writeBytes(",\"count\":1}".getBytes(StandardCharsets.UTF_8));
        return text.toByteArray();
    }
}
