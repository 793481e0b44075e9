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

    /** Characters of {@code 2026-01-15T10:30:45.123456}. */
    private static final int MICROSECOND = 26;

    private static final long UPPER_HALVES = 0xf0f0f0f0f0f0f0f0L;
    private static final long LOWER_HALVES = 0x0f0f0f0f0f0f0f0fL;
    private static final long SIXES = 0x0606060606060606L;
    private static final long THREES = 0x3333333333333333L;
    private static final long EVEN_PAIRS = 0x000000ff000000ffL;

    private long firstHalf;
    private long secondHalf;
    private long minuteMicros = Timestamps.NONE;
    private long lastMicros;

    /** The instant in microseconds since 1970 that valid UTF-8 stands for, or {@link Timestamps#NONE}. */
    long epochMicros(byte[] bytes, int from, int to) {
        long ofMinute = isOfTheForm(bytes, from, to) ? microsInMinute(bytes, from, to - 1) : Timestamps.NONE;
        if (ofMinute == Timestamps.NONE || !isMinuteKnown(bytes, from)) {
            return Timestamps.parse(new String(bytes, from, to - from, StandardCharsets.UTF_8));
        }
        return minuteMicros + ofMinute;
    }

    /**
     * The index of the closing quote if {@code from} starts a time to the microsecond, in UTC and the minute that came last,
     * inside a string; then {@link #lastMicros} is its instant. Else {@link JsonBytes#UNSURE}.
     */
    int endOfLikeLast(byte[] bytes, int from) {
        if (JsonBytes.word(bytes, from) != firstHalf
                || JsonBytes.word(bytes, from + Long.BYTES) != secondHalf
                || minuteMicros == Timestamps.NONE) {
            return JsonBytes.UNSURE;
        }
        int end = from + MICROSECOND;
        boolean form = bytes[from + MINUTE] == ':'
                && bytes[from + MINUTE + 3] == '.'
                && bytes[end] == 'Z'
                && bytes[end + 1] == '"';
        long micros = form ? microsInMinute(bytes, from, end) : Timestamps.NONE;
        lastMicros = minuteMicros + micros;
        return micros == Timestamps.NONE ? JsonBytes.UNSURE : end + 1;
    }

    /** The instant that was found last. */
    long lastMicros() {
        return lastMicros;
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
        if (end - from == MICROSECOND) {
            long fraction = sixDigits(JsonBytes.word(bytes, from + MINUTE + 3));
            return fraction < 0 ? Timestamps.NONE : micros + fraction;
        }
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

    /**
     * The number that the second to the seventh byte of a word spell, or -1. Digits are put together in pairs, and those
     * again, in one multiplication each, as Daniel Lemire's "Quickly parsing eight digits" (2018) does.
     */
    private static long sixDigits(long word) {
        long eight = word >>> 8 << 16 | '0' << 8 | '0';
        boolean digits = ((eight & UPPER_HALVES | (eight + SIXES & UPPER_HALVES) >>> 4) == THREES);
        if (!digits) {
            return -1;
        }
        long pairs = (eight & LOWER_HALVES) * (10 * 256 + 1) >>> 8;
        return ((pairs & EVEN_PAIRS) * (1_000_000L << 32 | 100) + (pairs >>> 16 & EVEN_PAIRS) * (10_000L << 32 | 1))
                >>> 32;
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
