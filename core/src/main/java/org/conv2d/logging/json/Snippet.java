/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * UTF-8 made ready once to be written often. Immutable; writing it allocates nothing.
 *
 * <p>It is kept as words of eight bytes, the last one padded, and written word by word: for the dozen bytes of a field's
 * name that takes a third of the time of {@code System.arraycopy}, which has to find out first how long a copy it is. The
 * first three words are written whether they are needed or not: stores cost less than a branch that goes now this way, now
 * that.
 */
public final class Snippet {

    private static final int ALWAYS = 3;

    private final long first;
    private final long second;
    private final long third;

    /** What comes behind the first three. */
    private final long[] more;

    private final int length;

    private Snippet(byte[] utf8, int from, int to) {
        length = to - from;
        int words = Math.max(ALWAYS, length + Long.BYTES - 1 >> 3);
        byte[] padded = Arrays.copyOf(Arrays.copyOfRange(utf8, from, to), words * Long.BYTES);
        first = EightDigits.at(padded, 0);
        second = EightDigits.at(padded, Long.BYTES);
        third = EightDigits.at(padded, 2 * Long.BYTES);
        more = new long[words - ALWAYS];
        for (int i = 0; i < more.length; i++) {
            more[i] = EightDigits.at(padded, (i + ALWAYS) * Long.BYTES);
        }
    }

    public static Snippet of(byte[] utf8, int from, int to) {
        return new Snippet(utf8, from, to);
    }

    public static Snippet of(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return new Snippet(utf8, 0, utf8.length);
    }

    /** How many bytes it is. */
    public int length() {
        return length;
    }

    /** How many bytes from where it is written may be overwritten. */
    public int room() {
        return (ALWAYS + more.length) * Long.BYTES;
    }

    /** Stores it; what follows up to {@link #room} is overwritten too. Returns the position behind it. */
    public int put(byte[] target, int position) {
        Digits.put(target, position, first);
        Digits.put(target, position + Long.BYTES, second);
        Digits.put(target, position + 2 * Long.BYTES, third);
        long[] rest = more;
        for (int i = 0; i < rest.length; i++) {
            Digits.put(target, position + (i + ALWAYS << 3), rest[i]);
        }
        return position + length;
    }
}
