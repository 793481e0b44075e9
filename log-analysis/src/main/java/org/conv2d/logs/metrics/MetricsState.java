/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.function.IntPredicate;
import org.conv2d.logs.input.Line;
import org.conv2d.logs.record.FieldSelection;
import org.conv2d.logs.record.LogRecord;
import org.conv2d.logs.tally.Mergeable;
import org.conv2d.logs.tally.NamedTallies;
import org.conv2d.logs.tally.StateInput;
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

    /** The fields that are needed of an event. */
    public static final FieldSelection FIELDS = MetricFields.SELECTION;

    private final NamedTallies<LatestValue> gauges = new NamedTallies<>(MAX_NAMES, LatestValue.FORM);
    private final NamedTallies<TimerTally> timers = new NamedTallies<>(MAX_NAMES, TimerTally.FORM);
    private final SummaryStates summaries = new SummaryStates();
    private final Stretches<OrderedMetrics> ordered;

    public MetricsState() {
        this(new Stretches<>(OrderedMetrics.FORM));
    }

    private MetricsState(Stretches<OrderedMetrics> ordered) {
        this.ordered = ordered;
    }

    /** Takes note of a line that is no event. */
    public void pass(Line line) {
        ordered.at(line);
    }

    public void accept(LogRecord record) {
        OrderedMetrics here = ordered.at(record.line());
        if (record.hasNumbers()) {
            groups(record, here, MetricGroups.OF_PYTHON);
            groups(record, here, MetricGroups.OF_SUMMARY);
        }
        accept(record, here, eventOf(record));
    }

    /** What an event reports, and all that have its type and no objects of numbers; null for nothing. */
    public static MetricEvent eventOf(LogRecord record) {
        return MetricEvent.named(record.event());
    }

    /** Takes in an event without objects of numbers, of which is known {@linkplain #eventOf what it reports}. */
    public void accept(LogRecord record, MetricEvent event) {
        accept(record, ordered.at(record.line()), event);
    }

    private void accept(LogRecord record, OrderedMetrics here, MetricEvent event) {
        if (event == null) {
            return;
        }
        switch (event.kind()) {
            case COUNTER_UPDATE -> counterUpdate(record, here);
            case GAUGE_UPDATE -> gaugeUpdate(record);
            case TIMER_END -> timerEnd(record);
            case HISTOGRAM_STATS -> histogramStats(record, here);
            case METRICS_SUMMARY -> summary(record, here);
            case TRAINING_START -> here.start();
            case STAGE -> stage(record, event.stage());
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

    private void groups(LogRecord record, OrderedMetrics here, MetricGroups groups) {
        record.numbers(groups.counters())
                .forEach((name, total) -> here.counter(name, record.run(), CounterReading.of(total, 0)));
        record.numbers(groups.gauges()).forEach((name, value) -> gauges.of(name).set(value, record));
        if (groups.timers() != null) {
            record.numbers(groups.timers()).forEach(here::timer);
        }
    }

    /** A summary that tells its run is the appender's, and what it counts may be reported by events as well. */
    private void summary(LogRecord record, OrderedMetrics here) {
        double sequence = record.number(MetricFields.SEQUENCE);
        if (record.run() == null || Double.isNaN(sequence)) {
            groups(record, here, MetricGroups.OF_EVENT);
            return;
        }
        record.numbers(MetricGroups.OF_EVENT.counters())
                .forEach((name, total) -> here.summaryCounter(name, record.run(), CounterReading.of(total, 0)));
        record.numbers(MetricGroups.OF_EVENT.gauges())
                .forEach((name, value) -> gauges.of(name).set(value, record));
        String state = record.text(MetricFields.STATE);
        if (state != null) {
            summaries.accept(record.run(), (long) sequence, state);
        }
    }

    private static void counterUpdate(LogRecord record, OrderedMetrics here) {
        String name = record.text(MetricFields.COUNTER_NAME);
        double total = record.number(MetricFields.TOTAL);
        if (name != null && !Double.isNaN(total)) {
            here.counter(name, record.run(), CounterReading.of(total, record.number(MetricFields.INCREMENT)));
        }
    }

    private void gaugeUpdate(LogRecord record) {
        String name = record.text(MetricFields.GAUGE_NAME);
        double value = record.number(MetricFields.VALUE);
        if (name != null && !Double.isNaN(value)) {
            gauges.of(name).set(value, record);
        }
    }

    private void timerEnd(LogRecord record) {
        String name = record.text(MetricFields.TIMER_NAME);
        double seconds = timerSeconds(record);
        if (name != null && !Double.isNaN(seconds)) {
            timers.of(name).recordTimer(seconds);
        }
    }

    /** The duration that a timer's event tells, or NaN. */
    static double timerSeconds(LogRecord record) {
        double seconds = record.number(MetricFields.DURATION_SECONDS);
        return Double.isNaN(seconds) ? record.number(MetricFields.DURATION_MS) / 1e3 : seconds;
    }

    private static void histogramStats(LogRecord record, OrderedMetrics here) {
        String name = record.text(MetricFields.HISTOGRAM_NAME);
        double count = record.number(MetricFields.COUNT);
        double mean = record.number(MetricFields.MEAN);
        double std = record.number(MetricFields.STD);
        if (name == null || !(count >= 1) || Double.isNaN(mean)) {
            return;
        }
        double[] percentiles = {
            record.number(MetricFields.P50), record.number(MetricFields.P95), record.number(MetricFields.P99)
        };
        HistogramReading reading = HistogramReading.of(
                (long) count, mean, std, record.number(MetricFields.MIN), record.number(MetricFields.MAX), percentiles);
        here.histogram(name, record.run(), reading);
    }

    private void stage(LogRecord record, StageEvent stage) {
        double duration = record.number(stage.field());
        if (!Double.isNaN(duration)) {
            timers.of(record.event()).recordStage(duration / stage.perSecond());
        }
    }

    /** What would have been gathered if the user had asked for none of the events. */
    public MetricsState filtered() {
        return new MetricsState(ordered.emptied());
    }

    public void write(DataOutput out) throws IOException {
        gauges.write(out, LatestValue.FORM);
        timers.write(out, TimerTally.FORM);
        summaries.write(out);
        ordered.write(out, OrderedMetrics.FORM);
    }

    public static MetricsState read(StateInput in) throws IOException {
        MetricsState state = new MetricsState();
        state.gauges.readInto(in, LatestValue.FORM);
        state.timers.readInto(in, TimerTally.FORM);
        state.summaries.readInto(in);
        state.ordered.readInto(in, OrderedMetrics.FORM);
        return state;
    }
}
