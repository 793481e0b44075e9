/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Counts, numbers and durations as people read them. Written by hand where {@link String#format} would serve: what that needs
 * of locales takes a tenth of a short run.
 */
public final class Figures {
    private static final String NONE = "-";
    private static final double WHOLE_LIMIT = 0x1p53; // whole numbers below are exact as doubles
    private static final int GROUP = 3;

    private Figures() {}

    /** A count with separators: {@code 2,847}. */
    public static String count(long count) {
        String digits = Long.toString(count);
        int first = count < 0 ? 1 : 0;
        if (digits.length() - first <= GROUP) {
            return digits;
        }
        StringBuilder text = new StringBuilder(digits);
        for (int i = digits.length() - GROUP; i > first; i -= GROUP) {
            text.insert(i, ',');
        }
        return text.toString();
    }

    /** A number: whole ones as counts, others to six digits; a dash if there is none. */
    public static String number(double number) {
        if (!Double.isFinite(number)) {
            return NONE;
        }
        if (number == Math.rint(number) && Math.abs(number) < WHOLE_LIMIT) {
            return count((long) number);
        }
        BigDecimal rounded =
                BigDecimal.valueOf(number).round(new MathContext(6)).stripTrailingZeros();
        double magnitude = Math.abs(number);
        return magnitude >= 1e-4 && magnitude < WHOLE_LIMIT ? rounded.toPlainString() : rounded.toString();
    }

    /** A duration in the unit that suits it: {@code 23.4ms}, {@code 7.8s}, {@code 2h 05m}; a dash if there is none. */
    public static String duration(double seconds) {
        if (!Double.isFinite(seconds)) {
            return NONE;
        }
        double magnitude = Math.abs(seconds);
        if (magnitude == 0) {
            return "0s";
        }
        if (magnitude < 0.99995e-3) {
            return tenths(seconds * 1e6) + "µs";
        }
        if (magnitude < 0.99995) {
            return tenths(seconds * 1e3) + "ms";
        }
        if (magnitude < 119.95) {
            return tenths(seconds) + "s";
        }
        String sign = seconds < 0 ? "-" : "";
        long whole = Math.round(magnitude);
        return whole < 7200
                ? sign + whole / 60 + "m " + twoDigits(whole % 60) + "s"
                : sign + count(whole / 3600) + "h " + twoDigits(whole / 60 % 60) + "m";
    }

    private static String twoDigits(long number) {
        return number < 10 ? "0" + number : Long.toString(number);
    }

    /** With one digit behind the point, what is half way between two of them rounded up, as {@code %.1f} does. */
    private static String tenths(double number) {
        String digits = BigDecimal.valueOf(Math.abs(number))
                .setScale(1, RoundingMode.HALF_UP)
                .toPlainString();
        return number < 0 ? '-' + digits : digits;
    }
}
