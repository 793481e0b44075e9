/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;

/**
 * Instants, in microseconds since 1970, from the ways in which logs write them: ISO 8601 with or without zone, seconds
 * or fraction, with a zone's name in brackets or without hyphens and colons; numbers since the epoch in seconds, milliseconds, microseconds or nanoseconds; the dates of RFC 1123 and
 * of {@code date(1)}. A time without zone is taken for UTC. What is finer than a microsecond is cut off.
 */
public final class Timestamps {
    /** Stands for "no timestamp". */
    public static final long NONE = Long.MIN_VALUE;

    /** From 1990 to 2100, in seconds: a number outside, in every unit, is a duration or a count and no timestamp. */
    private static final long EARLIEST_SECOND = 631_152_000L;

    private static final long LATEST_SECOND = 4_102_444_800L;

    private static final int LONGEST_TEXT = 64;

    /** Formats that few logs have, not made ready before a line needs them. */
    private static final class OtherFormats {
        static final List<DateTimeFormatter> ALL = List.of(
                DateTimeFormatter.RFC_1123_DATE_TIME,
                DateTimeFormatter.ISO_ZONED_DATE_TIME,
                basic(),
                DateTimeFormatter.ofPattern("EEE MMM d HH:mm:ss zzz yyyy", Locale.ENGLISH),
                DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH));
    }

    private Timestamps() {}

    /** ISO 8601 without hyphens and colons: {@code 20240115T103045.123Z}. */
    private static DateTimeFormatter basic() {
        return new DateTimeFormatterBuilder()
                .appendPattern("uuuuMMdd'T'HHmmss")
                .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
                .appendPattern("[XX][X]")
                .toFormatter(Locale.ROOT)
                .withZone(ZoneOffset.UTC);
    }

    /** The instant that {@code text} holds, or {@link #NONE}. */
    static long parse(String text) {
        if (text.length() > LONGEST_TEXT) {
            return NONE;
        }
        long micros = new IsoTimestamp(text).micros();
        if (micros != NONE || text.isEmpty()) {
            return micros;
        }
        char first = text.charAt(0);
        boolean numeric = first >= '0' && first <= '9';
        if (numeric && text.chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.')) {
            return ofNumber(text);
        }
        return numeric || Character.isLetter(first) ? parseOtherFormats(text) : NONE;
    }

    /** The instant that a number since the epoch stands for, the unit told by its size, or {@link #NONE}. */
    static long ofNumber(double number) {
        if (isPlausible(number)) {
            return Math.round(number * 1e6);
        }
        if (isPlausible(number / 1e3)) {
            return Math.round(number * 1e3);
        }
        if (isPlausible(number / 1e6)) {
            return (long) number;
        }
        return isPlausible(number / 1e9) ? (long) (number / 1e3) : NONE;
    }

    private static long ofNumber(String digits) {
        try {
            return ofNumber(Double.parseDouble(digits));
        } catch (NumberFormatException severalDots) {
            return NONE;
        }
    }

    private static boolean isPlausible(double seconds) {
        return seconds >= EARLIEST_SECOND && seconds < LATEST_SECOND;
    }

    private static long parseOtherFormats(String text) {
        for (DateTimeFormatter format : OtherFormats.ALL) {
            if (begins(text, format)) {
                return parse(text, format);
            }
        }
        return NONE;
    }

    private static boolean begins(String text, DateTimeFormatter format) {
        try {
            return format.parseUnresolved(text, new ParsePosition(0)) != null;
        } catch (DateTimeException noSuchOffset) {
            return false;
        }
    }

    private static long parse(String text, DateTimeFormatter format) {
        try {
            Instant instant = ZonedDateTime.parse(text, format).toInstant();
            return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000;
        } catch (DateTimeException noSuchDate) {
            return NONE;
        }
    }
}
