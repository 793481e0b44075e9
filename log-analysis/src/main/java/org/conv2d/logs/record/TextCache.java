/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Texts by their bytes, so that one that comes up again and again is made once. Bounded: a text can take the place of
 * another. Not thread-safe.
 */
final class TextCache {
    /** Longer texts are made anew each time. */
    static final int MAX_LENGTH = 64;

    private static final int SIZE = 2048;
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L; // 2^64 divided by the golden ratio

    private final Entry[] entries = new Entry[SIZE];

    /** A text, and what is expected to follow in a line where it names the event. */
    static final class Entry {
        private final byte[] bytes;
        private final String text;
        private ExpectedKey continuation;
        private boolean repeated;

        Entry(byte[] bytes) {
            this.bytes = bytes;
            this.text = new String(bytes, StandardCharsets.UTF_8);
        }

        String text() {
            return text;
        }

        /** What follows in lines of this event; {@code shared} until it has come up a second time. */
        ExpectedKey continuation(ExpectedKey shared) {
            if (continuation == null) {
                if (!repeated) {
                    repeated = true;
                    return shared;
                }
                continuation = ExpectedKey.start();
            }
            return continuation;
        }
    }

    /** The text that valid UTF-8 stands for. */
    String text(byte[] bytes, int from, int to) {
        return to - from > MAX_LENGTH
                ? new String(bytes, from, to - from, StandardCharsets.UTF_8)
                : entry(bytes, from, to).text;
    }

    /** The entry of valid UTF-8 of at most {@value #MAX_LENGTH} bytes. */
    Entry entry(byte[] bytes, int from, int to) {
        int index = (int) (hash(bytes, from, to) >>> 53);
        Entry entry = entries[index];
        if (entry != null && isAt(entry.bytes, bytes, from, to)) {
            return entry;
        }
        return beside(index, bytes, from, to);
    }

    /** The entry at the second place that a text can be at, made if need be. */
    private Entry beside(int index, byte[] bytes, int from, int to) {
        Entry entry = entries[index ^ 1];
        if (entry != null && isAt(entry.bytes, bytes, from, to)) {
            return entry;
        }
        Entry added = new Entry(Arrays.copyOfRange(bytes, from, to));
        entries[entries[index] == null ? index : index ^ 1] = added;
        return added;
    }

    private static long hash(byte[] bytes, int from, int to) {
        long hash = (long) to - from;
        int at = from;
        for (; at <= to - Long.BYTES; at += Long.BYTES) {
            hash = (hash ^ JsonBytes.word(bytes, at)) * MULTIPLIER;
            hash ^= hash >>> 32;
        }
        if (at < to) {
            hash = (hash ^ JsonBytes.word(bytes, at) << (8 * (Long.BYTES - (to - at)))) * MULTIPLIER;
        }
        return hash;
    }

    private static boolean isAt(byte[] known, byte[] bytes, int from, int to) {
        return Arrays.equals(known, 0, known.length, bytes, from, to);
    }
}
