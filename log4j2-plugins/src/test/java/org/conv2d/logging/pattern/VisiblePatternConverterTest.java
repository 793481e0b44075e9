/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.pattern;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.core.layout.PatternLayout;
import org.apache.logging.log4j.message.SimpleMessage;
import org.conv2d.logging.layout.StatusLines;
import org.junit.jupiter.api.Test;

final class VisiblePatternConverterTest {

    private static String format(String pattern, String message, Throwable thrown) {
        PatternLayout layout = PatternLayout.newBuilder()
                .setPattern(pattern)
                .setAlwaysWriteExceptions(false)
                .build();
        return layout.toSerializable(Log4jLogEvent.newBuilder()
                .setMessage(new SimpleMessage(message))
                .setThrown(thrown)
                .build());
    }

    @Test
    void visible_controlCharacters_areShown() {
        assertEquals(
                "[\\x1b[31mred\\n\\r\\t\\x00\\x7f\\x9b é \\u202e\\u2066\\u2028\\u2029 \uD83D\uDE00]",
                format(
                        "[%visible{%m}]",
                        "\u001b[31mred\n\r\t\u0000\u007f\u009b é \u202e\u2066\u2028\u2029 \uD83D\uDE00", null));
    }

    @Test
    void visible_everyChar_leavesNoControlBehind() {
        StringBuilder all = new StringBuilder();
        for (char c = 0; c < Character.MIN_SURROGATE; c++) {
            all.append(c);
        }
        String formatted = format("%visible{%m}", all.toString(), null);
        List<Integer> left = formatted
                .chars()
                .filter(c -> Character.isISOControl(c) || "\u2028\u2029\u202A\u202B\u202C\u202D\u202E".indexOf(c) >= 0)
                .boxed()
                .toList();
        assertEquals(List.of(), left);
    }

    @Test
    void visible_plainText_isAsItIs() {
        assertEquals("plain é", format("%visible{%m}", "plain é", null));
    }

    @Test
    void visible_withLines_keepsLineFeedsAndTabsOnly() {
        assertEquals("a\n\tb\\r\\x1b", format("%visible{%m}{lines}", "a\n\tb\r\u001b", null));
    }

    @Test
    void visible_aroundAnException_isWhatWritesIt() {
        Exception thrown = new Exception("evil\u001b\n\tat forged.Frame");
        thrown.setStackTrace(new StackTraceElement[0]);
        String text = format("%m %visible{%xThrowable{short}}{lines}", "m", thrown);
        assertTrue(text.contains("evil\\x1b"), text);
        assertEquals(1, text.split("java.lang.Exception", -1).length - 1, text);
    }

    @Test
    void newInstance_withoutPattern_isToldAndNull() {
        try (StatusLines status = new StatusLines()) {
            assertNull(VisiblePatternConverter.newInstance(null, new String[0]));
            assertNull(VisiblePatternConverter.newInstance(null, new String[] {"%m", "words"}));
            assertEquals(2, status.lines().size());
        }
    }
}
