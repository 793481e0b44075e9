/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.select;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A moment as a user types it: {@code 2024-01-15T10:30} (seconds, fraction and offset as they like, a blank for the T),
 * {@code 2024-01-15}, {@code now}, {@code today}, {@code yesterday}, {@code -90m} ({@code s m h d w} before now), or seconds
 * since 1970 as {@code @1705314600}.
 */
public final class Moment {
    /** What a moment may look like, for help and messages. */
    public static final String FORMS = "2024-01-15T10:30, 2024-01-15, today, yesterday, now, -90m, -2d or @1705314600";

    private static final Pattern AGO = Pattern.compile("-(\\d{1,9}(?:\\.\\d{1,9})?)\\s*([smhdw])");
    private static final Pattern EPOCH = Pattern.compile("@(\\d{1,11})(?:\\.(\\d{1,9}))?");
    private static final DateTimeFormatter LOCAL = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendLiteral('T')
            .appendPattern("HH:mm[:ss]")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .toFormatter(Locale.ROOT);
    private static final DateTimeFormatter ZONED = new DateTimeFormatterBuilder()
            .append(LOCAL)
            .appendPattern("[XXX][XX][X]")
            .toFormatter(Locale.ROOT);

    private Moment() {}

    /**
     * The instant that a text stands for.
     *
     * @param zone of dates and times that name none
     * @throws IllegalArgumentException if it stands for none; the message says what would
     */
    public static Instant parse(String text, Instant now, ZoneId zone) {
        String given = text.strip();
        try {
            ZonedDateTime today = now.atZone(zone).toLocalDate().atStartOfDay(zone);
            String word = given.toLowerCase(Locale.ROOT);
            if (word.equals("now")) {
                return now;
            }
            if (word.equals("today") || word.equals("yesterday")) {
                return today.minusDays(word.equals("today") ? 0 : 1).toInstant();
            }
            Matcher ago = AGO.matcher(given);
            if (ago.matches()) {
                return now.minus(duration(ago.group(1), ago.group(2).charAt(0)));
            }
            Matcher epoch = EPOCH.matcher(given);
            if (epoch.matches()) {
                String fraction = epoch.group(2) == null ? "0" : epoch.group(2);
                return Instant.ofEpochSecond(
                        Long.parseLong(epoch.group(1)), (long) (Double.parseDouble("0." + fraction) * 1e9));
            }
            return ofDate(given, zone);
        } catch (DateTimeException | ArithmeticException none) {
            throw new IllegalArgumentException("must be a moment like " + FORMS + ", was \"" + text + '"', none);
        }
    }

    private static Duration duration(String number, char unit) {
        long seconds = switch (unit) {
            case 's' -> 1;
            case 'm' -> 60;
            case 'h' -> 3600;
            case 'd' -> 86_400;
            default -> 604_800;
        };
        return Duration.ofNanos(
                Math.multiplyExact(Math.round(Double.parseDouble(number) * seconds * 1000), 1_000_000L));
    }

    private static Instant ofDate(String given, ZoneId zone) {
        if (given.length() <= 10) {
            return LocalDate.parse(given).atStartOfDay(zone).toInstant();
        }
        String withT = given.charAt(10) == ' ' || given.charAt(10) == 't'
                ? given.substring(0, 10) + 'T' + given.substring(11)
                : given;
        String comparable = withT.endsWith("z") ? withT.substring(0, withT.length() - 1) + 'Z' : withT;
        try {
            return LocalDateTime.parse(comparable, LOCAL).atZone(zone).toInstant();
        } catch (DateTimeParseException zoned) {
            return OffsetDateTime.parse(comparable, ZONED).toInstant();
        }
    }
}
