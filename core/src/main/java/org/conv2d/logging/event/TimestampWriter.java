/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneRules;
import org.conv2d.logging.json.JsonWriter;

/**
 * Writes ISO-8601 timestamps with microseconds, such as {@code 2026-11-23T09:30:00.123456Z}. For one thread at a time.
 *
 * <p>Everything but the microseconds is kept from one call to the next as long as the second stays the same. In UTC
 * nothing is allocated; in another zone, some bytes a second.
 */
final class TimestampWriter {

    private static final byte[] TWO_DIGITS = twoDigits();
    private static final int DATE_TIME_BYTES = 19;
    private static final int MICROS_AT = DATE_TIME_BYTES + 1;
    private static final int MICROS_BYTES = 6;
    private static final int MAX_SUFFIX_BYTES = 9;
    private static final int SECONDS_PER_DAY = 86_400;

    /** 0000-01-01T00:00:00Z and 9999-12-31T00:00:00Z with a day to spare for offsets: what four digits can say. */
    private static final long FIRST_SECOND = -62_167_132_800L;

    private static final long LAST_SECOND = 253_402_214_400L;

    private final ZoneRules rules;
    private final ZoneId zone;
    private final boolean isUtc;
    private final byte[] text = new byte[MICROS_AT + MICROS_BYTES + MAX_SUFFIX_BYTES];
    private int length;
    private long cachedSecond = Long.MIN_VALUE;

    TimestampWriter(ZoneId zone) {
        this.zone = zone;
        this.rules = zone.getRules();
        this.isUtc = rules.equals(ZoneOffset.UTC.getRules());
        text[DATE_TIME_BYTES] = '.';
    }

    /** Writes the time without quotes. */
    void write(JsonWriter out, long epochSecond, int nanoOfSecond) {
        if (epochSecond != cachedSecond) {
            if (epochSecond < FIRST_SECOND || epochSecond > LAST_SECOND) {
                out.raw(farAway(epochSecond, nanoOfSecond));
                return;
            }
            cacheSecond(epochSecond);
        }
        micros(nanoOfSecond / 1000);
        out.raw(text, 0, length);
    }

    private String farAway(long epochSecond, int nanoOfSecond) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                Instant.ofEpochSecond(epochSecond, nanoOfSecond).atZone(zone));
    }

    private void cacheSecond(long epochSecond) {
        int offsetSeconds = 0;
        String suffix = "Z";
        if (!isUtc) {
            ZoneOffset offset = rules.getOffset(Instant.ofEpochSecond(epochSecond));
            offsetSeconds = offset.getTotalSeconds();
            suffix = offset.getId();
        }
        long local = epochSecond + offsetSeconds;
        long day = Math.floorDiv(local, SECONDS_PER_DAY);
        date(day);
        int second = (int) (local - day * SECONDS_PER_DAY);
        text[10] = 'T';
        digits(11, 2, second / 3600);
        text[13] = ':';
        digits(14, 2, second / 60 % 60);
        text[16] = ':';
        digits(17, 2, second % 60);
        byte[] end = suffix.length() == 1 ? UTC_SUFFIX : suffix.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(end, 0, text, MICROS_AT + MICROS_BYTES, end.length);
        length = MICROS_AT + MICROS_BYTES + end.length;
        cachedSecond = epochSecond;
    }

    private static final byte[] UTC_SUFFIX = {'Z'};

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
        text[4] = '-';
        digits(5, 2, month);
        text[7] = '-';
        digits(8, 2, day);
    }

    private void micros(int micros) {
        int high = micros / 10_000;
        int low = micros - high * 10_000;
        twoDigits(MICROS_AT, high);
        twoDigits(MICROS_AT + 2, low / 100);
        twoDigits(MICROS_AT + 4, low % 100);
    }

    private void twoDigits(int at, int value) {
        text[at] = TWO_DIGITS[2 * value];
        text[at + 1] = TWO_DIGITS[2 * value + 1];
    }

    private static byte[] twoDigits() {
        byte[] digits = new byte[200];
        for (int i = 0; i < 100; i++) {
            digits[2 * i] = (byte) ('0' + i / 10);
            digits[2 * i + 1] = (byte) ('0' + i % 10);
        }
        return digits;
    }

    private void digits(int from, int count, int value) {
        int rest = value;
        for (int at = from + count - 1; at >= from; at--) {
            text[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
