/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import org.conv2d.logging.json.Utf8;

/**
 * Field names that can be written as they are: at most {@value #MAX_CHARS} chars of well-formed UTF-16. Names outside
 * of that could become equal in the line though they differ in memory, so they are made clean before they are compared.
 */
final class FieldName {

    static final int MAX_CHARS = 128;

    private FieldName() {}

    /** The name itself when it is clean, else a clean one near it; {@code null} becomes {@code "null"}. */
    static String clean(Object key) {
        String name = String.valueOf(key);
        return isClean(name) ? name : cleaned(name);
    }

    static boolean isClean(String name) {
        return name.length() <= MAX_CHARS && Utf8.isWellFormed(name);
    }

    private static String cleaned(String name) {
        StringBuilder clean = new StringBuilder(MAX_CHARS);
        int at = 0;
        while (at < name.length() && clean.length() < MAX_CHARS - 1) {
            int codePoint = name.codePointAt(at);
            at += Character.charCount(codePoint);
            boolean lone = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
            clean.appendCodePoint(lone ? Utf8.REPLACEMENT : codePoint);
        }
        return clean.toString();
    }
}
