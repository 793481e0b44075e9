/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Appends what a {@link JsonWriter} wrote to a builder as chars. For one thread at a time; allocates only when the builder
 * or the writer's array grows.
 */
public final class Utf8Appender {

    /*
     * Costs. A builder takes in chars, so bytes have to become chars and, as the builder keeps one byte for each, bytes
     * again: two vectorised passes, about 0.05 ns a byte each on JDK 17, through a chunk that stays in the cache. A String
     * would save one of them and be garbage.
     */

    private static final int CHUNK_CHARS = 1024;

    private final char[] chunk = new char[CHUNK_CHARS];
    private final CharBuffer chars = CharBuffer.wrap(chunk);
    private final CharsetDecoder widen = StandardCharsets.ISO_8859_1.newDecoder();
    private final CharsetDecoder decode = StandardCharsets.UTF_8.newDecoder();
    private ByteBuffer bytes = ByteBuffer.allocate(0);

    /** Appends everything written so far. */
    public void append(JsonWriter from, StringBuilder to) {
        if (bytes.array() != from.bytes()) {
            bytes = ByteBuffer.wrap(from.bytes());
        }
        int end = from.position();
        bytes.limit(end).position(0);
        CharsetDecoder decoder = PlainBytes.areAscii(from.bytes(), 0, end) ? widen : decode;
        while (bytes.hasRemaining()) {
            chars.clear();
            decoder.decode(bytes, chars, false);
            to.append(chunk, 0, chars.position());
        }
    }
}
