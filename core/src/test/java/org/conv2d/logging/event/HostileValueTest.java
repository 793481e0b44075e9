/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.conv2d.logging.json.Seeded;
import org.junit.jupiter.api.Test;

/** Values that throw, change, never end or contain themselves: the line is written all the same. */
final class HostileValueTest {

    private final Lines lines = new Lines();

    /** The line has the field's marker and what came before and after it. */
    private void assertMarked(Object value, String marker) {
        long failedBefore = lines.faults().failedFields();
        ObjectNode line = lines.of(l -> {
            l.message("before");
            l.field("f", value);
            l.field("after", 1);
        });
        assertEquals(marker, line.get("f").textValue());
        assertEquals("before", line.get("message").textValue());
        assertEquals(1, line.get("after").intValue());
        assertEquals(failedBefore + 1, lines.faults().failedFields());
    }

    @Test
    void field_whoseToStringThrows_isMarkedWithTheClassOfWhatItThrew() {
        List<Supplier<Throwable>> failures = List.of(
                IllegalStateException::new,
                IOException::new,
                OutOfMemoryError::new,
                StackOverflowError::new,
                () -> new AssertionError("x"),
                ThreadDeath::new,
                () -> new LinkageError("x"));
        for (Supplier<Throwable> failure : failures) {
            String marker = "<error " + failure.get().getClass().getName() + ">";
            assertMarked(Hostile.throwing(failure), marker);
            assertMarked(List.of("a", Hostile.throwing(failure)), marker);
            assertMarked(Map.of("k", List.of(Map.of("l", Hostile.throwing(failure)))), marker);
        }
    }

    @Test
    void field_whoseExceptionThrowsFromGetMessage_isMarked() {
        assertMarked(
                Hostile.throwing(() -> new IllegalStateException() {
                    @Override
                    public String getMessage() {
                        throw new UnsupportedOperationException();
                    }
                }),
                "<error org.conv2d.logging.event.HostileValueTest$1>");
    }

    @Test
    void field_whoseToStringNeverEnds_isMarkedAsStackOverflow() {
        assertMarked(Hostile.bottomless(), "<error java.lang.StackOverflowError>");
    }

    @Test
    void message_thatThrows_isMarked() {
        CharSequence text = Hostile.text(() -> 10, () -> {
            throw new IllegalStateException();
        });
        ObjectNode line = lines.of(l -> {
            l.message(text);
            l.field("after", 1);
        });
        assertEquals(
                "<error java.lang.IllegalStateException>", line.get("message").textValue());
        assertEquals(1, line.get("after").intValue());
    }

    @Test
    void field_ofTextThatChanges_isWhateverWasRead() {
        Random random = Seeded.random("field_ofTextThatChanges");
        for (int i = 0; i < 2_000; i++) {
            String chars = Seeded.text(random, 20) + '"';
            CharSequence text =
                    Hostile.text(() -> random.nextInt(2_000) - 10, () -> chars.charAt(random.nextInt(chars.length())));
            lines.of(l -> {
                l.message(text);
                l.field("f", text);
                l.field("list", List.of(text, text));
            });
        }
    }

    @Test
    void field_ofTextThatShrinksOnceRead_isWhatWasRead() {
        AtomicInteger calls = new AtomicInteger();
        CharSequence shrinking = Hostile.text(() -> calls.getAndIncrement() == 0 ? 3_000 : 5, () -> {
            if (calls.get() > 1) {
                throw new StringIndexOutOfBoundsException();
            }
            return 'x';
        });
        assertEquals(3_000, lines.field(shrinking).textValue().length());
    }

    @Test
    void field_thatContainsItself_isCutThere() {
        List<Object> list = new ArrayList<>();
        list.add(list);
        assertEquals("[\"<cycle>\"]", lines.field(list).toString());
        Map<String, Object> map = new LinkedHashMap<>();
        Object[] array = {1, map};
        map.put("array", array);
        assertEquals("{\"array\":[1,\"<cycle>\"]}", lines.field(map).toString());
        List<Object> shared = List.of(1);
        assertEquals("[[1],[1]]", lines.field(List.of(shared, shared)).toString());
    }

    @Test
    void field_nestedDeeperThanAllowed_isCutAtThatDepth() {
        Object deep = 1;
        for (int i = 0; i < 10_000; i++) {
            deep = i % 3 == 0 ? List.of(deep) : i % 3 == 1 ? Map.of("m", deep) : new Object[] {deep};
        }
        for (int maxDepth : new int[] {1, 2, 32, LineFormat.MAX_DEPTH}) {
            JsonNode node = new Lines(new LineFormat(8192, 16383, maxDepth, ZoneOffset.UTC)).field(deep);
            int depth = 0;
            while (node.isContainerNode()) {
                node = node.isArray() ? node.get(0) : node.get("m");
                depth++;
            }
            assertEquals("<too deep>", node.textValue());
            assertEquals(maxDepth, depth);
        }
    }

    @Test
    void field_ofEndlessCollection_isCutAtTheBound() {
        JsonNode node =
                lines.field(Hostile.collection(() -> Hostile.endless(() -> "element"), () -> Integer.MAX_VALUE));
        assertTrue(node.size() > 500, () -> node.size() + " elements");
    }

    @Test
    void field_ofCollectionWhoseSizeThrowsOnceCut_isMarked() {
        assertMarked(
                Hostile.collection(() -> Hostile.endless(() -> 1), () -> {
                    throw new IllegalStateException();
                }),
                "<error java.lang.IllegalStateException>");
    }

    @Test
    void field_ofHugeNumbers_isTheNumberOrItsText() {
        byte[] line = lines.bytes(false, false, l -> l.field("f", new BigDecimal("1E+1000000")));
        assertTrue(new String(line, StandardCharsets.UTF_8).contains("\"f\":1E+1000000}"));
        BigInteger fits = BigInteger.TEN.pow(1_000);
        assertEquals(fits, lines.field(fits).bigIntegerValue());
        String tooLong = lines.field(BigInteger.TEN.pow(20_000)).textValue();
        assertTrue(tooLong.startsWith("1000") && tooLong.length() > 8_000, () -> tooLong.length() + " digits");
    }

    @Test
    void field_ofUnknownNumber_isAnIntegerOrText() {
        for (String text : new String[] {"12", "-7", "0"}) {
            assertEquals(text, lines.field(number(text)).toString());
            assertTrue(lines.field(number(text)).isIntegralNumber());
        }
        for (String text : new String[] {"", "-", "007", "1/3", "0x10", "1e5", "NaN", "\"", "+1", "١"}) {
            assertEquals(text, lines.field(number(text)).textValue());
        }
        assertMarked(number(null), "<error java.lang.NullPointerException>");
    }

    private static Number number(String text) {
        return new NumberByText(text);
    }

    @Test
    void field_thatFailed_isNotHeldOnTo() {
        Object[] value = {Hostile.throwing(IllegalStateException::new)};
        WeakReference<Object> reference = new WeakReference<>(value);
        Object held = List.of(1, value);
        lines.field(held);
        value = null;
        held = null;
        for (int i = 0; i < 50 && reference.get() != null; i++) {
            System.gc();
        }
        assertEquals(null, reference.get());
    }

    /** A number known by its text alone. */
    private static final class NumberByText extends Number {
        private static final long serialVersionUID = 1L;
        private final String text;

        NumberByText(String text) {
            this.text = text;
        }

        @Override
        public int intValue() {
            return 0;
        }

        @Override
        public long longValue() {
            return 0;
        }

        @Override
        public float floatValue() {
            return 0;
        }

        @Override
        public double doubleValue() {
            return 0;
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
