/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LiteralSearchTest {
    @Test
    void find_anyBytes_agreesWithTheStringsOwnSearch() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            byte[] text = someOf(random, random.nextInt(round % 4 == 0 ? 2_000 : 80));
            byte[] literal = someOf(random, 1 + random.nextInt(random.nextBoolean() ? 3 : 12));
            int from = random.nextInt(text.length + 1);
            int to = from + random.nextInt(text.length - from + 1);
            byte[] padded = Arrays.copyOf(text, text.length + 8);
            int expected = latin1(text, 0, to).indexOf(latin1(literal, 0, literal.length), from);
            int actual = new LiteralSearch(literal).find(padded, from, to);
            assertEquals(
                    expected,
                    actual,
                    () -> "seed " + seed + ": " + latin1(literal, 0, literal.length) + " in "
                            + latin1(text, 0, text.length) + " from " + from + " to " + to);
        }
    }

    @Test
    void create_ofNothing_isRejected() {
        assertThrows(IllegalArgumentException.class, () -> new LiteralSearch(new byte[0]));
    }

    private static byte[] someOf(Random random, int length) {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = (byte) "aab\"\u00ff\u0000e".charAt(random.nextInt(7));
        }
        return bytes;
    }

    private static String latin1(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
