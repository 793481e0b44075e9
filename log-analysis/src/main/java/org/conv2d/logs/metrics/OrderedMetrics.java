/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

import java.io.DataOutput;
import java.io.IOException;
import org.conv2d.logs.tally.NamedTallies;
import org.conv2d.logs.tally.StateInput;
import org.conv2d.logs.tally.StoredForm;

/** The metrics of a stretch whose meaning hangs on what came before them in their log. */
final class OrderedMetrics {
    static final StoredForm<OrderedMetrics> FORM = new Form();

    // what is given up beyond the limit is only known to exist, so it does not matter behind how many starts it is
    // joined
    private final NamedTallies<RunSeries<CounterReading>> counters =
            new NamedTallies<>(MetricsState.MAX_NAMES, RunSeriesForm.COUNTERS);
    private final NamedTallies<RunSeries<CounterReading>> summaryCounters =
            new NamedTallies<>(MetricsState.MAX_NAMES, RunSeriesForm.COUNTERS);
    private final NamedTallies<RunSeries<HistogramReading>> histograms =
            new NamedTallies<>(MetricsState.MAX_NAMES, RunSeriesForm.HISTOGRAMS);
    private final NamedTallies<RepeatedTimer> timers = new NamedTallies<>(MetricsState.MAX_NAMES, RepeatedTimer.FORM);
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
        counters.merge(following.counters, RunSeriesForm.COUNTERS.behind(starts));
        summaryCounters.merge(following.summaryCounters, RunSeriesForm.COUNTERS.behind(starts));
        histograms.merge(following.histograms, RunSeriesForm.HISTOGRAMS.behind(starts));
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

    private <R extends Reading<R>> void add(NamedTallies<RunSeries<R>> series, String name, String run, R reading) {
        if (run == null) {
            series.of(name).add(reading, starts);
        } else {
            series.of(keys.of(name, run)).addOfNamedRun(reading);
        }
    }

    private static final class Form implements StoredForm<OrderedMetrics> {
        @Override
        public OrderedMetrics create() {
            return new OrderedMetrics();
        }

        @Override
        public void join(OrderedMetrics part, OrderedMetrics following) {
            part.append(following);
        }

        @Override
        public void write(OrderedMetrics part, DataOutput out) throws IOException {
            part.counters.write(out, RunSeriesForm.COUNTERS);
            part.summaryCounters.write(out, RunSeriesForm.COUNTERS);
            part.histograms.write(out, RunSeriesForm.HISTOGRAMS);
            part.timers.write(out, RepeatedTimer.FORM);
            out.writeInt(part.starts);
        }

        @Override
        public OrderedMetrics read(StateInput in) throws IOException {
            OrderedMetrics metrics = new OrderedMetrics();
            metrics.counters.readInto(in, RunSeriesForm.COUNTERS);
            metrics.summaryCounters.readInto(in, RunSeriesForm.COUNTERS);
            metrics.histograms.readInto(in, RunSeriesForm.HISTOGRAMS);
            metrics.timers.readInto(in, RepeatedTimer.FORM);
            metrics.starts = in.readInt();
            return metrics;
        }
    }
}
