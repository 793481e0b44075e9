/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.IntPredicate;
import org.conv2d.logs.input.Line;
import org.conv2d.logs.record.FieldSelection;
import org.conv2d.logs.record.LogRecord;
import org.conv2d.logs.tally.Mergeable;
import org.conv2d.logs.tally.NamedTallies;
import org.conv2d.logs.tally.Stretches;

/**
 * Gathers the metrics that events report, for at most {@value #MAX_NAMES} names of each kind.
 *
 * <p>Cumulative ones (counters, {@code histogram_stats}) are not added up: the last reading of every run counts, see
 * {@link RunSeries}; where the events of the appender's {@code metrics_summary} tell of a counter that others report too,
 * whoever has counted more counts. Distributions in such summaries are pooled over runs, see {@link SummaryStates}. A gauge is its latest value. A timer is the distribution of its {@code timer_end} durations; where
 * there is none, that of its {@linkplain StageEvent stage's event}, and where there is none either, the durations that
 * Python's records repeat in {@code metrics.timers}.
 */
public final class MetricsState implements Mergeable<MetricsState> {
    static final int MAX_NAMES = 1_000;

    private final NamedTallies<LatestValue> gauges =
            new NamedTallies<>(MAX_NAMES, LatestValue::new, LatestValue::merge);
    private final NamedTallies<TimerTally> timers = new NamedTallies<>(MAX_NAMES, TimerTally::new, TimerTally::merge);
    private final SummaryStates summaries = new SummaryStates();
    private final Stretches<OrderedMetrics> ordered = new Stretches<>(OrderedMetrics::new, OrderedMetrics::append);

    /** The fields that are needed of an event. */
    public static FieldSelection fields() {
        return new FieldSelection(
                Set.of(
                        "counter_name",
                        "total",
                        "increment",
                        "gauge_name",
                        "value",
                        "timer_name",
                        "duration_seconds",
                        "duration_ms",
                        "encoding_duration_ms",
                        "clustering_duration_ms",
                        "smoothing_duration_ms",
                        "histogram_name",
                        "sequence",
                        "state",
                        "count",
                        "mean",
                        "std",
                        "min",
                        "max",
                        "p50",
                        "p95",
                        "p99"),
                Set.of(
                        "counters",
                        "gauges",
                        "metrics.counters",
                        "metrics.gauges",
                        "metrics.timers",
                        "metrics_summary.counters",
                        "metrics_summary.gauges"));
    }

    /** Takes note of a line that is no event. */
    public void pass(Line line) {
        ordered.at(line);
    }

    public void accept(LogRecord record) {
        OrderedMetrics here = ordered.at(record.line());
        nested(record, here, "metrics");
        nested(record, here, "metrics_summary");
        String event = record.event();
        if (event == null) {
            return;
        }
        switch (event) {
            case "counter_update" -> counterUpdate(record, here);
            case "gauge_update" -> gaugeUpdate(record);
            case "timer_end" -> timerEnd(record);
            case "histogram_stats" -> histogramStats(record, here);
            case "metrics_summary" -> summary(record, here);
            case "training_start" -> here.start();
            default -> stage(record, StageEvent.BY_NAME.get(event));
        }
    }

    @Override
    public void merge(MetricsState other) {
        gauges.merge(other.gauges);
        timers.merge(other.timers);
        summaries.merge(other.summaries);
        ordered.merge(other.ordered);
    }

    /**
     * What has been gathered.
     *
     * @param continues whether the input of an index goes on where the one before it ended
     */
    public MetricsResult result(IntPredicate continues) {
        return new MetricsCollection(gauges, timers, summaries, logs(continues)).result();
    }

    /** The ordered metrics of each log, be it one file or several. */
    private Collection<OrderedMetrics> logs(IntPredicate continues) {
        SortedMap<Integer, OrderedMetrics> parts = ordered.partsByFile();
        List<OrderedMetrics> logs = new ArrayList<>();
        int files = parts.isEmpty() ? 0 : parts.lastKey() + 1;
        for (int file = 0; file < files; file++) {
            if (file == 0 || !continues.test(file)) {
                logs.add(new OrderedMetrics());
            }
            if (parts.containsKey(file)) {
                logs.get(logs.size() - 1).append(parts.get(file));
            }
        }
        return logs;
    }

    private void nested(LogRecord record, OrderedMetrics here, String parent) {
        counters(record, here, parent + ".counters");
        gauges(record, parent + ".gauges");
        record.numbers(parent + ".timers").forEach(here::timer);
    }

    /** A summary that tells its run is the appender's, and what it counts may be reported by events as well. */
    private void summary(LogRecord record, OrderedMetrics here) {
        double sequence = record.number("sequence");
        if (record.run() == null || Double.isNaN(sequence)) {
            counters(record, here, "counters");
        } else {
            record.numbers("counters")
                    .forEach((name, total) -> here.summaryCounter(name, record.run(), CounterReading.of(total, 0)));
            String state = record.text("state");
            if (state != null) {
                summaries.accept(record.run(), (long) sequence, state);
            }
        }
        gauges(record, "gauges");
    }

    private static void counters(LogRecord record, OrderedMetrics here, String path) {
        record.numbers(path).forEach((name, total) -> here.counter(name, record.run(), CounterReading.of(total, 0)));
    }

    private void gauges(LogRecord record, String path) {
        record.numbers(path).forEach((name, value) -> gauges.of(name).set(value, record));
    }

    private static void counterUpdate(LogRecord record, OrderedMetrics here) {
        String name = record.text("counter_name");
        double total = record.number("total");
        if (name != null && !Double.isNaN(total)) {
            here.counter(name, record.run(), CounterReading.of(total, record.number("increment")));
        }
    }

    private void gaugeUpdate(LogRecord record) {
        String name = record.text("gauge_name");
        double value = record.number("value");
        if (name != null && !Double.isNaN(value)) {
            gauges.of(name).set(value, record);
        }
    }

    private void timerEnd(LogRecord record) {
        String name = record.text("timer_name");
        double seconds = record.number("duration_seconds");
        if (Double.isNaN(seconds)) {
            seconds = record.number("duration_ms") / 1e3;
        }
        if (name != null && !Double.isNaN(seconds)) {
            timers.of(name).recordTimer(seconds);
        }
    }

    private static void histogramStats(LogRecord record, OrderedMetrics here) {
        String name = record.text("histogram_name");
        double count = record.number("count");
        double mean = record.number("mean");
        double std = record.number("std");
        if (name == null || !(count >= 1) || Double.isNaN(mean)) {
            return;
        }
        double[] percentiles = {record.number("p50"), record.number("p95"), record.number("p99")};
        HistogramReading reading = HistogramReading.of(
                (long) count,
                mean,
                Double.isNaN(std) ? 0 : std,
                record.number("min"),
                record.number("max"),
                percentiles);
        here.histogram(name, record.run(), reading);
    }

    private void stage(LogRecord record, StageEvent stage) {
        double duration = stage == null ? Double.NaN : record.number(stage.field());
        if (!Double.isNaN(duration)) {
            timers.of(record.event()).recordStage(duration / stage.perSecond());
        }
    }
}
