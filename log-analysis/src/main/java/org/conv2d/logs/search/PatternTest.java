/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.search;

import java.nio.charset.StandardCharsets;

/** Lines that have a pattern somewhere in their text. Bytes that are no UTF-8 match like U+FFFD. */
record PatternTest(TextPattern pattern) implements LineTest {

    /** Bytes of ASCII as chars, where they are. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record AsciiText(byte[] bytes, int from, int length) implements CharSequence {
        @Override
        public char charAt(int index) {
            return (char) bytes[from + index];
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new AsciiText(bytes, from + start, end - start);
        }

        @Override
        public String toString() {
            return new String(bytes, from, length, StandardCharsets.US_ASCII);
        }
    }

    @Override
    public boolean holds(byte[] bytes, int from, int to) {
        CharSequence text = isAscii(bytes, from, to)
                ? new AsciiText(bytes, from, to - from)
                : new String(bytes, from, to - from, StandardCharsets.UTF_8);
        return pattern.isIn(text);
    }

    private static boolean isAscii(byte[] bytes, int from, int to) {
        int all = 0;
        for (int i = from; i < to; i++) {
            all |= bytes[i];
        }
        return all >= 0;
    }
}
