/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.conv2d.logs.Scans;
import org.junit.jupiter.api.Test;

class SummaryTextTest {
    @Test
    void text_emptyLog_saysSo() {
        assertEquals("""
                Log Summary for empty.log
                =================================
                Time Range: none
                Total Events: 0
                Event Types: none
                Errors: 0
                Warnings: 0

                Lines: 0 read = 0 matched + 0 filtered + 0 rejected + 0 blank
                """, text("empty.log", ""));
    }

    @Test
    void text_everySection_isAligned() {
        String log = """
                {"timestamp":"2024-01-15T10:30:45Z","level":"WARNING","event":"qa_exception","check":"nan_detection"}
                not an event

                {"level":"FATAL","event":"function_error","error_type":"ValueError"}
                {"event":"timer_end","timer_name":"load","duration_seconds":0.1}
                {"event":"timer_end","timer_name":"fit","duration_seconds":150}
                {"event":"counter_update","counter_name":"rows","total":12345}
                {"event":"gauge_update","gauge_name":"accuracy","value":0.8561239}
                {"event":"histogram_stats","histogram_name":"loss","count":3,"mean":0.5,"std":0.1,"min":0.25,"max":1}
                {"level":"INFO","event":"truncated
                """;
        assertEquals("""
                Log Summary for a.log
                =================================
                Time Range: 2024-01-15T10:30:45 to 2024-01-15T10:30:45
                Total Events: 7
                Event Types: qa_exception(1), function_error(1), timer_end(2), counter_update(1), gauge_update(1), histogram_stats(1)
                Errors: 1
                Warnings: 1

                Lines: 10 read = 7 matched + 0 filtered + 2 rejected + 1 blank
                  1 × not JSON, first in line 2 (byte 102)
                  1 × truncated last line, first in line 10 (byte 546)
                Events without a timestamp: 6

                Levels
                  CRITICAL  1
                  WARNING   1
                  (none)    5

                Exceptions
                  ValueError  1

                Quality Checks
                  nan_detection  1

                Timers (most time first)
                        calls    total     mean      p50      p95      p99      max
                  fit       1   2m 30s   2m 30s   2m 30s   2m 30s   2m 30s   2m 30s
                  load      1  100.0ms  100.0ms  100.0ms  100.0ms  100.0ms  100.0ms

                Counters
                  rows  12,345

                Gauges
                  accuracy  0.856124

                Histograms
                        count  mean  std   min  p50  p95  p99  max
                  loss      3   0.5  0.1  0.25    -    -    -    1
                """, text("a.log", log.substring(0, log.length() - 1)));
    }

    @Test
    void text_severalFiles_areListed() {
        Summary summary = Scans.summary("{}\n", "x\n", "x\n{}\n");
        String text = SummaryText.of(new SummaryReport(List.of("a", "b", "c"), summary, List.of("c: cannot be read")));
        assertTrue(text.startsWith("Log Summary for 3 files\n"), text);
        assertTrue(text.contains("2 × not JSON, first in line 1 (byte 0) of b\n"), text);
        assertTrue(text.contains("\nIncomplete: c: cannot be read\n"), text);
        assertTrue(text.contains("\nFiles\n  a\n  b\n  c\n"), text);
    }

    @Test
    void text_hostileNames_cannotReachTheTerminal() {
        String name = "\\u001b[2J\\n\\r\\u009b\\u202e\\u2028\\u0000";
        String log = "{\"event\":\"" + name + "\",\"exception\":{\"type\":\"" + name + "\"},\"qa\":{\"check\":\"" + name
                + "\"},\"metrics\":{\"counters\":{\"" + name + "\":1},\"timers\":{\"" + name + "\":1}}}\n";
        Summary summary = Scans.summary(log);
        SummaryReport report = new SummaryReport(List.of("\u001b]0;evil\u0007.log"), summary, List.of("\u009bK"));
        String visible = "\\x1b[2J\\x0a\\x0d\\x9b\\u202e\\u2028\\x00";
        String text = SummaryText.of(report);
        assertEquals(5, text.split(Pattern.quote(visible), -1).length - 1, text);
        assertFalse(text.chars().anyMatch(SummaryTextTest::isControl), text);
        assertFalse(SummaryJson.of(report).chars().anyMatch(SummaryTextTest::isControl));
    }

    @Test
    void text_manyTypes_showsTheMostFrequentInOrderOfAppearance() {
        StringBuilder log = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            log.append("{\"event\":\"rare").append(i).append("\"}\n");
        }
        log.append("{\"event\":\"frequent\"}\n".repeat(2));
        String types = text("a", log.toString())
                .lines()
                .filter(line -> line.startsWith("Event Types"))
                .findFirst()
                .get();
        assertTrue(types.startsWith("Event Types: rare0(1), rare1(1), "), types);
        assertTrue(types.endsWith("rare38(1), frequent(2) and 61 more"), types);
    }

    @Test
    void text_moreNamesThanAreCounted_saysSo() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < SummaryState.MAX_NAMES + 500; i++) {
            lines.add("{\"event\":\"event-number-" + i + "\"}\n");
        }
        Summary summary = Scans.summary(String.join("", lines));
        assertEquals(SummaryState.MAX_NAMES, summary.events().byName().size());
        assertEquals(500, summary.events().others());
        String types =
                text("a", String.join("", lines)).lines().skip(4).findFirst().get();
        assertTrue(types.contains("(other)(500) and 9,961 more"), types);
    }

    private static boolean isControl(int c) {
        return (c < ' ' && c != '\n') || (c >= 0x7f && c < 0xa0) || c == 0x202e || c == 0x2028;
    }

    private static String text(String file, String log) {
        return SummaryText.of(new SummaryReport(List.of(file), Scans.summary(log), List.of()));
    }
}
