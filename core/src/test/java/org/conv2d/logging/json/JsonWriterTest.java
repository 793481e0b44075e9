/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class JsonWriterTest {

    private static byte[] written(JsonWriter out) {
        return Arrays.copyOf(out.bytes(), out.position());
    }

    @Test
    void raw_wellFormedBuilder_isItsUtf8() {
        Random random = Seeded.random("raw_wellFormedBuilder");
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder(StrictJson.wellFormed(Seeded.text(random, 1 << random.nextInt(12))));
            JsonWriter out = new JsonWriter(1);
            out.raw(text, 0, text.length());
            assertArrayEquals(text.toString().getBytes(StandardCharsets.UTF_8), written(out));
        }
    }

    @Test
    void string_partOfAText_isThatPart() {
        JsonWriter out = new JsonWriter(1);
        assertEquals(5, out.string("<<a\"\n\uD83D\uDE00>>", 2, 7, Integer.MAX_VALUE));
        assertEquals("a\"\n\uD83D\uDE00", StrictJson.value(written(out)).textValue());
    }

    @Test
    void separate_betweenValues_onlyThere() {
        JsonWriter out = new JsonWriter(1);
        out.separate();
        out.raw('[');
        out.separate();
        out.number(1);
        out.separate();
        out.raw('{');
        out.key("a");
        out.number(1.5f);
        out.key("b");
        out.number(Double.NaN);
        out.raw("}]");
        assertEquals("[1,{\"a\":1.5,\"b\":null}]", new String(written(out), StandardCharsets.UTF_8));
    }

    @Test
    void reset_afterAHugeText_letsGoOfItsArray() {
        JsonWriter out = new JsonWriter(16);
        out.string("x".repeat(1_000_000), Integer.MAX_VALUE);
        out.reset(4096);
        assertEquals(0, out.position());
        assertTrue(out.bytes().length <= 4096);
    }

    @Test
    void rewind_afterMore_forgetsIt() {
        JsonWriter out = new JsonWriter(16);
        out.raw("[1");
        int position = out.position();
        out.string("gone", Integer.MAX_VALUE);
        out.rewind(position);
        out.raw(']');
        assertEquals("[1]", new String(written(out), StandardCharsets.UTF_8));
    }
}
