/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * Reads one timestamp of ISO 8601's extended form, and its near relatives: a blank instead of {@code T}, a comma before
 * the fraction, slashes in the date, an offset without colon or minutes, no seconds.
 *
 * <p>Hand-written because it runs once a line. A leap second ({@code :60}) is the first instant of the next minute.
 */
final class IsoTimestamp {
    private static final long MICROS = 1_000_000;

    private final String text;
    private int at;
    private boolean failed;

    IsoTimestamp(String text) {
        this.text = text;
    }

    /** Microseconds since 1970, or {@link Timestamps#NONE} if the text is something else. */
    long micros() {
        int year = digits(4);
        char dash = peek();
        skip(dash == '/' ? '/' : '-');
        int month = digits(2);
        skip(dash == '/' ? '/' : '-');
        int day = digits(2);
        skip(peek() == 'T' || peek() == 't' ? peek() : ' ');
        int hour = digits(2);
        skip(':');
        int minute = digits(2);
        int second = 0;
        long fraction = 0;
        if (peek() == ':') {
            at++;
            second = digits(2);
            fraction = fraction();
        }
        long offsetSeconds = offsetSeconds();
        if (failed || at != text.length() || hour > 23 || minute > 59 || second > 60) {
            return Timestamps.NONE;
        }
        try {
            long seconds = LocalDate.of(year, month, day).toEpochDay() * 86_400 + hour * 3_600L + minute * 60L + second;
            return (seconds - offsetSeconds) * MICROS + fraction;
        } catch (DateTimeException noSuchDay) {
            return Timestamps.NONE;
        }
    }

    private long fraction() {
        if (peek() != '.' && peek() != ',') {
            return 0;
        }
        at++;
        long micros = 0;
        long unit = MICROS / 10;
        int start = at;
        for (char c = peek(); c >= '0' && c <= '9'; c = peek()) {
            micros += unit * (c - '0');
            unit /= 10;
            at++;
        }
        failed |= at == start;
        return micros;
    }

    private long offsetSeconds() {
        if (peek() == ' ') {
            at++;
        }
        char sign = peek();
        if (sign == 'Z' || sign == 'z') {
            at++;
            return 0;
        }
        if (sign != '+' && sign != '-') {
            return 0;
        }
        at++;
        int hours = digits(2);
        if (peek() == ':') {
            at++;
        }
        int minutes = at < text.length() ? digits(2) : 0;
        failed |= hours > 18 || minutes > 59;
        return (sign == '-' ? -1 : 1) * (hours * 3_600L + minutes * 60L);
    }

    private int digits(int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            char c = peek();
            failed |= c < '0' || c > '9';
            value = value * 10 + (c - '0');
            at++;
        }
        return value;
    }

    private void skip(char expected) {
        failed |= peek() != expected;
        at++;
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }
}
