/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.errors;

import org.conv2d.logs.record.LogRecord;

/** A name that is the same for events that report the same failure. Stateless. */
final class FailureName {
    private static final int MAX_TEXT = 120;

    private FailureName() {}

    /** The stack hash where there is one; else the exception's class, or the event type, and the text without its numbers. */
    static String of(LogRecord record, String text) {
        if (record.stackHash() != null) {
            return (record.exceptionType() == null ? "" : record.exceptionType() + " ") + '#' + record.stackHash();
        }
        String what = record.exceptionType() == null ? record.event() : record.exceptionType();
        return (what == null ? "" : what + ": ") + withoutNumbers(text);
    }

    /** Each run of digits, with what belongs to it in a number or an identifier, as one {@code #}. */
    private static String withoutNumbers(String text) {
        int length = Math.min(text.length(), MAX_TEXT);
        StringBuilder name = new StringBuilder(length);
        boolean inNumber = false;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            boolean goesOn = inNumber
                    && (digit || c == '.' && i + 1 < length && Character.isDigit(text.charAt(i + 1)) || isHex(c));
            if (digit && !inNumber) {
                name.append('#');
            } else if (!goesOn && !digit) {
                name.append(c);
            }
            inNumber = digit || goesOn;
        }
        return name.toString();
    }

    private static boolean isHex(char c) {
        return c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }
}
