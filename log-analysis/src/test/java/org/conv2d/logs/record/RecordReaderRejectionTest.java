/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordReaderRejectionTest {
    @ParameterizedTest
    @CsvSource(delimiter = '^', quoteCharacter = '`', textBlock = """
            # plain text
            hello ^ NOT_JSON
            2024-01-15 10:30:45 INFO hello {} world ^ NOT_JSON
            not json {"a": ^ NOT_JSON
            - ^ NOT_JSON
            nulle ^ NOT_JSON
            # JSON of other kinds
            [] ^ NOT_AN_OBJECT
            [{"level":"INFO"}] ^ NOT_AN_OBJECT
            "text" ^ NOT_AN_OBJECT
            42 ^ NOT_AN_OBJECT
            -0.5e3 ^ NOT_AN_OBJECT
            true ^ NOT_AN_OBJECT
            null ^ NOT_AN_OBJECT
            # broken objects
            { ^ INVALID_JSON
            {"a":1 ^ INVALID_JSON
            {"a":1,} ^ INVALID_JSON
            {'a':1} ^ INVALID_JSON
            {"a":01} ^ INVALID_JSON
            {"a":"\\x"} ^ INVALID_JSON
            # more than an object
            {"a":1} {"b":2} ^ TEXT_BEHIND
            {"a":1}, ^ INVALID_JSON
            # lines of a pretty-printed document hold no events of their own
            "qa": {"check": "a"} ^ NOT_JSON
            }, {"check": "a"} ^ NOT_JSON
            [1, {"check": "a"} ^ NOT_JSON
            """)
    void read_lineThatIsNoEvent_saysWhy(String line, Rejection reason) {
        assertEquals(reason, Records.rejection(line), line);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '^', quoteCharacter = '`', textBlock = """
            with prefix | {"level":"ERROR"} ^ ERROR
            2026-01-15T10:30:45Z stdout F {"level":"ERROR"} ^ ERROR
            [main] {"level":"ERROR"} ^ ERROR
            """)
    void read_textInFrontOfTheObject_isPassedOver(String line, Level level) {
        assertEquals(level, Records.read(line).level());
    }

    @Test
    void read_textThatAdjoinsTheObject_isNoPrefix() {
        assertEquals(Rejection.NOT_JSON, Records.rejection("a={\"level\":\"ERROR\"}"));
    }

    @Test
    void read_brokenLastLineWithoutLineEnd_isTruncated() {
        assertEquals(Rejection.TRUNCATED, Records.rejection("{\"level\":\"ERR".getBytes(StandardCharsets.UTF_8)));
        assertEquals(Rejection.NOT_JSON, Records.rejection("hello".getBytes(StandardCharsets.UTF_8)));
        assertNull(Records.rejection("{\"level\":\"ERROR\"}".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void read_controlCharacterInAString_isInvalid() {
        assertEquals(Rejection.INVALID_JSON, Records.rejection("{\"a\":\"\u0001\"}"));
        assertEquals(Rejection.INVALID_JSON, Records.rejection("{\"a\":\"\0\"}"));
    }

    @Test
    void read_deepNesting_isReadUpToTheLimit() {
        int inside = RecordReader.MAX_DEPTH - 1;
        assertNull(Records.rejection("{\"a\":" + "[".repeat(inside) + "]".repeat(inside) + "}"));
        for (int depth : new int[] {inside + 1, 10_000, 1_000_000}) {
            String nested = "{\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}";
            assertEquals(Rejection.TOO_DEEP, Records.rejection(nested), "depth " + depth);
            assertEquals(Rejection.TOO_DEEP, Records.rejection("{\"a\":".repeat(depth + 1)), "depth " + depth);
        }
    }

    @Test
    void read_enormousNumbersNamesAndTexts_areNoHindrance() {
        String digits = "9".repeat(1_000_000);
        LogRecord record =
                Records.read("{\"count\":" + digits + ",\"" + digits + "\":\"" + digits + "\",\"level\":\"INFO\"}");
        assertEquals(Level.INFO, record.level());
        assertEquals(Double.NaN, record.number(Field.of("count")));
    }

    @Test
    void read_halfAMillionNames_isRead() {
        StringBuilder line = new StringBuilder("{");
        for (int i = 0; i < 500_000; i++) {
            line.append("\"n").append(i).append("\":").append(i).append(',');
        }
        assertNull(Records.rejection(line + "\"level\":\"INFO\"}"));
    }

    @Test
    void read_halfAMillionCounters_keepsABoundedNumber() {
        StringBuilder line = new StringBuilder("{\"counters\":{");
        for (int i = 0; i < 500_000; i++) {
            line.append("\"n").append(i).append("\":").append(i).append(',');
        }
        assertEquals(
                10_000,
                Records.read(line + "\"z\":0}}").numbers(Field.of("counters")).size());
    }

    @Test
    void read_invalidUtf8InAString_isReplaced() {
        byte[] line = "{\"event\":\"a?b\",\"level\":\"INFO\"}\n".getBytes(StandardCharsets.UTF_8);
        line[11] = (byte) 0xff;
        RecordReader reader = new RecordReader(Records.FIELDS);
        reader.read(new LineFeed(line).next());
        assertEquals("a\uFFFDb", reader.record().event());
        assertEquals(Level.INFO, reader.record().level());
    }

    @Test
    void read_invalidUtf8Elsewhere_isInvalid() {
        byte[] line = "{\"a\":1 ? }\n".getBytes(StandardCharsets.UTF_8);
        line[7] = (byte) 0xff;
        assertEquals(Rejection.INVALID_JSON, Records.rejection(line));
    }
}
