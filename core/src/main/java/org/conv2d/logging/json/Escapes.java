/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

/** Which ASCII characters a JSON string must escape, and how (RFC 8259, section 7). */
final class Escapes {

    /** What {@link #of} holds for characters that have no letter of their own. */
    static final byte UNICODE = 'u';

    private static final byte[] TABLE = table();

    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

    private Escapes() {}

    /** 0 when the ASCII character stands for itself, else the letter that follows the backslash. */
    static byte of(int ascii) {
        return TABLE[ascii];
    }

    static byte hexDigit(int nibble) {
        return HEX[nibble];
    }

    private static byte[] table() {
        byte[] table = new byte[128];
        for (int c = 0; c < ' '; c++) {
            table[c] = UNICODE;
        }
        table['"'] = '"';
        table['\\'] = '\\';
        table['\b'] = 'b';
        table['\f'] = 'f';
        table['\n'] = 'n';
        table['\r'] = 'r';
        table['\t'] = 't';
        return table;
    }
}
