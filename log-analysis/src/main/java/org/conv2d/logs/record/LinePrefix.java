/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

/**
 * Where in a line its object starts. Container runtimes and shippers put text in front of it ({@code 2026-01-15T10:30:45Z
 * stdout F {"level":…}}): everything up to the first brace is passed over if it ends in a blank and does not itself
 * look like JSON, as a line of a pretty-printed document or an array would.
 */
final class LinePrefix {
    private LinePrefix() {}

    /** Index of the brace that opens the line's object, or -1; {@code first} is that of its first non-blank byte. */
    static int objectStart(byte[] bytes, int first, int end) {
        int brace = first;
        while (brace < end && bytes[brace] != '{') {
            brace++;
        }
        if (brace == end) {
            return -1;
        }
        return brace == first || isFreeText(bytes, first, brace) ? brace : -1;
    }

    /** Whether what starts at {@code first} may be JSON that is no object: an array, a string, a number, a literal. */
    static boolean mayBeOtherJson(byte[] bytes, int first, int end) {
        if (first == end) {
            return false;
        }
        return switch (bytes[first]) {
            case '[', '"' -> true;
            case 't', 'f', 'n', 'N', 'I' -> end - first < 16;
            default -> isNumeric(bytes, first, end);
        };
    }

    static int firstNonBlank(byte[] bytes, int start, int end) {
        int first = start;
        while (first < end && isBlank(bytes[first])) {
            first++;
        }
        return first;
    }

    private static boolean isFreeText(byte[] bytes, int from, int to) {
        boolean bracketClosed = false;
        for (int i = from; i < to; i++) {
            bracketClosed |= bytes[i] == ']';
        }
        return isBlank(bytes[to - 1])
                && switch (bytes[from]) {
                    case '"', '}', ']', ',' -> false;
                    case '[' -> bracketClosed;
                    default -> true;
                };
    }

    private static boolean isNumeric(byte[] bytes, int from, int to) {
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            boolean digit = b >= '0' && b <= '9';
            if (!digit && b != '-' && b != '+' && b != '.' && b != 'e' && b != 'E' && !isBlank(b)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t';
    }
}
