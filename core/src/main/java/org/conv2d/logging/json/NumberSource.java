/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

import java.nio.charset.StandardCharsets;

/** What a number is read from, so that builders and bytes share one scan. Stateless; only {@link #copy} allocates. */
interface NumberSource<T> {

    NumberSource<StringBuilder> BUILDER = new NumberSource<>() {
        @Override
        public int at(StringBuilder text, int index) {
            return text.charAt(index);
        }

        @Override
        public String copy(StringBuilder text, int from, int to) {
            return text.substring(from, to);
        }
    };

    NumberSource<byte[]> BYTES = new NumberSource<>() {
        @Override
        public int at(byte[] text, int index) {
            return text[index];
        }

        @Override
        public String copy(byte[] text, int from, int to) {
            return new String(text, from, to - from, StandardCharsets.ISO_8859_1);
        }
    };

    /** The character; any value that is not ASCII where the text is not. */
    int at(T text, int index);

    String copy(T text, int from, int to);

    /** The index of the first character behind the sign. */
    default int skipMinus(T text, int from, int to) {
        return from < to && at(text, from) == '-' ? from + 1 : from;
    }
}
