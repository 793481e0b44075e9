/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.conv2d.logs.metrics.Timeline.Interval;
import org.conv2d.logs.metrics.Timeline.TimerCalls;
import org.conv2d.logs.report.ReportTimes;
import org.conv2d.logs.text.Figures;
import org.conv2d.logs.text.SafeText;
import org.conv2d.logs.text.Table;
import org.conv2d.logs.text.TextPage;

/** A {@link Timeline} for people, and for programs. Stateless. */
final class TimelineReport {
    /** Timers that have a column, those with most calls. */
    private static final int MOST_COLUMNS = 4;

    private TimelineReport() {}

    static void append(Timeline timeline, ReportTimes times, TextPage page) {
        List<Interval> intervals = timeline.intervals();
        page.section("Timeline, a row for " + Figures.duration((double) timeline.intervalSeconds())
                + "; of timers the mean");
        if (intervals.isEmpty()) {
            page.line("no event has a time");
            return;
        }
        List<String> timers = mostCalled(intervals);
        Table table = new Table();
        List<String> head = new ArrayList<>(List.of("", "events", "warnings", "errors"));
        timers.forEach(name -> head.add(SafeText.of(name)));
        table.row(head.toArray(String[]::new));
        for (Interval interval : intervals) {
            List<String> cells = new ArrayList<>(List.of(
                    times.toTheSecond(interval.startMicros()),
                    Figures.count(interval.events()),
                    Figures.count(interval.warnings()),
                    Figures.count(interval.errors())));
            for (String name : timers) {
                TimerCalls calls = interval.timers().get(name);
                cells.add(Figures.duration(calls == null ? Double.NaN : calls.meanSeconds()));
            }
            table.row(cells.toArray(String[]::new));
        }
        page.table(table);
    }

    private static List<String> mostCalled(List<Interval> intervals) {
        Map<String, Long> calls = new TreeMap<>();
        for (Interval interval : intervals) {
            interval.timers().forEach((name, timer) -> calls.merge(name, timer.count(), Long::sum));
        }
        return calls.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_COLUMNS)
                .map(Map.Entry::getKey)
                .toList();
    }

    static void write(Timeline timeline, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("timeline");
        json.writeNumberField("interval_seconds", timeline.intervalSeconds());
        json.writeArrayFieldStart("intervals");
        for (Interval interval : timeline.intervals()) {
            json.writeStartObject();
            json.writeStringField("start", ReportTimes.UTC.toTheMicrosecond(interval.startMicros()));
            json.writeNumberField("events", interval.events());
            json.writeNumberField("warnings", interval.warnings());
            json.writeNumberField("errors", interval.errors());
            json.writeObjectFieldStart("timers");
            for (Map.Entry<String, TimerCalls> timer : interval.timers().entrySet()) {
                json.writeObjectFieldStart(timer.getKey());
                json.writeNumberField("count", timer.getValue().count());
                json.writeNumberField("mean_ms", timer.getValue().meanSeconds() * 1e3);
                json.writeEndObject();
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
