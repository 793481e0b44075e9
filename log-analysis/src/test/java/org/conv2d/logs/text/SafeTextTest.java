/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class SafeTextTest {
    @Test
    void of_harmlessText_isTheSame() {
        for (String text : new String[] {"", "plain", "größe", "日本語", "😀", "a\\b \"c\""}) {
            assertSame(text, SafeText.of(text));
        }
    }

    @Test
    void of_harmfulCharacters_areWrittenAsEscapes() {
        assertEquals("a\\x1b[31mb", SafeText.of("a\u001b[31mb"));
        assertEquals("\\x0a\\x0d\\x09\\x00\\x7f\\x9b", SafeText.of("\n\r\t\0\u007f\u009b"));
        assertEquals("\\u202e\\u2066\\u200b\\u2028\\ufeff", SafeText.of("\u202e\u2066\u200b\u2028\ufeff"));
        assertEquals("\\U000e0041", SafeText.of(new String(Character.toChars(0xe0041))));
        assertEquals("\\ud83dx", SafeText.of("\ud83dx"));
    }
}
