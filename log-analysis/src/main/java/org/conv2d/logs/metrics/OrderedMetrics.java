/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

import org.conv2d.logs.tally.NamedTallies;

/** The metrics of a stretch whose meaning hangs on what came before them in their file. */
final class OrderedMetrics {
    /** Separates a metric's name from the run that it was reported in; no name holds this noncharacter. */
    private static final char RUN_SEPARATOR = '\uffff';

    private final NamedTallies<RunSeries<CounterReading>> counters =
            new NamedTallies<>(MetricsState.MAX_NAMES, RunSeries::new, RunSeries::append);
    private final NamedTallies<RunSeries<HistogramReading>> histograms =
            new NamedTallies<>(MetricsState.MAX_NAMES, RunSeries::new, RunSeries::append);
    private final NamedTallies<RepeatedTimer> timers =
            new NamedTallies<>(MetricsState.MAX_NAMES, RepeatedTimer::new, RepeatedTimer::append);
    private int starts;

    /** A training starts here. */
    void start() {
        starts++;
    }

    void counter(String name, String run, CounterReading reading) {
        add(counters, name, run, reading);
    }

    void histogram(String name, String run, HistogramReading reading) {
        add(histograms, name, run, reading);
    }

    void timer(String name, double seconds) {
        timers.of(name).add(seconds);
    }

    void append(OrderedMetrics following) {
        following.counters.forEach(series -> series.shift(starts));
        following.histograms.forEach(series -> series.shift(starts));
        counters.merge(following.counters);
        histograms.merge(following.histograms);
        timers.merge(following.timers);
        starts += following.starts;
    }

    NamedTallies<RunSeries<CounterReading>> counters() {
        return counters;
    }

    NamedTallies<RunSeries<HistogramReading>> histograms() {
        return histograms;
    }

    NamedTallies<RepeatedTimer> timers() {
        return timers;
    }

    /** The metric's name, without the run. */
    static String name(String key) {
        int separator = key.indexOf(RUN_SEPARATOR);
        return separator < 0 ? key : key.substring(0, separator);
    }

    private <R extends Reading<R>> void add(NamedTallies<RunSeries<R>> series, String name, String run, R reading) {
        if (run == null) {
            series.of(name).add(reading, starts);
        } else {
            series.of(name + RUN_SEPARATOR + run).addOfNamedRun(reading);
        }
    }
}
