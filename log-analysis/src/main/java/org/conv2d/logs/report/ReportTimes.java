/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.report;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.conv2d.logs.record.Timestamps;

/**
 * Moments as reports show them: to the second for people, to the microsecond for programs. Immutable. Written by hand: it
 * takes longer to make a formatter ready than to read a small log.
 */
public final class ReportTimes {
    /** Times are UTC, which people are not told and programs are. */
    public static final ReportTimes UTC = new ReportTimes(ZoneOffset.UTC);

    private static final int WITHOUT_SECONDS = "+02:00".length();

    private final ZoneId zone;

    /** Times in a zone. */
    public ReportTimes(ZoneId zone) {
        this.zone = zone;
    }

    /** For people; {@code -} if there is none. */
    public String toTheSecond(long epochMicros) {
        return epochMicros == Timestamps.NONE ? "-" : toTheSecond(instant(epochMicros));
    }

    /** For people. */
    public String toTheSecond(Instant instant) {
        OffsetDateTime time = time(instant);
        StringBuilder text = toTheSecond(time);
        if (zone.equals(ZoneOffset.UTC)) {
            return text.toString();
        }
        String offset = offset(time);
        return text.append(offset.equals("Z") ? "+00:00" : offset).toString();
    }

    /** For programs; null if there is none. */
    public String toTheMicrosecond(long epochMicros) {
        return epochMicros == Timestamps.NONE ? null : toTheMicrosecond(instant(epochMicros));
    }

    /** For programs; null for null. */
    public String toTheMicrosecond(Instant instant) {
        if (instant == null) {
            return null;
        }
        OffsetDateTime time = time(instant);
        int micros = time.getNano() / 1_000;
        return toTheSecond(time)
                .append('.')
                .append(Integer.toString(1_000_000 + micros), 1, 7)
                .append(offset(time))
                .toString();
    }

    private OffsetDateTime time(Instant instant) {
        return instant.atOffset(zone.getRules().getOffset(instant));
    }

    private static StringBuilder toTheSecond(OffsetDateTime time) {
        StringBuilder text = new StringBuilder().append(time.toLocalDate()).append('T');
        twoDigits(time.getHour(), text);
        twoDigits(time.getMinute(), text.append(':'));
        twoDigits(time.getSecond(), text.append(':'));
        return text;
    }

    private static void twoDigits(int number, StringBuilder text) {
        text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    /** Hours and minutes; {@code Z} for none. */
    private static String offset(OffsetDateTime time) {
        String offset = time.getOffset().getId();
        return offset.length() <= WITHOUT_SECONDS ? offset : offset.substring(0, WITHOUT_SECONDS);
    }

    private static Instant instant(long epochMicros) {
        return Instant.EPOCH.plus(epochMicros, ChronoUnit.MICROS);
    }
}
