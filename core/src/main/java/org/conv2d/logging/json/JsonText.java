/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

/**
 * Writes JSON as characters into a StringBuilder that somebody else owns. For one thread at a time.
 *
 * <p>Allocates only when the builder grows.
 */
public final class JsonText implements JsonOutput {

    /*
     * Costs. StringBuilder.append(String) is an array copy, append(char) a call with three tests. A String without
     * anything to escape, which is nearly every one, therefore takes the copy. Other text goes over char by char, each
     * read once: a StringBuilder that another thread changes meanwhile must not slip an unescaped quote in.
     */

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private StringBuilder out;

    /** Everything from here on goes to {@code target}. */
    public void target(StringBuilder target) {
        out = target;
    }

    @Override
    public int position() {
        return out.length();
    }

    @Override
    public void rewind(int earlier) {
        out.setLength(earlier);
    }

    @Override
    public void raw(char ascii) {
        out.append(ascii);
    }

    @Override
    public void raw(String ascii) {
        out.append(ascii);
    }

    @Override
    public void separate() {
        int length = out.length();
        if (length > 0) {
            char last = out.charAt(length - 1);
            if (last != '{' && last != '[') {
                out.append(',');
            }
        }
    }

    @Override
    public void key(String key) {
        separate();
        string(key, Integer.MAX_VALUE);
        out.append(':');
    }

    @Override
    public void number(long value) {
        out.append(value);
    }

    @Override
    public void number(double value) {
        if (Double.isFinite(value)) {
            NumberWriter.append(out, value);
        } else {
            out.append("null");
        }
    }

    @Override
    public void number(float value) {
        if (Float.isFinite(value)) {
            NumberWriter.append(out, value);
        } else {
            out.append("null");
        }
    }

    @Override
    public int string(CharSequence text, int limit) {
        int length = text.length();
        if (text instanceof String constant && length <= limit - 2 - out.length() && isPlain(constant)) {
            out.append('"').append(constant).append('"');
            return length;
        }
        out.append('"');
        int end = limit - 1;
        int at = 0;
        while (at < length) {
            char c = text.charAt(at);
            char second = Character.isHighSurrogate(c) && at + 1 < length ? text.charAt(at + 1) : 0;
            int taken = character(c, second, end - out.length());
            if (taken == 0) {
                break;
            }
            at += taken;
        }
        out.append('"');
        return at;
    }

    /** Whether the text can stand between quotes as it is; asked of Strings only, which cannot change afterwards. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x80 ? Escapes.of(c) != 0 : Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    /** Writes one character, or a pair, if it fits into {@code room}; returns how many chars that took. */
    private int character(char c, char second, int room) {
        if (c < 0x80) {
            char letter = (char) Escapes.of(c);
            int width = letter == 0 ? 1 : letter == Escapes.UNICODE ? 6 : 2;
            if (room < width) {
                return 0;
            }
            if (letter == 0) {
                out.append(c);
                return 1;
            }
            out.append('\\').append(letter);
            if (letter == Escapes.UNICODE) {
                out.append("00").append(HEX[c >> 4]).append(HEX[c & 0xF]);
            }
            return 1;
        }
        if (Character.isLowSurrogate(second)) {
            if (room < 2) {
                return 0;
            }
            out.append(c).append(second);
            return 2;
        }
        if (room < 1) {
            return 0;
        }
        out.append(Character.isSurrogate(c) ? Utf8.REPLACEMENT : c);
        return 1;
    }
}
