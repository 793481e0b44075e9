/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.conv2d.logging.json.StrictJson;
import org.junit.jupiter.api.Test;

/** Bounds of fields and lines, and what {@code _truncated} says; see {@link RandomLineTest} for the property. */
final class EventLineBoundsTest {

    private static int jsonBytes(JsonNode text) {
        return StrictJson.quoted(text.textValue()).getBytes(StandardCharsets.UTF_8).length;
    }

    @Test
    void field_longerThanTheBound_fillsItAndSaysHowLongItWas() {
        Lines lines = Lines.within(100, 4096);
        ObjectNode line = lines.of(l -> {
            l.field("plain", "x".repeat(1_000));
            l.field("wide", "\uD83D\uDE00".repeat(1_000));
            l.field("fits", "x".repeat(98));
        });
        assertEquals(100, jsonBytes(line.get("plain")));
        assertEquals(98, jsonBytes(line.get("wide")));
        assertEquals("{\"plain\":1000,\"wide\":4000}", line.get("_truncated").toString());
        assertEquals(1, lines.faults().truncatedEvents());
    }

    @Test
    void message_longerThanTheBound_isCutLikeAField() {
        ObjectNode line = Lines.within(100, 4096).of(l -> l.message("é".repeat(500)));
        assertEquals("é".repeat(49), line.get("message").textValue());
        assertEquals(1_000, line.get("_truncated").get("message").intValue());
    }

    @Test
    void message_ofManyMegabytes_isCut() {
        String text = "\u20AC".repeat(17_000_000);
        ObjectNode line = new Lines().of(l -> l.message(text));
        assertEquals(51_000_000, line.get("_truncated").get("message").intValue());
    }

    @Test
    void list_longerThanTheBound_keepsWhatFitsAndSaysHowManyThereWere() {
        ObjectNode line = Lines.within(100, 4096).of(l -> {
            l.field("list", Collections.nCopies(1_000, "ten bytes."));
            l.field("array", new double[1_000]);
            l.field("map", Map.of("k", Collections.nCopies(1_000, 12345)));
        });
        assertEquals("ten bytes.", line.get("list").get(6).textValue());
        assertEquals(8, line.get("list").size());
        assertEquals(24, line.get("array").size());
        assertEquals(15, line.get("map").get("k").size());
        assertEquals(
                "{\"list\":1000,\"array\":1000,\"map\":1000}",
                line.get("_truncated").toString());
    }

    @Test
    void fields_moreThanFit_areCounted() {
        ObjectNode line = Lines.within(64, 1024).of(l -> {
            for (int i = 0; i < 1_000; i++) {
                l.field("field" + i, i);
            }
        });
        int kept = line.size() - 4;
        assertTrue(kept > 40, () -> kept + " kept");
        assertEquals(1_000 - kept, line.get("_truncated").get("_fields").intValue());
        assertEquals(kept - 1, line.get("field" + (kept - 1)).intValue());
    }

    @Test
    void context_afterTooManyFields_hasRoomOfItsOwn() {
        ObjectNode line = Lines.within(64, 1024).withContext(l -> {
            for (int i = 0; i < 1_000; i++) {
                l.field("field" + i, i);
            }
            l.context("request", "0123456789abcdef");
            l.thread("main");
        });
        assertEquals("0123456789abcdef", line.get("context").get("request").textValue());
        assertEquals("main", line.get("thread").textValue());
    }

    @Test
    void context_moreThanFits_isCounted() {
        ObjectNode line = Lines.within(64, 1024).withContext(l -> {
            for (int i = 0; i < 1_000; i++) {
                l.context("key" + i, i);
            }
        });
        assertEquals(
                1_000 - line.get("context").size(),
                line.get("_truncated").get("_fields").intValue());
    }

    @Test
    void context_valueLongerThanTheBound_isCutUnderItsOwnName() {
        ObjectNode line = Lines.within(100, 4096).withContext(l -> {
            l.field("a", "x".repeat(500));
            l.context("a", "x".repeat(600));
        });
        assertEquals("{\"a\":500,\"context.a\":600}", line.get("_truncated").toString());
    }

    @Test
    void exception_afterTooManyFields_hasRoomOfItsOwn() {
        byte[] bytes = Lines.within(8192, 1024).bytes(true, true, l -> {
            l.event("e".repeat(1_000));
            l.message("m".repeat(10_000));
            l.context("k", "v".repeat(1_000));
            l.thread("t".repeat(1_000));
            l.exception(new IllegalStateException("broken"));
        });
        ObjectNode line = StrictJson.line(bytes);
        assertEquals(
                "java.lang.IllegalStateException",
                line.get("exception").get("type").textValue());
        assertEquals("broken", line.get("exception").get("message").textValue());
        assertEquals(16, line.get("exception").get("stack_hash").textValue().length());
    }

    @Test
    void line_whoseEveryPartIsTooLong_keepsTheSmallestBound() {
        String wide = "\u0001\u20AC".repeat(3_000);
        for (int maxLineBytes = 1024; maxLineBytes < 1100; maxLineBytes++) {
            byte[] bytes = Lines.within(64, maxLineBytes).bytes(true, true, l -> {
                l.event(wide);
                l.message(wide);
                l.field(wide, wide);
                l.field("n", wide);
                l.context(wide, wide);
                l.context("n", wide);
                l.part("marker", wide);
                l.part("marker_parents", List.of(wide));
                l.thread(wide);
                l.part("location", Map.of("class", wide));
                l.exception(new IllegalStateException(wide));
                l.failed(new IllegalStateException());
            });
            assertTrue(StrictJson.line(bytes).has("_truncated"));
        }
    }

    @Test
    void truncated_ofMoreNamesThanFit_isBounded() {
        ObjectNode line = Lines.within(64, 16_383).of(l -> {
            for (int i = 0; i < 200; i++) {
                l.field("a_name_that_takes_its_room_" + i, "x".repeat(500));
            }
        });
        assertTrue(line.get("_truncated").size() > 10);
        assertTrue(line.get("_truncated").has("_fields"));
    }

    @Test
    void field_ofEmptyTextWhereNothingFits_isDroppedNotCut() {
        Lines lines = Lines.within(64, 1024);
        for (int length = 0; length < 1000; length++) {
            String text = "x".repeat(length);
            ObjectNode line = lines.of(l -> {
                l.message(text);
                l.field("a", "");
                l.field("b", "0123456789".repeat(5));
            });
            assertFalse(line.path("_truncated").has("a"));
        }
    }
}
