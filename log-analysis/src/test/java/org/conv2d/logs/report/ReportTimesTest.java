/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReportTimesTest {
    @Test
    void times_ofRandomMoments_areWhatTheJdkFormats() {
        long seed = new Random().nextLong();
        System.out.println("ReportTimesTest seed " + seed);
        Random random = new Random(seed);
        for (String name : new String[] {"UTC", "Europe/Berlin", "Asia/Kathmandu", "-03:30"}) {
            ZoneId zone = ZoneId.of(name).normalized();
            String seconds = "uuuu-MM-dd'T'HH:mm:ss" + (zone.equals(ZoneOffset.UTC) ? "" : "xxx");
            DateTimeFormatter people =
                    DateTimeFormatter.ofPattern(seconds, Locale.ROOT).withZone(zone);
            DateTimeFormatter programs = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSXXX", Locale.ROOT)
                    .withZone(zone);
            ReportTimes times = new ReportTimes(zone);
            for (int i = 0; i < 10_000; i++) {
                Instant moment = Instant.ofEpochSecond(random.nextLong() >> 26, random.nextInt(1_000_000_000));
                assertEquals(people.format(moment), times.toTheSecond(moment), () -> "seed " + seed);
                assertEquals(programs.format(moment), times.toTheMicrosecond(moment), () -> "seed " + seed);
            }
        }
    }
}
