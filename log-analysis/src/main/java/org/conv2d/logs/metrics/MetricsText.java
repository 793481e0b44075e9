/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conv2d.logs.text.Figures;
import org.conv2d.logs.text.SafeText;
import org.conv2d.logs.text.Table;
import org.conv2d.logs.text.TextPage;

/** The sections of a text report that show metrics. */
public final class MetricsText {
    private static final int MOST_TOO_WIDE = 5;

    private MetricsText() {}

    /** Appends all of them. */
    public static void append(MetricsResult metrics, Percentiles percentiles, TextPage page) {
        if (!metrics.timers().isEmpty()) {
            page.section("Timers (most time first)");
            timers(slowestFirst(metrics.timers()), percentiles, page);
        }
        numbers("Counters", metrics.counters(), page);
        numbers("Gauges", metrics.gauges(), page);
        if (!metrics.histograms().isEmpty()) {
            page.section("Histograms");
            histograms(metrics.histograms(), percentiles, page);
        }
        for (String kind : metrics.cut()) {
            page.section("There are too many names of " + kind + " to show them all; the shortest names were kept.");
        }
        tooWide(metrics, page);
    }

    /** Says what is left out because it spreads too far; nothing if all is there. */
    static void tooWide(MetricsResult metrics, TextPage page) {
        List<String> names = metrics.tooWide();
        for (int i = 0; i < names.size() && i < MOST_TOO_WIDE; i++) {
            page.section("The values of " + SafeText.of(names.get(i)) + " spread too far to be kept; it is left out.");
        }
        if (names.size() > MOST_TOO_WIDE) {
            page.section("So do those of " + Figures.count(names.size() - MOST_TOO_WIDE) + " others.");
        }
    }

    /** Timers by the time that they took in all, the most first. */
    static Map<String, Distribution> slowestFirst(Map<String, Distribution> timers) {
        List<Map.Entry<String, Distribution>> inOrder = new ArrayList<>(timers.entrySet());
        inOrder.sort(new MostTimeFirst());
        Map<String, Distribution> sorted = new LinkedHashMap<>();
        for (Map.Entry<String, Distribution> timer : inOrder) {
            sorted.put(timer.getKey(), timer.getValue());
        }
        return sorted;
    }

    /** Timers in columns. */
    static void timers(Map<String, Distribution> timers, Percentiles percentiles, TextPage page) {
        Table table = new Table().row(row(List.of("", "calls", "total", "mean"), percentiles.names(), "max"));
        page.rows(table, timers, new TimerRow(percentiles));
    }

    /** A row that ends in percentiles and the largest value, of durations or of other numbers. */
    private static String[] row(List<String> first, Percentiles percentiles, Distribution of, boolean durations) {
        List<String> values = new ArrayList<>();
        for (double percentile : percentiles.values()) {
            values.add(figure(of.percentile(percentile), durations));
        }
        return row(first, values, figure(of.max(), durations));
    }

    private static String figure(double value, boolean duration) {
        return duration ? Figures.duration(value) : Figures.number(value);
    }

    private static String[] row(List<String> first, List<String> percentiles, String last) {
        List<String> cells = new ArrayList<>(first);
        cells.addAll(percentiles);
        cells.add(last);
        return cells.toArray(new String[0]);
    }

    private static void numbers(String title, Map<String, Double> numbers, TextPage page) {
        if (!numbers.isEmpty()) {
            page.section(title);
            page.rows(new Table(), numbers, new NumberRow());
        }
    }

    /** Histograms in columns; nothing at all if there are none. */
    static void histograms(Map<String, Distribution> histograms, Percentiles percentiles, TextPage page) {
        if (histograms.isEmpty()) {
            return;
        }
        Table table = new Table().row(row(List.of("", "count", "mean", "std", "min"), percentiles.names(), "max"));
        page.rows(table, histograms, new HistogramRow(percentiles));
    }

    private static final class MostTimeFirst implements Comparator<Map.Entry<String, Distribution>> {
        @Override
        public int compare(Map.Entry<String, Distribution> one, Map.Entry<String, Distribution> other) {
            return Double.compare(other.getValue().total(), one.getValue().total());
        }
    }

    private record TimerRow(Percentiles percentiles) implements TextPage.Row<Distribution> {
        @Override
        public String[] cells(String name, Distribution timer) {
            List<String> first = List.of(
                    name,
                    Figures.count(timer.count()),
                    Figures.duration(timer.total()),
                    Figures.duration(timer.mean()));
            return row(first, percentiles, timer, true);
        }
    }

    private record HistogramRow(Percentiles percentiles) implements TextPage.Row<Distribution> {
        @Override
        public String[] cells(String name, Distribution histogram) {
            List<String> first = List.of(
                    name,
                    Figures.count(histogram.count()),
                    Figures.number(histogram.mean()),
                    Figures.number(histogram.std()),
                    Figures.number(histogram.min()));
            return row(first, percentiles, histogram, false);
        }
    }

    private static final class NumberRow implements TextPage.Row<Double> {
        @Override
        public String[] cells(String name, Double number) {
            return new String[] {name, Figures.number(number)};
        }
    }
}
