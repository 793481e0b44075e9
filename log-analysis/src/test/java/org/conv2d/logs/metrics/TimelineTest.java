/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.conv2d.logs.TextSource;
import org.conv2d.logs.input.LogSource;
import org.conv2d.logs.scan.LogScan;
import org.conv2d.logs.scan.ScanProgress;
import org.conv2d.logs.scan.ScanSettings;
import org.junit.jupiter.api.Test;

/** However the input is cut and whatever its order, the timeline is the same. */
class TimelineTest {
    @Test
    void merge_anyCutAndOrder_givesTheSameIntervals() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (long range : new long[] {10, 3_000, 500_000, 400_000_000, 40_000_000_000L}) {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                long second = 1_000_000_000 + (long) (random.nextDouble() * range);
                String time = Instant.ofEpochSecond(second).toString();
                lines.add("{\"timestamp\":\"" + time + "\",\"level\":\"" + (random.nextBoolean() ? "ERROR" : "WARN")
                        + "\",\"event\":\"timer_end\",\"timer_name\":\"t" + random.nextInt(3)
                        + "\",\"duration_seconds\":"
                        + random.nextDouble() + "}\n");
            }
            Timeline whole = timeline(lines, 1);
            Collections.shuffle(lines, random);
            Timeline parts = timeline(lines, 7);
            assertEquals(whole.intervalSeconds(), parts.intervalSeconds(), "seed " + seed);
            assertEquals(whole.intervals(), parts.intervals(), "seed " + seed);
            assertTrue(whole.intervals().size() <= Timeline.MOST_INTERVALS);
            assertEquals(
                    500,
                    whole.intervals().stream()
                            .mapToLong(Timeline.Interval::events)
                            .sum());
        }
    }

    private static Timeline timeline(List<String> lines, int parts) {
        List<LogSource> sources = new ArrayList<>();
        for (int part = 0; part < parts; part++) {
            List<String> some = lines.subList(lines.size() * part / parts, lines.size() * (part + 1) / parts);
            sources.add(TextSource.of(String.join("", some)));
        }
        return LogScan.fold(sources, MetricsReportState.QUERY_WITH_TIMELINE, new ScanSettings(2, new ScanProgress()))
                .state()
                .timeline();
    }
}
