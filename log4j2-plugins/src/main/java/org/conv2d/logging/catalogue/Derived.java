/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * Values computed from those that are given. Quotients are rounded half to even to one decimal, as the events of the Python
 * original show them, but never to fewer than three significant digits: 1391.3, 60.9, 0.0123. Stateless.
 */
final class Derived {

    private static final int SIGNIFICANT_DIGITS = 3;
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double MILLIS_PER_SECOND = 1e3;
    private static final double WHOLE_NANOS_SECONDS = 9e9;

    private Derived() {}

    /** count / duration; null when there is no duration, or none that is more than nothing. */
    static Double perSecond(long count, Duration duration) {
        if (duration == null || duration.isZero() || duration.isNegative()) {
            return null;
        }
        return rounded(count / seconds(duration));
    }

    /** 100 · part / whole; null when the whole is nothing. */
    static Double percent(double part, double whole) {
        return whole == 0 ? null : rounded(100 * part / whole);
    }

    /** The duration in seconds, to the nanosecond; more than 292 years to the second. */
    static double seconds(Duration duration) {
        return isCountedInNanos(duration) ? duration.toNanos() / NANOS_PER_SECOND : duration.toSeconds();
    }

    /** The duration in milliseconds, to the nanosecond; more than 292 years to the second. */
    static double millis(Duration duration) {
        return isCountedInNanos(duration)
                ? duration.toNanos() / NANOS_PER_MILLI
                : duration.toSeconds() * MILLIS_PER_SECOND;
    }

    private static boolean isCountedInNanos(Duration duration) {
        return Math.abs((double) duration.toSeconds()) < WHOLE_NANOS_SECONDS;
    }

    static double rounded(double value) {
        if (!Double.isFinite(value) || value == 0) {
            return value;
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        int leadingDigit = exact.precision() - exact.scale() - 1;
        int decimals = Math.max(1, SIGNIFICANT_DIGITS - 1 - leadingDigit);
        return exact.setScale(decimals, RoundingMode.HALF_EVEN).doubleValue();
    }
}
