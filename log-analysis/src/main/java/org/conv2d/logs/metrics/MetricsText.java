/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.conv2d.logs.text.Figures;
import org.conv2d.logs.text.Table;
import org.conv2d.logs.text.TextPage;

/** The sections of a text report that show metrics. */
public final class MetricsText {
    private MetricsText() {}

    /** Appends all of them. */
    public static void append(MetricsResult metrics, TextPage page) {
        if (!metrics.timers().isEmpty()) {
            page.section("Timers (most time first)");
            timers(slowestFirst(metrics.timers()), page);
        }
        numbers("Counters", metrics.counters(), page);
        numbers("Gauges", metrics.gauges(), page);
        if (!metrics.histograms().isEmpty()) {
            page.section("Histograms");
            histograms(metrics.histograms(), page);
        }
        for (String kind : metrics.cut()) {
            page.section("There are too many names of " + kind + " to show them all; the shortest names were kept.");
        }
    }

    /** Timers by the time that they took in all, the most first. */
    static Map<String, Distribution> slowestFirst(Map<String, Distribution> timers) {
        Map<String, Distribution> sorted = new LinkedHashMap<>();
        timers.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(
                        Comparator.comparingDouble(Distribution::total).reversed()))
                .forEach(timer -> sorted.put(timer.getKey(), timer.getValue()));
        return sorted;
    }

    /** Timers in columns. */
    static void timers(Map<String, Distribution> timers, TextPage page) {
        Table table = new Table().row("", "calls", "total", "mean", "p50", "p95", "p99", "max");
        page.rows(table, timers, (name, timer) -> new String[] {
            name,
            Figures.count(timer.count()),
            Figures.duration(timer.total()),
            Figures.duration(timer.mean()),
            Figures.duration(timer.p50()),
            Figures.duration(timer.p95()),
            Figures.duration(timer.p99()),
            Figures.duration(timer.max())
        });
    }

    private static void numbers(String title, Map<String, Double> numbers, TextPage page) {
        if (!numbers.isEmpty()) {
            page.section(title);
            page.rows(new Table(), numbers, (name, value) -> new String[] {name, Figures.number(value)});
        }
    }

    /** Histograms in columns; nothing at all if there are none. */
    static void histograms(Map<String, Distribution> histograms, TextPage page) {
        if (histograms.isEmpty()) {
            return;
        }
        Table table = new Table().row("", "count", "mean", "std", "min", "p50", "p95", "p99", "max");
        page.rows(table, histograms, (name, histogram) -> new String[] {
            name,
            Figures.count(histogram.count()),
            Figures.number(histogram.mean()),
            Figures.number(histogram.std()),
            Figures.number(histogram.min()),
            Figures.number(histogram.p50()),
            Figures.number(histogram.p95()),
            Figures.number(histogram.p99()),
            Figures.number(histogram.max())
        });
    }
}
