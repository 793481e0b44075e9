/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.conv2d.logs.record.Timestamps;

/** Moments as reports show them: to the second for people, to the microsecond for programs. Immutable. */
public final class ReportTimes {
    /** Times are UTC, which people are not told and programs are. */
    public static final ReportTimes UTC = new ReportTimes(ZoneOffset.UTC);

    private static final String TO_THE_SECOND = "uuuu-MM-dd'T'HH:mm:ss";

    private final DateTimeFormatter seconds;
    private final DateTimeFormatter micros;

    /** Times in a zone. */
    public ReportTimes(ZoneId zone) {
        String offset = zone.equals(ZoneOffset.UTC) ? "" : "xxx";
        seconds =
                DateTimeFormatter.ofPattern(TO_THE_SECOND + offset, Locale.ROOT).withZone(zone);
        micros = DateTimeFormatter.ofPattern(TO_THE_SECOND + ".SSSSSSXXX", Locale.ROOT)
                .withZone(zone);
    }

    /** For people; {@code -} if there is none. */
    public String toTheSecond(long epochMicros) {
        return epochMicros == Timestamps.NONE ? "-" : seconds.format(instant(epochMicros));
    }

    /** For people. */
    public String toTheSecond(Instant instant) {
        return seconds.format(instant);
    }

    /** For programs; null if there is none. */
    public String toTheMicrosecond(long epochMicros) {
        return epochMicros == Timestamps.NONE ? null : toTheMicrosecond(instant(epochMicros));
    }

    /** For programs; null for null. */
    public String toTheMicrosecond(Instant instant) {
        return instant == null ? null : micros.format(instant);
    }

    private static Instant instant(long epochMicros) {
        return Instant.EPOCH.plus(epochMicros, ChronoUnit.MICROS);
    }
}
