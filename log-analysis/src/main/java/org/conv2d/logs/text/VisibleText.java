/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.text;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Text of a log as a terminal may get it: {@link SafeText}, and bytes that are no UTF-8 as {@code \xff}. Tabs stay. Stateless.
 */
public final class VisibleText {
    private VisibleText() {}

    /** Writes bytes of a line; a carriage return at the end belongs to the line end and is left out. */
    public static void write(byte[] bytes, int from, int to, ByteArrayOutputStream out) {
        int end = to > from && bytes[to - 1] == '\r' ? to - 1 : to;
        if (isPlain(bytes, from, end)) {
            out.write(bytes, from, end - from);
        } else {
            out.writeBytes(visible(bytes, from, end).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static boolean isPlain(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            if (bytes[i] < ' ' && bytes[i] != '\t' || bytes[i] == 0x7f) {
                return false;
            }
        }
        return true;
    }

    private static String visible(byte[] bytes, int from, int to) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
        CharBuffer chars = CharBuffer.allocate(to - from + 1);
        StringBuilder text = new StringBuilder(to - from + 16);
        while (true) {
            CoderResult result = decoder.decode(in, chars, true);
            appendSafe(chars.flip().toString(), text);
            chars.clear();
            if (!result.isError()) {
                return text.toString();
            }
            for (int i = 0; i < result.length(); i++) {
                text.append(String.format("\\x%02x", in.get() & 0xff));
            }
            decoder.reset();
        }
    }

    private static void appendSafe(String decoded, StringBuilder text) {
        int from = 0;
        for (int tab = decoded.indexOf('\t'); tab >= 0; tab = decoded.indexOf('\t', from)) {
            text.append(SafeText.of(decoded.substring(from, tab))).append('\t');
            from = tab + 1;
        }
        text.append(SafeText.of(decoded.substring(from)));
    }
}
