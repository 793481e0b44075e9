/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

/**
 * The content of a JSON string that stands in a builder, escapes undone, without a copy where it has none. A window that
 * is moved from string to string; valid until it is moved or the builder changes. For one thread at a time.
 */
public final class JsonSlice implements CharSequence {

    private final StringBuilder unescaped = new StringBuilder();
    private StringBuilder source;
    private int start;
    private int end;

    /** Moves to the chars between the quotes. */
    public JsonSlice at(StringBuilder text, int from, int to) {
        source = text;
        start = from;
        end = to;
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\\') {
                unescape(text, from, to);
                break;
            }
        }
        return this;
    }

    private void unescape(StringBuilder text, int from, int to) {
        unescaped.setLength(0);
        int at = from;
        while (at < to) {
            char c = text.charAt(at++);
            if (c != '\\') {
                unescaped.append(c);
                continue;
            }
            char letter = text.charAt(at++);
            switch (letter) {
                case 'b' -> unescaped.append('\b');
                case 'f' -> unescaped.append('\f');
                case 'n' -> unescaped.append('\n');
                case 'r' -> unescaped.append('\r');
                case 't' -> unescaped.append('\t');
                case 'u' -> {
                    unescaped.append((char) Integer.parseInt(text, at, at + 4, 16));
                    at += 4;
                }
                default -> unescaped.append(letter);
            }
        }
        source = unescaped;
        start = 0;
        end = unescaped.length();
    }

    /** Whether the content is exactly this text. */
    public boolean contentEquals(String text) {
        int length = end - start;
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (source.charAt(start + i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int length() {
        return end - start;
    }

    @Override
    public char charAt(int index) {
        return source.charAt(start + index);
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return source.substring(start + from, start + to);
    }

    @Override
    public String toString() {
        return source.substring(start, end);
    }
}
