/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.HexFormat;

/** Tells text in UTF-16 or UTF-32, of which no line would parse, from the UTF-8 that is read here. */
final class TextEncoding {
    private static final int HEAD = 4;

    private TextEncoding() {}

    /** The same stream, unless it holds another encoding than UTF-8: then one clear failure instead of bad lines only. */
    static InputStream requireUtf8(String name, InputStream in) throws IOException {
        PushbackInputStream whole = new PushbackInputStream(in, HEAD);
        byte[] head = whole.readNBytes(HEAD);
        whole.unread(head);
        String other = otherEncoding(head);
        if (other != null) {
            throw new InputException(name + ": is " + other
                    + " text, and only UTF-8 can be read; convert it with: iconv -f " + other + " -t UTF-8");
        }
        return whole;
    }

    /** The name of the encoding by its byte order mark, or by where the zero bytes of two ASCII characters are. */
    private static String otherEncoding(byte[] head) {
        String mark = HexFormat.of().formatHex(head);
        StringBuilder zero = new StringBuilder();
        for (byte b : head) {
            zero.append(b == 0 ? '0' : b > 0 ? 'a' : '-');
        }
        String zeros = zero.toString();
        if (mark.equals("fffe0000") || zeros.equals("a000")) {
            return "UTF-32LE";
        }
        if (mark.equals("0000feff") || zeros.equals("000a")) {
            return "UTF-32BE";
        }
        if (mark.startsWith("fffe") || zeros.equals("a0a0")) {
            return "UTF-16LE";
        }
        return mark.startsWith("feff") || zeros.equals("0a0a") ? "UTF-16BE" : null;
    }
}
