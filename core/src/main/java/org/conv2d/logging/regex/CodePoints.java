/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.regex;

import java.util.Arrays;

/**
 * A set of code points as sorted ranges that do not touch: first, last, first, last. Immutable.
 *
 * @param ranges the ranges; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record CodePoints(int[] ranges) {
    static final CodePoints DIGITS = of('0', '9');
    static final CodePoints WORD = of('0', '9', 'A', 'Z', '_', '_', 'a', 'z');
    static final CodePoints SPACE = of('\t', '\r', ' ', ' ');
    private static final CodePoints LINE_ENDS = of('\n', '\n', '\r', '\r', 0x85, 0x85, 0x2028, 0x2029);
    static final CodePoints ALL = of(0, Character.MAX_CODE_POINT);
    static final CodePoints NOT_LINE_ENDS = LINE_ENDS.not();

    /** Ranges in any order. */
    static CodePoints of(int... ranges) {
        long[] pairs = new long[ranges.length / 2];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = (long) ranges[2 * i] << 32 | ranges[2 * i + 1];
        }
        Arrays.sort(pairs);
        int[] merged = new int[ranges.length];
        int size = 0;
        for (long pair : pairs) {
            int first = (int) (pair >>> 32);
            int last = (int) pair;
            if (size > 0 && first <= merged[size - 1] + 1) {
                merged[size - 1] = Math.max(merged[size - 1], last);
            } else {
                merged[size++] = first;
                merged[size++] = last;
            }
        }
        return new CodePoints(Arrays.copyOf(merged, size));
    }

    CodePoints or(CodePoints other) {
        int[] both = Arrays.copyOf(ranges, ranges.length + other.ranges.length);
        System.arraycopy(other.ranges, 0, both, ranges.length, other.ranges.length);
        return of(both);
    }

    CodePoints not() {
        int[] gaps = new int[ranges.length + 2];
        int size = 0;
        int next = 0;
        for (int i = 0; i < ranges.length; i += 2) {
            if (next < ranges[i]) {
                gaps[size++] = next;
                gaps[size++] = ranges[i] - 1;
            }
            next = ranges[i + 1] + 1;
        }
        if (next <= Character.MAX_CODE_POINT) {
            gaps[size++] = next;
            gaps[size++] = Character.MAX_CODE_POINT;
        }
        return new CodePoints(Arrays.copyOf(gaps, size));
    }

    /** With the other case of every ASCII letter. */
    CodePoints ignoringCase() {
        CodePoints all = this;
        for (int upper = 'A'; upper <= 'Z'; upper++) {
            int lower = upper + ('a' - 'A');
            if (contains(upper)) {
                all = all.or(of(lower, lower));
            } else if (contains(lower)) {
                all = all.or(of(upper, upper));
            }
        }
        return all;
    }

    boolean contains(int codePoint) {
        for (int i = 0; i < ranges.length; i += 2) {
            if (codePoint <= ranges[i + 1]) {
                return codePoint >= ranges[i];
            }
        }
        return false;
    }
}
