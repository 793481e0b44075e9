/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.issues;

/**
 * What issues that are counted together have in common.
 *
 * @param action what was done about it, or an empty text
 */
record IssueName(String check, String severity, String action) {
    private static final char SEPARATOR = '\u001f';
    private static final int LONGEST = 80;

    IssueName {
        check = cut(check);
        severity = cut(severity);
        action = cut(action);
    }

    /** The name as one text, for {@link #of}. */
    String key() {
        return check + SEPARATOR + severity + SEPARATOR + action;
    }

    static IssueName of(String key) {
        int first = key.indexOf(SEPARATOR);
        int second = key.indexOf(SEPARATOR, first + 1);
        return new IssueName(key.substring(0, first), key.substring(first + 1, second), key.substring(second + 1));
    }

    private static String cut(String text) {
        if (text == null) {
            return "";
        }
        String plain = text.replace(SEPARATOR, ' ');
        return plain.codePointCount(0, plain.length()) <= LONGEST
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, LONGEST)) + '…';
    }
}
