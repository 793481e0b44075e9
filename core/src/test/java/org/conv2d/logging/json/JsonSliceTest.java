/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class JsonSliceTest {

    @Test
    void at_textQuotedByJackson_isThatText() {
        Random random = Seeded.random("at_textQuotedByJackson");
        JsonSlice slice = new JsonSlice();
        for (int i = 0; i < 5_000; i++) {
            String text = Seeded.text(random, 40);
            StringBuilder source =
                    new StringBuilder("<").append(StrictJson.quoted(text)).append('>');
            slice.at(source, 2, source.length() - 2);
            assertEquals(text, slice.toString());
            assertArrayEquals(text.chars().toArray(), slice.chars().toArray());
            assertTrue(slice.contentEquals(text));
            assertFalse(slice.contentEquals(text + "x"));
            int middle = text.length() / 2;
            assertEquals(
                    text.substring(middle),
                    slice.subSequence(middle, slice.length()).toString());
        }
    }

    @Test
    void at_solidusAndUnicodeEscapes_areUndone() {
        StringBuilder source = new StringBuilder("\\/\\u0041\\ud83d\\uDE00\\\"");
        assertEquals(
                "/A\uD83D\uDE00\"",
                new JsonSlice().at(source, 0, source.length()).toString());
    }
}
