/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

import java.util.Locale;
import java.util.Map;
import org.conv2d.logs.report.AccountText;
import org.conv2d.logs.text.Figures;
import org.conv2d.logs.text.SafeText;
import org.conv2d.logs.text.TextPage;

/** Metrics for people: a list for each kind, the timers with the most time first. */
public final class MetricsReportText {
    private final MetricsReport report;
    private final MetricsResult metrics;
    private final TextPage page = new TextPage();
    private boolean begun;

    private MetricsReportText(MetricsReport report) {
        this.report = report;
        this.metrics = report.metrics();
    }

    /** The report as text that ends in a line end. */
    public static String of(MetricsReport report) {
        return new MetricsReportText(report).render();
    }

    private String render() {
        for (MetricKind kind :
                new MetricKind[] {MetricKind.timers, MetricKind.counters, MetricKind.gauges, MetricKind.histograms}) {
            if (report.kinds().contains(kind)) {
                kind(kind);
            }
        }
        metrics.cut().stream()
                .filter(kind -> report.kinds().contains(MetricKind.valueOf(kind)))
                .forEach(kind -> page.section(
                        "There are too many names of " + kind + " to show them all; the shortest names were kept."));
        MetricsText.tooWide(metrics, page);
        if (report.timeline() != null) {
            TimelineReport.append(report.timeline(), report.times(), page);
        }
        AccountText.append(report.lines(), report.files(), page);
        report.problems().forEach(problem -> page.line("Incomplete: " + SafeText.of(problem)));
        return page.toString();
    }

    private void kind(MetricKind kind) {
        switch (kind) {
            case timers -> timers(MetricsText.slowestFirst(metrics.timers()));
            case counters -> numbers("Counter", metrics.counters());
            case gauges -> numbers("Gauge", metrics.gauges());
            case histograms -> histograms();
        }
    }

    private void title(String kind, boolean empty) {
        if (begun) {
            page.line("");
        }
        begun = true;
        page.line(kind + " Metrics from " + AccountText.subject(report.files()));
        page.line("=".repeat(31));
        if (empty) {
            page.line("none");
        }
    }

    private void timers(Map<String, Distribution> timers) {
        title("Timer", timers.isEmpty());
        timers.forEach((name, timer) -> page.line(String.format(
                Locale.ROOT,
                "%s: %d %s, avg %.1fms, total %.1fs",
                SafeText.of(name),
                timer.count(),
                timer.count() == 1 ? "call" : "calls",
                timer.mean() * 1e3,
                timer.total())));
        if (!timers.isEmpty()) {
            page.line("");
            MetricsText.timers(timers, report.percentiles(), page);
        }
    }

    private void numbers(String kind, Map<String, Double> numbers) {
        title(kind, numbers.isEmpty());
        numbers.forEach((name, value) -> page.line(SafeText.of(name) + ": " + Figures.number(value)));
    }

    private void histograms() {
        title("Histogram", metrics.histograms().isEmpty());
        MetricsText.histograms(metrics.histograms(), report.percentiles(), page);
    }
}
