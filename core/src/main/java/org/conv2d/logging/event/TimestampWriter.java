/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneRules;
import org.conv2d.logging.json.JsonWriter;
import org.conv2d.logging.json.Snippet;

/**
 * Writes ISO-8601 timestamps with microseconds, such as {@code 2026-11-23T09:30:00.123456Z}. For one thread at a time.
 *
 * <p>Everything but the microseconds is kept from one call to the next as long as the second stays the same. In UTC
 * nothing is allocated; in another zone, some bytes a second.
 */
final class TimestampWriter {

    private static final Snippet UTC_SUFFIX = Snippet.of("Z");
    private static final int SECONDS_PER_DAY = 86_400;

    /** 0000-01-01T00:00:00Z and 9999-12-31T00:00:00Z with a day to spare for offsets: what four digits can say. */
    private static final long FIRST_SECOND = -62_167_132_800L;

    private static final long LAST_SECOND = 253_402_214_400L;

    private final ZoneRules rules;
    private final ZoneId zone;
    private final boolean isUtc;
    private final String opening;
    private final int start;
    private final byte[] text;
    private Snippet suffix = UTC_SUFFIX;
    private int suffixSeconds;
    private long cachedSecond = Long.MIN_VALUE;

    /** @param opening ASCII that is written before each time */
    TimestampWriter(String opening, ZoneId zone) {
        this.opening = opening;
        this.zone = zone;
        this.rules = zone.getRules();
        this.isUtc = rules.equals(ZoneOffset.UTC.getRules());
        start = opening.length();
        text = (opening + "0000-00-00T00:00:00.").getBytes(StandardCharsets.US_ASCII);
    }

    /** Writes the opening and the time without quotes. */
    void write(JsonWriter out, long epochSecond, int nanoOfSecond) {
        if (epochSecond != cachedSecond) {
            if (epochSecond < FIRST_SECOND || epochSecond > LAST_SECOND) {
                out.raw(opening);
                out.raw(farAway(epochSecond, nanoOfSecond));
                return;
            }
            cacheSecond(epochSecond);
        }
        out.raw(text, 0, text.length);
        out.sixDigits(nanoOfSecond / 1000);
        out.raw(suffix);
    }

    private String farAway(long epochSecond, int nanoOfSecond) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                Instant.ofEpochSecond(epochSecond, nanoOfSecond).atZone(zone));
    }

    private void cacheSecond(long epochSecond) {
        int offsetSeconds = isUtc ? 0 : offset(epochSecond);
        long local = epochSecond + offsetSeconds;
        long day = Math.floorDiv(local, SECONDS_PER_DAY);
        date(day);
        int second = (int) (local - day * SECONDS_PER_DAY);
        digits(11, 2, second / 3600);
        digits(14, 2, second / 60 % 60);
        digits(17, 2, second % 60);
        cachedSecond = epochSecond;
    }

    /** The zone's offset at a time, whose text becomes the suffix. */
    private int offset(long epochSecond) {
        ZoneOffset offset = rules.getOffset(Instant.ofEpochSecond(epochSecond));
        if (suffixSeconds != offset.getTotalSeconds() || suffix == UTC_SUFFIX) {
            suffixSeconds = offset.getTotalSeconds();
            suffix = Snippet.of(offset.getId());
        }
        return suffixSeconds;
    }

    /**
     * Days since 1970-01-01 to a date of the proleptic Gregorian calendar. Years are counted from March, so that the
     * leap day ends one: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", civil_from_days.
     */
    private void date(long epochDay) {
        long shifted = epochDay + 719_468;
        long era = Math.floorDiv(shifted, 146_097);
        int dayOfEra = (int) (shifted - era * 146_097);
        int yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int marchMonth = (5 * dayOfYear + 2) / 153;
        int day = dayOfYear - (153 * marchMonth + 2) / 5 + 1;
        int month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
        int year = (int) (yearOfEra + era * 400) + (month <= 2 ? 1 : 0);
        digits(0, 4, year);
        digits(5, 2, month);
        digits(8, 2, day);
    }

    private void digits(int from, int count, int value) {
        int rest = value;
        for (int at = from + count - 1; at >= from; at--) {
            text[start + at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
