/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.json;

/** Reads JSON numbers where they stand in a builder. Stateless. */
public final class NumberReader {

    private NumberReader() {}

    /** Whether the number has neither a fraction nor an exponent. */
    public static boolean isInteger(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '.' || c == 'e' || c == 'E') {
                return false;
            }
        }
        return true;
    }

    public static long readLong(StringBuilder text, int from, int to) {
        return Long.parseLong(text, from, to, 10);
    }

    public static double readDouble(StringBuilder text, int from, int to) {
        return Double.parseDouble(text.substring(from, to));
    }
}
