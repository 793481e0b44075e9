/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.conv2d.logs.Scans;
import org.junit.jupiter.api.Test;

/** Well-formed lines with absurd values: there is a report all the same, and its JSON is JSON. */
class SummaryFuzzTest {
    private static final String[] EVENTS = {
        "counter_update",
        "gauge_update",
        "timer_end",
        "histogram_stats",
        "metrics_summary",
        "training_start",
        "qa_exception",
        "fsq_encoding",
        "epoch_complete"
    };
    private static final String[] NAMES = {
        "timestamp",
        "level",
        "event_type",
        "exception_type",
        "run_id",
        "counter_name",
        "gauge_name",
        "timer_name",
        "histogram_name",
        "check",
        "issue_type",
        "total",
        "increment",
        "value",
        "duration_seconds",
        "duration_ms",
        "encoding_duration_ms",
        "count",
        "mean",
        "std",
        "min",
        "max",
        "p50",
        "metrics",
        "counters",
        "gauges",
        "qa"
    };
    private static final String[] VALUES = {
        "0",
        "-0.0",
        "1",
        "-1",
        "1e308",
        "-1e308",
        "1.7976931348623157e308",
        "5e-324",
        "1e999",
        "-1e999",
        "NaN",
        "Infinity",
        "9223372036854775807",
        "9223372036854775808",
        "1e18",
        "0.1",
        "null",
        "true",
        "[]",
        "{}",
        "[[[{\"total\":1}]]]",
        "\"\"",
        "\"x\"",
        "\"1e308\"",
        "\"QA_ISSUE\"",
        "\"9999-12-31T23:59:60+18:00\"",
        "\"0000-01-01T00:00:00Z\"",
        "\"2024-01-15T10:30:45Z\"",
        "{\"counters\":{\"x\":1e308,\"\":-1e308},\"timers\":{\"x\":5e-324}}",
        "{\"check\":\"\",\"x\":-1}"
    };

    @Test
    void report_ofAbsurdValues_isThereAndIsJson() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder log = new StringBuilder();
            int lines = random.nextInt(40);
            for (int i = 0; i < lines; i++) {
                log.append(line(random)).append('\n');
            }
            Summary summary = Scans.summary(log.toString());
            assertEquals(lines, summary.totalEvents(), () -> "seed " + seed + ": " + log);
            SummaryReport report = new SummaryReport(List.of("a.log"), summary, List.of());
            assertTrue(SummaryText.of(report).startsWith("Log Summary for a.log\n"));
            assertTrue(
                    new ObjectMapper().readTree(SummaryJson.of(report)).isObject(), () -> "seed " + seed + ": " + log);
        }
    }

    private static String line(Random random) {
        StringBuilder line = new StringBuilder("{\"event\":\"" + pick(random, EVENTS) + "\"");
        for (int i = random.nextInt(12); i > 0; i--) {
            line.append(",\"").append(pick(random, NAMES)).append("\":").append(pick(random, VALUES));
        }
        return line.append('}').toString();
    }

    private static String pick(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
