/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class Utf8Test {

    @Test
    void length_hostileText_isThatOfTheJdksEncoder() {
        Random random = Seeded.random("length_hostileText");
        for (int i = 0; i < 20_000; i++) {
            String text = Seeded.text(random, 12);
            assertEquals(StrictJson.wellFormed(text).getBytes(StandardCharsets.UTF_8).length, Utf8.length(text));
        }
    }

    @Test
    void isWellFormed_hostileText_isWhatTheJdksEncoderTakes() {
        Random random = Seeded.random("isWellFormed_hostileText");
        for (int i = 0; i < 20_000; i++) {
            String text = Seeded.text(random, 6);
            assertEquals(StandardCharsets.UTF_8.newEncoder().canEncode(text), Utf8.isWellFormed(text));
        }
    }
}
