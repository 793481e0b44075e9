/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Counts, numbers and durations as people read them. */
public final class Figures {
    private static final String NONE = "-";
    private static final double WHOLE_LIMIT = 1e15;

    private Figures() {}

    /** A count with separators: {@code 2,847}. */
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
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
            return String.format(Locale.ROOT, "%.1fµs", seconds * 1e6);
        }
        if (magnitude < 0.99995) {
            return String.format(Locale.ROOT, "%.1fms", seconds * 1e3);
        }
        if (magnitude < 119.95) {
            return String.format(Locale.ROOT, "%.1fs", seconds);
        }
        String sign = seconds < 0 ? "-" : "";
        long whole = Math.round(magnitude);
        return whole < 7200
                ? String.format(Locale.ROOT, "%s%dm %02ds", sign, whole / 60, whole % 60)
                : String.format(Locale.ROOT, "%s%,dh %02dm", sign, whole / 3600, whole / 60 % 60);
    }
}
