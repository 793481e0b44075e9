/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2024-01-15T10:30:45.123456         | 2024-01-15T10:30:45.123456Z
            2024-01-15T10:30:45.123456Z        | 2024-01-15T10:30:45.123456Z
            2024-01-15T10:30:45.123456789Z     | 2024-01-15T10:30:45.123456Z
            2024-01-15 10:30:45,123            | 2024-01-15T10:30:45.123Z
            2024/01/15 10:30:45                | 2024-01-15T10:30:45Z
            2024-01-15T10:30                   | 2024-01-15T10:30:00Z
            2024-01-15T10:30:45+02:00          | 2024-01-15T08:30:45Z
            2024-01-15T10:30:45-0530           | 2024-01-15T16:00:45Z
            2024-01-15 10:30:45 +01            | 2024-01-15T09:30:45Z
            2024-02-29t00:00:00z               | 2024-02-29T00:00:00Z
            2016-12-31T23:59:60Z               | 2017-01-01T00:00:00Z
            1705314645                         | 2024-01-15T10:30:45Z
            1705314645.123456                  | 2024-01-15T10:30:45.123456Z
            1705314645123                      | 2024-01-15T10:30:45.123Z
            1705314645123456                   | 2024-01-15T10:30:45.123456Z
            1705314645123456789                | 2024-01-15T10:30:45.123456Z
            Mon, 15 Jan 2024 10:30:45 GMT      | 2024-01-15T10:30:45Z
            Sat May 13 17:50:00 CEST 2023      | 2023-05-13T15:50:00Z
            15/Jan/2024:10:30:45 +0100         | 2024-01-15T09:30:45Z
            2024-01-15T10:30:45.5+01:00[Europe/Berlin] | 2024-01-15T09:30:45.5Z
            20240115T103045Z                   | 2024-01-15T10:30:45Z
            20240115T103045.123456789+0100     | 2024-01-15T09:30:45.123456Z
            20240115T103045-05                 | 2024-01-15T15:30:45Z
            20240115T103045                    | 2024-01-15T10:30:45Z
            """)
    void parse_waysToWriteAnInstant_givesIt(String text, Instant expected) {
        assertEquals(expected, instant(Timestamps.parse(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "yesterday",
                "2024-13-01T00:00:00",
                "2024-02-30T00:00:00",
                "2023-02-29T00:00:00",
                "2024-01-15T24:00:00",
                "2024-01-15T10:60:00",
                "2024-01-15T10:30:45.",
                "2024-01-15T10:30:45+19:00",
                "2024-01-15T10:30:45Zx",
                "2024-01-15",
                "20240115",
                "2024-01-15T10:30:45+99:99[UTC]",
                "2024-01-15T10:30:45.5+0199",
                "20240115T103045Zx",
                "20241315T103045Z",
                "2024-01-15T10:30:45+01:00[Nowhere/Land]",
                "<>2017-07-06T15:21:16.378+00:00",
                "1.2.3",
                "2.235912486999979",
                "12",
                "-1705314645",
                "NaN",
                "999999999999999999999999999999",
                "Mon, 35 Jan 2024 10:30:45 GMT"
            })
    void parse_whatIsNoInstant_givesNone(String text) {
        assertEquals(Timestamps.NONE, Timestamps.parse(text));
    }

    @Test
    void parse_anyOffsetDateTime_agreesWithTheJdk() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            LocalDateTime local = LocalDateTime.of(1 + random.nextInt(9998), 1, 1, 0, 0)
                    .plusSeconds(random.nextInt(400) * 86_400L + random.nextInt(86_400))
                    .plusNanos(random.nextInt(1_000_000) * 1000L);
            OffsetDateTime time = local.atOffset(ZoneOffset.ofTotalSeconds(60 * (random.nextInt(2161) - 1080)));
            assertEquals(time.toInstant(), instant(Timestamps.parse(time.toString())), "seed " + seed + ": " + time);
        }
    }

    private static Instant instant(long micros) {
        return micros == Timestamps.NONE ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }
}
