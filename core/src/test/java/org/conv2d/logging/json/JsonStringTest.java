/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Strings of both JSON outputs, judged by Jackson. */
final class JsonStringTest {

    private static final int CHUNK = 512;
    private static final Map<Integer, Integer> BYTE_WIDTHS = new HashMap<>();
    private static final Map<Integer, Integer> CHAR_WIDTHS = new HashMap<>();

    /** Where strings go, from which kind of text. */
    enum Road {
        STRING_TO_BYTES,
        BUILDER_TO_BYTES,
        BUFFER_TO_BYTES,
        STRING_TO_CHARS,
        BUILDER_TO_CHARS;

        CharSequence given(String text) {
            return switch (this) {
                case STRING_TO_BYTES, STRING_TO_CHARS -> text;
                case BUILDER_TO_BYTES, BUILDER_TO_CHARS -> {
                    StringBuilder builder = new StringBuilder();
                    yield builder.append(text);
                }
                case BUFFER_TO_BYTES -> CharBuffer.wrap(text);
            };
        }

        boolean countsBytes() {
            return this == STRING_TO_BYTES || this == BUILDER_TO_BYTES || this == BUFFER_TO_BYTES;
        }

        Written write(String text, int limit) {
            if (countsBytes()) {
                JsonWriter out = new JsonWriter(1);
                int taken = out.string(given(text), limit);
                return new Written(decoded(Arrays.copyOf(out.bytes(), out.position())), out.position(), taken);
            }
            StringBuilder target = new StringBuilder();
            JsonText out = new JsonText();
            out.target(target);
            int taken = out.string(given(text), limit);
            return new Written(decoded(target.toString().getBytes(StandardCharsets.UTF_8)), target.length(), taken);
        }

        /** What Jackson needs for one code point, in this output's unit. */
        int width(int codePoint) {
            return (countsBytes() ? BYTE_WIDTHS : CHAR_WIDTHS).computeIfAbsent(codePoint, this::askedWidth);
        }

        private int askedWidth(int codePoint) {
            String quoted = StrictJson.quoted(StrictJson.wellFormed(Character.toString(codePoint)));
            int units = countsBytes() ? quoted.getBytes(StandardCharsets.UTF_8).length : quoted.length();
            return units - 2;
        }
    }

    record Written(String decoded, int units, int taken) {}

    private static String decoded(byte[] json) {
        return StrictJson.value(json).textValue();
    }

    @ParameterizedTest
    @EnumSource
    void string_eachCharOfTheBmp_readsBack(Road road) {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            String text = "a" + (char) c + "b";
            assertEquals(
                    StrictJson.wellFormed(text),
                    road.write(text, Integer.MAX_VALUE).decoded(),
                    () -> text.codePoints().boxed().toList().toString());
        }
    }

    @ParameterizedTest
    @EnumSource
    void string_hostileTextAcrossChunks_readsBack(Road road) {
        String[] seams = {"\uD83D\uDE00", "\uD83D", "\uDE00", "\uDE00\uD83D", "\uD83D\uD83D\uDE00", "\n", "é", "\uFFFF"
        };
        for (String seam : seams) {
            for (int before = CHUNK - 4; before <= CHUNK + 2; before++) {
                for (int after : new int[] {0, 1, 2, CHUNK - 3, CHUNK - 2, CHUNK - 1, CHUNK}) {
                    String text = "x".repeat(before) + seam + "y".repeat(after) + seam;
                    Written written = road.write(text, Integer.MAX_VALUE);
                    assertEquals(StrictJson.wellFormed(text), written.decoded());
                    assertEquals(text.length(), written.taken());
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void string_anyLimit_takesTheMostThatFits(Road road) {
        String mixed = "ab\"\\\n\u0001é\u20AC\uD83D\uDE00\uD83D|\uDE00\u007F\u2028z";
        assertLongestPrefixForEachLimit(road, mixed, 2);
        assertLongestPrefixForEachLimit(road, "", 2);
        for (int before = CHUNK - mixed.length(); before <= CHUNK + 1; before++) {
            assertLongestPrefixForEachLimit(road, "x".repeat(before) + mixed, before - 8);
            assertLongestPrefixForEachLimit(
                    road, "\u20AC".repeat(before) + mixed, road.countsBytes() ? before * 3 - 8 : before - 8);
        }
    }

    @ParameterizedTest
    @EnumSource
    void string_randomTextAndLimit_takesTheMostThatFits(Road road) {
        Random random = Seeded.random("string_randomTextAndLimit");
        for (int i = 0; i < 2_000; i++) {
            String text = Seeded.text(random, 1 << random.nextInt(12));
            assertLongestPrefix(road, text, unitsUpToEachChar(road, text), 2 + random.nextInt(text.length() * 2 + 1));
        }
    }

    private static void assertLongestPrefixForEachLimit(Road road, String text, int from) {
        int[] ends = unitsUpToEachChar(road, text);
        for (int limit = from; limit <= ends[text.length()] + 8; limit++) {
            assertLongestPrefix(road, text, ends, limit);
        }
    }

    /** How many units Jackson needs for the chars before each index where a code point begins or the text ends. */
    private static int[] unitsUpToEachChar(Road road, String text) {
        int[] ends = new int[text.length() + 1];
        int units = 0;
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            units += road.width(codePoint);
            i += Character.charCount(codePoint);
            ends[i] = units;
        }
        return ends;
    }

    private static void assertLongestPrefix(Road road, String text, int[] ends, int limit) {
        int expected = 0;
        while (expected < text.length()) {
            int next = expected + Character.charCount(text.codePointAt(expected));
            if (ends[next] > limit - 2) {
                break;
            }
            expected = next;
        }
        int most = expected;
        Written written = road.write(text, limit);
        assertTrue(written.units() <= limit, () -> written.units() + " units, limit " + limit);
        assertEquals(most, written.taken(), () -> "chars taken, limit " + limit);
        assertEquals(StrictJson.wellFormed(text.substring(0, most)), written.decoded(), () -> "limit " + limit);
    }
}
