/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

/**
 * A word of an expression.
 *
 * @param kind what it is
 * @param text the word, without quotes
 * @param number the value of a number or a percentage; the microseconds of a duration
 * @param index where it begins
 * @param end where it ends
 */
record Token(Kind kind, String text, double number, int index, int end) {

    enum Kind {
        NUMBER,
        PERCENT,
        DURATION,
        TEXT,
        NAME,
        QUOTED_NAME,
        SIGN,
        END
    }

    boolean is(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isWord(String word) {
        return kind == Kind.NAME && text.equalsIgnoreCase(word);
    }

    /** How a message calls it. */
    String shown() {
        return kind == Kind.END ? "the end" : '"' + text + '"';
    }
}
