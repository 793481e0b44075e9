/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

/** How text measures up in UTF-8. Stateless; allocates nothing. */
public final class Utf8 {

    /** What stands for text that is not well-formed UTF-16. */
    public static final char REPLACEMENT = '\uFFFD';

    private Utf8() {}

    /** How many bytes the text takes in UTF-8; a lone surrogate counts as the three bytes of U+FFFD. */
    public static long length(CharSequence text) {
        int chars = text.length();
        long bytes = chars;
        for (int i = 0; i < chars; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                continue;
            }
            if (c < 0x800) {
                bytes++;
            } else if (isPairAt(text, i, c)) {
                bytes += 2;
                i++;
            } else {
                bytes += 2;
            }
        }
        return bytes;
    }

    /** Whether every surrogate of the text is half of a pair. */
    public static boolean isWellFormed(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (!isPairAt(text, i, c)) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    private static boolean isPairAt(CharSequence text, int index, char first) {
        return Character.isHighSurrogate(first)
                && index + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(index + 1));
    }
}
