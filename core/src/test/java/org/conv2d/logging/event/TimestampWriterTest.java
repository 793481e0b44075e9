/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Random;
import org.conv2d.logging.json.JsonWriter;
import org.conv2d.logging.json.Seeded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Timestamps against java.time's own formatter. */
final class TimestampWriterTest {

    private static final DateTimeFormatter MICROSECONDS = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS")
            .appendOffsetId()
            .toFormatter();

    private static final long YEAR_0 = Instant.parse("0000-01-01T00:00:00Z").getEpochSecond();
    private static final long YEAR_10000 = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond() + 1;
    private static final long DAY = 86_400;

    private static String written(TimestampWriter writer, long second, int nano) {
        JsonWriter out = new JsonWriter(8);
        writer.write(out, second, nano);
        String text = new String(out.bytes(), 0, out.position(), StandardCharsets.US_ASCII);
        assertEquals("at ", text.substring(0, 3));
        return text.substring(3);
    }

    private static String expected(ZoneId zone, long second, int nano) {
        return MICROSECONDS.format(Instant.ofEpochSecond(second, nano).atZone(zone));
    }

    @Test
    void write_randomInstantsInRandomZones_isWhatJavaTimeWrites() {
        Random random = Seeded.random("write_randomInstantsInRandomZones");
        List<String> ids = ZoneId.getAvailableZoneIds().stream().sorted().toList();
        for (int z = 0; z < 150; z++) {
            ZoneId zone = ZoneId.of(ids.get(random.nextInt(ids.size())));
            TimestampWriter writer = new TimestampWriter("at ", zone);
            for (int i = 0; i < 300; i++) {
                long second = random.nextBoolean()
                        ? random.nextLong(4_102_444_800L)
                        : random.nextLong(YEAR_0 + DAY, YEAR_10000 - DAY);
                int nano = random.nextInt(1_000_000_000);
                assertEquals(expected(zone, second, nano), written(writer, second, nano));
            }
        }
    }

    @Test
    void write_everyDayOfEightCenturies_isWhatJavaTimeWrites() {
        TimestampWriter writer = new TimestampWriter("at ", ZoneOffset.UTC);
        long first = Instant.parse("1599-12-31T23:59:59Z").getEpochSecond();
        for (long second = first; second < first + 800 * 366 * DAY; second += DAY) {
            assertEquals(expected(ZoneOffset.UTC, second, 999_999_999), written(writer, second, 999_999_999));
            assertEquals(expected(ZoneOffset.UTC, second + 1, 0), written(writer, second + 1, 0));
        }
    }

    @Test
    void write_sameSecondAgain_changesOnlyMicroseconds() {
        TimestampWriter writer = new TimestampWriter("at ", ZoneOffset.UTC);
        assertEquals("2026-11-23T09:30:00.123456Z", written(writer, 1_795_426_200L, 123_456_789));
        assertEquals("2026-11-23T09:30:00.000000Z", written(writer, 1_795_426_200L, 999));
        assertEquals("2026-11-23T09:30:01.999999Z", written(writer, 1_795_426_201L, 999_999_999));
        assertEquals("2026-11-23T09:30:00.000001Z", written(writer, 1_795_426_200L, 1_000));
    }

    @Test
    void write_clockChange_takesTheOffsetOfItsInstant() {
        TimestampWriter writer = new TimestampWriter("at ", ZoneId.of("Europe/Zurich"));
        assertEquals("2026-10-25T02:59:59.000000+02:00", written(writer, 1_792_889_999L, 0));
        assertEquals("2026-10-25T02:00:00.000000+01:00", written(writer, 1_792_890_000L, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Z", "UTC", "Etc/UTC", "GMT", "+00:00"})
    void write_anyNameOfUtc_endsInZ(String id) {
        assertEquals("1970-01-01T00:00:00.000000Z", written(new TimestampWriter("at ", ZoneId.of(id)), 0, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Z", "+18:00", "-18:00", "+00:34:08", "-09:30:01"})
    void write_aroundTheYears0And9999_isTheSameInstant(String offset) {
        TimestampWriter writer = new TimestampWriter("at ", ZoneId.of(offset));
        for (long edge : new long[] {YEAR_0, YEAR_10000}) {
            for (long second = edge - 3 * DAY; second < edge + 3 * DAY; second += 997) {
                String written = written(writer, second, 123_456_000);
                assertEquals(
                        Instant.ofEpochSecond(second, 123_456_000),
                        OffsetDateTime.parse(written).toInstant());
            }
        }
    }

    @Test
    void write_farAwayAndBack_isRightAgain() {
        TimestampWriter writer = new TimestampWriter("at ", ZoneOffset.UTC);
        assertEquals("1970-01-01T00:00:00.000000Z", written(writer, 0, 0));
        assertEquals("+292278994-08-17T07:12:55.807Z", written(writer, Long.MAX_VALUE / 1000, 807_000_000));
        assertEquals("1970-01-01T00:00:00.000000Z", written(writer, 0, 0));
    }
}
