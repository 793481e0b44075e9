/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.summary;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.conv2d.logs.metrics.MetricsText;
import org.conv2d.logs.record.Level;
import org.conv2d.logs.report.AccountText;
import org.conv2d.logs.report.ReportTimes;
import org.conv2d.logs.text.Figures;
import org.conv2d.logs.text.SafeText;
import org.conv2d.logs.text.Table;
import org.conv2d.logs.text.TextPage;

/**
 * A summary for people: seven lines that give the whole at a glance, then sections, each left out where it has nothing to
 * say. Times are UTC. Names from the log are made {@linkplain SafeText safe}.
 */
public final class SummaryText {
    private static final int MAX_EVENT_TYPES = 40;
    private static final int MAX_FILES = 10;

    private final SummaryReport report;
    private final Summary summary;
    private final TextPage page = new TextPage();

    private SummaryText(SummaryReport report) {
        this.report = report;
        this.summary = report.summary();
    }

    /** The report as text that ends in a line end. */
    public static String of(SummaryReport report) {
        return new SummaryText(report).render();
    }

    private String render() {
        head();
        lines();
        files();
        levels();
        counts("Exceptions", summary.exceptions().withOthers());
        counts("Quality Checks", summary.checks().withOthers());
        MetricsText.append(summary.metrics(), report.percentiles(), page);
        return page.toString();
    }

    private void head() {
        page.line("Log Summary for " + AccountText.subject(report.files()));
        page.line("=".repeat(33));
        page.line("Time Range: " + timeRange(summary.timeRange()));
        page.line("Total Events: " + Figures.count(summary.totalEvents()));
        page.line("Event Types: " + eventTypes(summary.events()));
        page.line("Errors: " + Figures.count(summary.levels().errors()));
        page.line("Warnings: " + Figures.count(summary.levels().warnings()));
    }

    private static String timeRange(TimeRange range) {
        return range.isEmpty()
                ? "none"
                : ReportTimes.UTC.toTheSecond(range.start()) + " to " + ReportTimes.UTC.toTheSecond(range.end());
    }

    /** All types in the order of their appearance, or the most frequent ones if there are too many for a line. */
    private static String eventTypes(NamedCounts events) {
        Map<String, Long> all = events.withOthers();
        if (all.isEmpty()) {
            return "none";
        }
        Set<String> mostFrequent = all.size() <= MAX_EVENT_TYPES ? all.keySet() : mostFrequent(all);
        StringBuilder shown = new StringBuilder();
        for (Map.Entry<String, Long> type : all.entrySet()) {
            if (mostFrequent.contains(type.getKey())) {
                shown.append(shown.isEmpty() ? "" : ", ").append(SafeText.of(type.getKey()));
                shown.append('(').append(type.getValue()).append(')');
            }
        }
        int left = all.size() - mostFrequent.size();
        return left == 0 ? shown.toString() : shown + " and " + Figures.count(left) + " more";
    }

    private static Set<String> mostFrequent(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(MAX_EVENT_TYPES)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private void lines() {
        AccountText.append(summary.lines(), report.files(), page);
        if (summary.withoutTimestamp() > 0) {
            page.line("Events without a timestamp: " + Figures.count(summary.withoutTimestamp()));
        }
        for (String problem : report.problems()) {
            page.line("Incomplete: " + SafeText.of(problem));
        }
    }

    private void files() {
        List<String> files = report.files();
        if (files.size() < 2) {
            return;
        }
        page.section("Files");
        files.stream().limit(MAX_FILES).forEach(file -> page.line("  " + SafeText.of(file)));
        if (files.size() > MAX_FILES) {
            page.line("  … and " + (files.size() - MAX_FILES) + " more");
        }
    }

    private void levels() {
        if (summary.totalEvents() == 0) {
            return;
        }
        Map<String, Long> rows = new LinkedHashMap<>();
        for (Map.Entry<Level, Long> level : summary.levels().byLevel().entrySet()) {
            rows.put(level.getKey().name(), level.getValue());
        }
        long none = summary.totalEvents() - summary.levels().total();
        if (none > 0) {
            rows.put("(none)", none);
        }
        counts("Levels", rows);
    }

    private void counts(String title, Map<String, Long> counts) {
        if (!counts.isEmpty()) {
            page.section(title);
            page.rows(new Table(), counts, new CountRow());
        }
    }

    private static final class CountRow implements TextPage.Row<Long> {
        @Override
        public String[] cells(String name, Long count) {
            return new String[] {name, Figures.count(count)};
        }
    }
}
