/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

import java.io.DataOutput;
import java.io.IOException;
import org.conv2d.logs.tally.NamedTallies;
import org.conv2d.logs.tally.StateInput;

/** The metrics of a stretch whose meaning hangs on what came before them in their log. */
final class OrderedMetrics {
    private final NamedTallies<RunSeries<CounterReading>> counters = runSeries();
    private final NamedTallies<RunSeries<CounterReading>> summaryCounters = runSeries();
    private final NamedTallies<RunSeries<HistogramReading>> histograms = runSeries();
    private final NamedTallies<RepeatedTimer> timers =
            new NamedTallies<>(MetricsState.MAX_NAMES, RepeatedTimer::new, RepeatedTimer::append);
    private final RunKeys keys = new RunKeys();
    private int starts;

    /** A training starts here. */
    void start() {
        starts++;
    }

    void counter(String name, String run, CounterReading reading) {
        add(counters, name, run, reading);
    }

    void summaryCounter(String name, String run, CounterReading reading) {
        add(summaryCounters, name, run, reading);
    }

    void histogram(String name, String run, HistogramReading reading) {
        add(histograms, name, run, reading);
    }

    void timer(String name, double seconds) {
        timers.of(name).add(seconds);
    }

    /** Joins the metrics of the stretch that follows, which are left as they were. */
    void append(OrderedMetrics following) {
        counters.merge(following.counters, (series, next) -> series.append(next, starts));
        summaryCounters.merge(following.summaryCounters, (series, next) -> series.append(next, starts));
        histograms.merge(following.histograms, (series, next) -> series.append(next, starts));
        timers.merge(following.timers);
        starts += following.starts;
    }

    NamedTallies<RunSeries<CounterReading>> counters() {
        return counters;
    }

    /** Those that the appender's summaries tell of. */
    NamedTallies<RunSeries<CounterReading>> summaryCounters() {
        return summaryCounters;
    }

    NamedTallies<RunSeries<HistogramReading>> histograms() {
        return histograms;
    }

    NamedTallies<RepeatedTimer> timers() {
        return timers;
    }

    /** What is given up beyond the limit is only known to exist, so it does not matter how it is joined. */
    private static <R extends Reading<R>> NamedTallies<RunSeries<R>> runSeries() {
        return new NamedTallies<>(MetricsState.MAX_NAMES, RunSeries::new, (series, other) -> series.append(other, 0));
    }

    private <R extends Reading<R>> void add(NamedTallies<RunSeries<R>> series, String name, String run, R reading) {
        if (run == null) {
            series.of(name).add(reading, starts);
        } else {
            series.of(keys.of(name, run)).addOfNamedRun(reading);
        }
    }

    void write(DataOutput out) throws IOException {
        counters.write(out, (series, to) -> series.write(to, CounterReading::write));
        summaryCounters.write(out, (series, to) -> series.write(to, CounterReading::write));
        histograms.write(out, (series, to) -> series.write(to, HistogramReading::write));
        timers.write(out, RepeatedTimer::write);
        out.writeInt(starts);
    }

    static OrderedMetrics read(StateInput in) throws IOException {
        OrderedMetrics metrics = new OrderedMetrics();
        metrics.counters.readInto(in, from -> RunSeries.read(from, CounterReading::read));
        metrics.summaryCounters.readInto(in, from -> RunSeries.read(from, CounterReading::read));
        metrics.histograms.readInto(in, from -> RunSeries.read(from, HistogramReading::read));
        metrics.timers.readInto(in, RepeatedTimer::read);
        metrics.starts = in.readInt();
        return metrics;
    }
}
