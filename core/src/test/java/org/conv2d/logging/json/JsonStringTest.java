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

/** Strings in JSON, judged by Jackson. */
final class JsonStringTest {

    private static final int CHUNK = 512;
    private static final Map<Integer, Integer> WIDTHS = new HashMap<>();

    /** From which kind of text strings come; and whether they go on into a builder. */
    enum Road {
        STRING,
        BUILDER,
        BUFFER,
        STRING_APPENDED;

        CharSequence given(String text) {
            return switch (this) {
                case STRING, STRING_APPENDED -> text;
                case BUILDER -> {
                    StringBuilder builder = new StringBuilder();
                    yield builder.append(text);
                }
                case BUFFER -> CharBuffer.wrap(text);
            };
        }

        Written write(String text, int limit) {
            JsonWriter out = new JsonWriter(1);
            int taken = out.string(given(text), limit);
            byte[] written = Arrays.copyOf(out.bytes(), out.position());
            if (this == STRING_APPENDED) {
                StringBuilder builder = new StringBuilder("=");
                new Utf8Appender().append(out, builder);
                assertEquals('=', builder.charAt(0));
                written = builder.substring(1).getBytes(StandardCharsets.UTF_8);
            }
            return new Written(decoded(written), out.position(), taken);
        }

        /** How many bytes Jackson needs for one code point. */
        int width(int codePoint) {
            return WIDTHS.computeIfAbsent(codePoint, Road::askedWidth);
        }

        private static int askedWidth(int codePoint) {
            String quoted = StrictJson.quoted(StrictJson.wellFormed(Character.toString(codePoint)));
            return quoted.getBytes(StandardCharsets.UTF_8).length - 2;
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
            assertLongestPrefixForEachLimit(road, "\u20AC".repeat(before) + mixed, before * 3 - 8);
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
