/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

import java.nio.charset.StandardCharsets;

/**
 * Reads timestamps where they stand. Those of one log differ in seconds and fractions, so the minute that came last is
 * remembered with its instant. Not thread-safe.
 */
final class TimestampBytes {
    /** Characters of {@code 2026-01-15T10:30}. */
    private static final int MINUTE = 16;

    private static final long MICROS = 1_000_000;

    private long firstHalf;
    private long secondHalf;
    private long minuteMicros = Timestamps.NONE;

    /** The instant in microseconds since 1970 that valid UTF-8 stands for, or {@link Timestamps#NONE}. */
    long epochMicros(byte[] bytes, int from, int to) {
        long ofMinute = isOfTheForm(bytes, from, to) ? microsInMinute(bytes, from, to - 1) : Timestamps.NONE;
        if (ofMinute == Timestamps.NONE || !isMinuteKnown(bytes, from)) {
            return Timestamps.parse(new String(bytes, from, to - from, StandardCharsets.UTF_8));
        }
        return minuteMicros + ofMinute;
    }

    /** Whether it may be {@code 2026-01-15T10:30:45.123456Z}, with a fraction of up to nine digits or none. */
    private static boolean isOfTheForm(byte[] bytes, int from, int to) {
        int length = to - from;
        return length >= MINUTE + 4
                && length <= MINUTE + 14
                && bytes[to - 1] == 'Z'
                && bytes[from + MINUTE] == ':'
                && (length == MINUTE + 4 || (length > MINUTE + 5 && bytes[from + MINUTE + 3] == '.'));
    }

    private static long microsInMinute(byte[] bytes, int from, int end) {
        int tens = bytes[from + MINUTE + 1] - '0';
        int ones = bytes[from + MINUTE + 2] - '0';
        if ((tens | 5 - tens | ones | 9 - ones) < 0) {
            return Timestamps.NONE;
        }
        long micros = (tens * 10 + ones) * MICROS;
        long unit = MICROS / 10;
        for (int at = from + MINUTE + 4; at < end; at++) {
            int digit = bytes[at] - '0';
            if ((digit | 9 - digit) < 0) {
                return Timestamps.NONE;
            }
            micros += unit * digit;
            unit /= 10;
        }
        return micros;
    }

    private boolean isMinuteKnown(byte[] bytes, int from) {
        long first = JsonBytes.word(bytes, from);
        long second = JsonBytes.word(bytes, from + Long.BYTES);
        if (first != firstHalf || second != secondHalf || minuteMicros == Timestamps.NONE) {
            firstHalf = first;
            secondHalf = second;
            minuteMicros =
                    new IsoTimestamp(new String(bytes, from, MINUTE, StandardCharsets.ISO_8859_1) + "Z").micros();
        }
        return minuteMicros != Timestamps.NONE;
    }
}
