/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.text;

/**
 * Makes text from a log harmless to show: what would move the cursor, change colours, break the line, turn the reading
 * direction or hide is written as an escape ({@code \x1b}, {@code \u202e}).
 */
public final class SafeText {
    private SafeText() {}

    /** The text with everything harmful visible; the same string if there is nothing. */
    public static String of(String text) {
        int index = 0;
        while (index < text.length() && !isHarmful(text.codePointAt(index))) {
            index += Character.charCount(text.codePointAt(index));
        }
        return index == text.length() ? text : escaped(text);
    }

    /** Whether a character must not reach a terminal as it is. */
    public static boolean isHarmful(int codePoint) {
        if (codePoint < 0x7f) {
            return codePoint < ' ';
        }
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> true;
            default -> false;
        };
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(codePoint -> {
            if (!isHarmful(codePoint)) {
                safe.appendCodePoint(codePoint);
            } else if (codePoint < 0x100) {
                safe.append(String.format("\\x%02x", codePoint));
            } else if (codePoint < 0x10000) {
                safe.append(String.format("\\u%04x", codePoint));
            } else {
                safe.append(String.format("\\U%08x", codePoint));
            }
        });
        return safe.toString();
    }
}
