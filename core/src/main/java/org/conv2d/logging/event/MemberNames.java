/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import java.util.Arrays;

/**
 * The names that the members of one type of events bore before, by position: events of a type mostly have the same members
 * in the same order, so that a name is compared instead of read. A name that was learnt stays. For one thread at a time;
 * allocates only when it learns.
 */
final class MemberNames {

    private static final int MAX_TYPES = 64;
    private static final int MAX_NAMES = 16;
    private static final int MAX_CHARS = 48;
    private static final int PROBES = 4;

    private final String event;
    private final String[] names = new String[MAX_NAMES];
    private final char[][] chars = new char[MAX_NAMES][];

    private MemberNames(String event) {
        this.event = event;
    }

    /** A table of the first types of events that come. */
    static MemberNames[] table() {
        return new MemberNames[MAX_TYPES];
    }

    /** Those of a type; null when the table has no room for it, or it is too long. A null type is one like others. */
    static MemberNames of(String event, MemberNames[] table) {
        if (event != null && event.length() > MAX_CHARS) {
            return null;
        }
        int hash = event == null ? 0 : event.hashCode();
        int first = hash ^ hash >>> 16;
        for (int i = 0; i < PROBES; i++) {
            int slot = first + i & MAX_TYPES - 1;
            MemberNames known = table[slot];
            if (known == null) {
                known = new MemberNames(event);
                table[slot] = known;
                return known;
            }
            if (event == null ? known.event == null : event.equals(known.event)) {
                return known;
            }
        }
        return null;
    }

    /** Where the name at a position ends, if it is what stands in the text from an index on, up to its quote; else -1. */
    int endOf(int position, char[] text, int from) {
        if (position >= MAX_NAMES || chars[position] == null) {
            return Fields.NONE;
        }
        char[] expected = chars[position];
        int end = from + expected.length;
        return end < text.length && text[end] == '"' && Arrays.equals(text, from, end, expected, 0, expected.length)
                ? end
                : Fields.NONE;
    }

    String name(int position) {
        return names[position];
    }

    /** Whether there is room for a name at a position and none yet. */
    boolean isUnknown(int position) {
        return position < MAX_NAMES && chars[position] == null;
    }

    /** Learns the name at a position, for good; an empty one where the name has escapes, which is met by none but itself. */
    void learn(int position, String name) {
        String kept =
                name.length() <= MAX_CHARS ? name.intern() : ""; // interned, so that most who ask have the same object
        chars[position] = kept.toCharArray();
        names[position] = kept;
    }
}
