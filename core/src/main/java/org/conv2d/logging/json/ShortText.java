/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

/**
 * Text of a few chars that stands for itself in JSON, which is most of what a field holds. Stateless; allocates nothing.
 *
 * <p>Chars are stored whatever they are, and what they are is added up on the way: one test at the end instead of one a char.
 */
public final class ShortText {

    /** Longer text goes another way. */
    public static final int MAX_CHARS = 32;

    /** How many bytes from where it is written may be overwritten. */
    public static final int ROOM = MAX_CHARS + 2;

    /** What {@link #put} returns for text that has to be escaped or encoded. */
    public static final int NOT_PLAIN = -1;

    private static final int MAX_ASCII = 0x7f;

    private ShortText() {}

    /**
     * Stores a text of at most {@link #MAX_CHARS} between quotes.
     *
     * @return the position behind it; {@link #NOT_PLAIN} when what was stored is not to be used
     */
    public static int put(byte[] target, int position, String text) {
        int length = text.length();
        int first = position + 1;
        int all = 0;
        int escapes = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            all |= c;
            escapes |= Escapes.of(c & MAX_ASCII);
            target[first + i] = (byte) c;
        }
        if (all > MAX_ASCII || escapes != 0) {
            return NOT_PLAIN;
        }
        target[position] = '"';
        target[first + length] = '"';
        return first + length + 1;
    }
}
