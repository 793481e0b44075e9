/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.charset.StandardCharsets;

/** What {@link Double#parseDouble} makes of a text, against both roads of {@link NumberReader}: the same bits, or failure of all. */
final class OracleDouble {
    private static final String BEFORE = "98";
    private static final String AFTER = "7654321e9.5";

    private OracleDouble() {}

    static void check(String text) {
        // digits around the range would change the result if they were read
        String padded = BEFORE + text + AFTER;
        int from = BEFORE.length();
        int to = from + text.length();
        StringBuilder builder = new StringBuilder(padded);
        byte[] bytes = padded.getBytes(StandardCharsets.ISO_8859_1);
        double expected;
        try {
            expected = Double.parseDouble(text);
        } catch (NumberFormatException malformed) {
            expectFailure(text, () -> NumberReader.readDouble(builder, from, to));
            expectFailure(text, () -> NumberReader.readDouble(bytes, from, to));
            return;
        }
        check(text, expected, NumberReader.readDouble(builder, from, to));
        check(text, expected, NumberReader.readDouble(bytes, from, to));
    }

    private static void check(String text, double expected, double actual) {
        if (Double.doubleToRawLongBits(expected) != Double.doubleToRawLongBits(actual)) {
            assertEquals(expected, actual, text);
            fail(text + ": other bits");
        }
    }

    private static void expectFailure(String text, Runnable read) {
        try {
            read.run();
        } catch (NumberFormatException asItShould) {
            return;
        }
        fail("reads: " + text);
    }
}
