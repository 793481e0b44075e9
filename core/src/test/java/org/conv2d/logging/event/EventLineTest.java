/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.conv2d.logging.json.KeyTokens;
import org.conv2d.logging.json.StrictJson;
import org.junit.jupiter.api.Test;

/** What a line holds, in which order. */
final class EventLineTest {

    private final Lines lines = new Lines();

    @Test
    void line_ofAllParts_hasTheOrderOfTheContract() {
        Exception broken = new IllegalStateException("broken");
        broken.setStackTrace(new StackTraceElement[0]);
        byte[] bytes = lines.bytes(true, true, line -> {
            line.event("fsq_encoding");
            line.message("done");
            line.field("zebra", 1);
            line.field("alpha", 2.5);
            line.part("qa", Map.of("rule", "r"));
            line.context("request", "r1");
            line.thread("main");
            line.exception(broken);
            line.failed(new OutOfMemoryError());
        });
        String longText = "x".repeat(10_000);
        assertEquals(
                List.of(
                        "timestamp",
                        "level",
                        "logger",
                        "event",
                        "message",
                        "zebra",
                        "alpha",
                        "qa",
                        "context",
                        "thread",
                        "exception",
                        "_failed"),
                Lines.names(StrictJson.line(bytes)));
        ObjectNode cut = lines.of(line -> line.field("long", longText));
        assertEquals(List.of("timestamp", "level", "logger", "long", "_truncated"), Lines.names(cut));
    }

    @Test
    void line_ofPlainEvent_isExactlyThis() {
        EventLine line = new EventLine(
                new LineFormat(8192, 16383, 32, ZoneId.of("+01:00")), new KeyTokens(), new ContentFaults());
        line.begin(1_795_426_200L, 123_456_789, "WARNING", "org.conv2d.fsq", false, false);
        line.event(null);
        line.message("Codebook \"collapsed\"\n");
        line.field("perplexity", 125.6);
        line.field("codes", 240L);
        line.field("ok", false);
        line.field("rate", 0.1f);
        line.end();
        assertEquals(
                "{\"timestamp\":\"2026-11-23T10:30:00.123456+01:00\",\"level\":\"WARNING\",\"logger\":\"org.conv2d.fsq\","
                        + "\"message\":\"Codebook \\\"collapsed\\\"\\n\",\"perplexity\":125.6,\"codes\":240,\"ok\":false,"
                        + "\"rate\":0.1}\n",
                new String(line.bytes(), 0, line.length(), StandardCharsets.UTF_8));
    }

    @Test
    void line_withoutEventOrMessage_hasNeither() {
        ObjectNode line = lines.of(l -> {
            l.event(null);
            l.event("");
            l.message(null);
            l.exception(null);
        });
        assertEquals(List.of("timestamp", "level", "logger"), Lines.names(line));
    }

    @Test
    void line_emptyMessage_isThere() {
        assertEquals("", lines.of(l -> l.message("")).get("message").textValue());
    }

    @Test
    void field_ofEachKind_isWhatJacksonMakesOfIt() {
        assertAsJackson(null, true, false, "text", "", TimeUnit.SECONDS);
        assertAsJackson((byte) -1, (short) 300, Integer.MIN_VALUE, Long.MAX_VALUE, new AtomicLong(5));
        assertAsJackson(0.1, -0.0, 1e300, 0.1f, BigInteger.TEN.pow(40), new BigDecimal("1.10"));
        assertAsJackson(new int[] {1, 2}, new long[] {}, new double[] {0.5}, new float[] {0.1f}, new short[] {7});
        assertAsJackson(new boolean[] {true}, new String[] {"a", null}, new int[][] {{1}, {}});
        assertAsJackson(List.of(1, "b"), Arrays.asList(null, 1), Set.of("one"));
        assertAsJackson(Map.of("k", List.of(Map.of())), new TreeMap<>(Map.of("b", 1, "a", 2.5)));
        assertEquals("\"buffer\"", lines.field(CharBuffer.wrap("buffer")).toString());
    }

    private void assertAsJackson(Object... values) {
        for (Object value : values) {
            assertEquals(StrictJson.of(value).toString(), lines.field(value).toString());
        }
    }

    @Test
    void field_ofBytesOrChars_isAnArrayOfThem() {
        assertEquals("[1,-1]", lines.field(new byte[] {1, -1}).toString());
        assertEquals("[\"a\",\"\\n\"]", lines.field(new char[] {'a', '\n'}).toString());
    }

    @Test
    void field_ofSomethingElse_isItsToString() {
        assertEquals("PT1M", lines.field(Duration.ofMinutes(1)).textValue());
        assertEquals("c", lines.field('c').textValue());
        assertTrue(lines.field(Hostile.withoutText()).isNull());
    }

    @Test
    void context_ofNoEntries_isNotThere() {
        assertFalse(lines.withContext(l -> l.thread("main")).has("context"));
    }

    @Test
    void end_afterAnotherLine_knowsNothingOfIt() {
        lines.of(l -> {
            l.event("first");
            l.field("a", "x".repeat(9_000));
            l.context("k", "v");
        });
        assertEquals(List.of("timestamp", "level", "logger", "a"), Lines.names(lines.of(l -> l.field("a", 1))));
    }
}
