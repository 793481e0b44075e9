/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

import java.util.Arrays;

/**
 * A name that lines have held at some place, with all that is around it from the separator in front to the value behind
 * ({@code ,"level":}), and the names that came next: lines of one program repeat the same few sequences of names, so the
 * next one is compared with what is expected instead of being searched for.
 *
 * <p>Not thread-safe.
 */
final class ExpectedKey {
    /** Most names that are tried after one another. */
    private static final int MAX_FOLLOWERS = 12;

    private static final int MAX_LENGTH = 128 - 2 * Long.BYTES;

    private final long firstWord;
    private final long firstMask;
    private final long lastWord;
    private final int length;

    /** The whole words behind the first, where the first and the last leave any out. */
    private final long[] middle;

    private final FieldTree.Node node;
    private ExpectedKey[] followers = {};
    private ExpectedKey inside;

    /** Whether it will come up again, so that what follows it is worth learning. */
    private boolean remembered;

    /** What is in front of the first name. */
    static ExpectedKey start() {
        ExpectedKey start = new ExpectedKey(new byte[0], null);
        start.remembered = true;
        return start;
    }

    /** @param node what is looked for under the name, or null if nothing is */
    ExpectedKey(byte[] bytes, FieldTree.Node node) {
        this.node = node;
        length = bytes.length;
        byte[] padded = Arrays.copyOf(bytes, Math.max(length, Long.BYTES));
        firstWord = JsonBytes.word(padded, 0);
        firstMask = length >= Long.BYTES ? -1L : (1L << (8 * length)) - 1;
        lastWord = JsonBytes.word(padded, padded.length - Long.BYTES);
        middle = new long[Math.max(0, (length - 1) / Long.BYTES - 1)];
        for (int i = 0; i < middle.length; i++) {
            middle[i] = JsonBytes.word(padded, (i + 1) * Long.BYTES);
        }
    }

    int length() {
        return length;
    }

    FieldTree.Node node() {
        return node;
    }

    /** The name that came next before and stands at {@code at} now, or null if none does. */
    ExpectedKey follower(byte[] text, int at) {
        ExpectedKey[] known = followers;
        for (int i = 0; i < known.length; i++) {
            ExpectedKey follower = known[i];
            if (follower.isAt(text, at)) {
                if (i > 0) {
                    known[i] = known[i - 1];
                    known[i - 1] = follower;
                }
                return follower;
            }
        }
        return null;
    }

    /** Expects one more name to follow from now on, if that is worth while, and tells whether it does. */
    boolean learn(ExpectedKey follower) {
        if (!remembered || followers.length == MAX_FOLLOWERS || follower.length > MAX_LENGTH) {
            return false;
        }
        followers = Arrays.copyOf(followers, followers.length + 1);
        followers[followers.length - 1] = follower;
        follower.remembered = true;
        return true;
    }

    /** What is in front of the first name of an object under this name. */
    ExpectedKey inside() {
        if (inside == null) {
            inside = start();
            inside.remembered = remembered;
        }
        return inside;
    }

    private boolean isAt(byte[] text, int at) {
        return ((JsonBytes.word(text, at) ^ firstWord) & firstMask) == 0
                && (length <= Long.BYTES || restIsAt(text, at));
    }

    private boolean restIsAt(byte[] text, int at) {
        return JsonBytes.word(text, at + length - Long.BYTES) == lastWord
                && (length <= 2 * Long.BYTES || middleIsAt(text, at));
    }

    private boolean middleIsAt(byte[] text, int at) {
        for (int i = 0; i < middle.length; i++) {
            if (JsonBytes.word(text, at + (i + 1) * Long.BYTES) != middle[i]) {
                return false;
            }
        }
        return true;
    }
}
