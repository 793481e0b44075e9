/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.summary;

import java.io.DataOutput;
import java.io.IOException;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import org.conv2d.logs.input.Line;
import org.conv2d.logs.metrics.MetricEvent;
import org.conv2d.logs.metrics.MetricsState;
import org.conv2d.logs.record.LogRecord;
import org.conv2d.logs.record.Rejection;
import org.conv2d.logs.record.Timestamps;
import org.conv2d.logs.scan.LogState;
import org.conv2d.logs.scan.Query;
import org.conv2d.logs.tally.LineTally;
import org.conv2d.logs.tally.NamedTallies;
import org.conv2d.logs.tally.Occurrences;
import org.conv2d.logs.tally.StateInput;

/**
 * What a summary keeps of the lines it is shown. However the input is cut into stretches of whole lines and in whatever
 * order their states are merged, the result is the same.
 *
 * <p>Not thread-safe. Memory does not grow with the input: at most {@value #MAX_NAMES} names of events, of exceptions
 * and of checks have counts of their own.
 */
public final class SummaryState implements LogState<SummaryState> {
    static final int MAX_NAMES = 10_000;

    private final LineTally lines;
    private final NamedTallies<Occurrences> events = occurrences();
    private final NamedTallies<Occurrences> exceptions = occurrences();
    private final QualityChecks checks = new QualityChecks(MAX_NAMES);
    private final MetricsState metrics;
    private final LevelTally levels;
    private long withoutTimestamp;
    private long earliest = Long.MAX_VALUE;
    private long latest = Long.MIN_VALUE;

    SummaryState() {
        this(new LineTally(), new LevelTally(), new MetricsState());
    }

    private SummaryState(LineTally lines, LevelTally levels, MetricsState metrics) {
        this.lines = lines;
        this.levels = levels;
        this.metrics = metrics;
    }

    /** What a summary asks of a log. */
    public static final Query<SummaryState> QUERY =
            new Query<>(MetricsState.FIELDS.and(QualityChecks.FIELDS), new NewStates(), new SummaryForm());

    private static final class NewStates implements Supplier<SummaryState> {
        @Override
        public SummaryState get() {
            return new SummaryState();
        }
    }

    @Override
    public void accept(LogRecord record) {
        lines.match(record.line());
        time(record.epochMicros());
        levels.add(record.level());
        if (record.note(this) instanceof Likes likes && events.isWithinLimit()) {
            likes.accept(record);
        } else {
            count(record.event(), events, record.line());
            special(record);
            metrics.accept(record);
            if (record.isNotable()) {
                record.note(this, new Likes(record));
            }
        }
    }

    /** What is the same for all events that are alike but for their values, found out once. */
    private final class Likes {
        private final Occurrences occurrences;
        private final boolean special;
        private final MetricEvent metric;

        Likes(LogRecord record) {
            occurrences = record.event() == null ? null : events.of(record.event());
            special = record.exceptionType() != null || QualityChecks.mayTell(record);
            metric = MetricsState.eventOf(record);
        }

        void accept(LogRecord record) {
            if (occurrences != null) {
                occurrences.add(1, record.line());
            }
            if (special) {
                special(record);
            }
            metrics.accept(record, metric);
        }
    }

    private void special(LogRecord record) {
        count(record.exceptionType(), exceptions, record.line());
        if (QualityChecks.mayTell(record)) {
            checks.accept(record);
        }
    }

    @Override
    public void filter(Line line) {
        lines.filter(line);
        metrics.pass(line);
    }

    @Override
    public void reject(Line line, Rejection reason) {
        lines.reject(line, reason);
        metrics.pass(line);
    }

    @Override
    public void blank(Line line) {
        lines.blank(line);
        metrics.pass(line);
    }

    @Override
    public void merge(SummaryState other) {
        lines.merge(other.lines);
        events.merge(other.events);
        exceptions.merge(other.exceptions);
        checks.merge(other.checks);
        metrics.merge(other.metrics);
        levels.merge(other.levels);
        withoutTimestamp += other.withoutTimestamp;
        earliest = Math.min(earliest, other.earliest);
        latest = Math.max(latest, other.latest);
    }

    /**
     * The summary of all that has been shown.
     *
     * @param continues whether the input of an index goes on where the one before it ended, as the next part of a rotated
     *     log does: a run may then go on as well
     */
    public Summary result(IntPredicate continues) {
        return new Summary(
                TimeRange.of(earliest, latest),
                lines.counts(),
                withoutTimestamp,
                NamedCounts.inOrderOfAppearance(events),
                levels.counts(),
                NamedCounts.mostFrequentFirst(exceptions),
                NamedCounts.mostFrequentFirst(checks.byCheck()),
                metrics.result(continues));
    }

    private static void count(String name, NamedTallies<Occurrences> tallies, Line line) {
        if (name != null) {
            tallies.of(name).add(1, line);
        }
    }

    private void time(long epochMicros) {
        if (epochMicros == Timestamps.NONE) {
            withoutTimestamp++;
        } else {
            earliest = Math.min(earliest, epochMicros);
            latest = Math.max(latest, epochMicros);
        }
    }

    private static NamedTallies<Occurrences> occurrences() {
        return new NamedTallies<>(MAX_NAMES, Occurrences.FORM);
    }

    /** Whether every event has a timestamp that a range of time can be asked about. */
    boolean isTimed() {
        return withoutTimestamp == 0;
    }

    long earliest() {
        return earliest;
    }

    long latest() {
        return latest;
    }

    /** What would be kept if the user had asked for none of the events. */
    SummaryState filtered() {
        lines.filterAll();
        return new SummaryState(lines, new LevelTally(), metrics.filtered());
    }

    void write(DataOutput out) throws IOException {
        lines.write(out);
        levels.write(out);
        metrics.write(out);
        events.write(out, Occurrences.FORM);
        exceptions.write(out, Occurrences.FORM);
        checks.byCheck().write(out, Occurrences.FORM);
        out.writeLong(withoutTimestamp);
        out.writeLong(earliest);
        out.writeLong(latest);
    }

    static SummaryState read(StateInput in) throws IOException {
        SummaryState state = new SummaryState(LineTally.read(in), LevelTally.read(in), MetricsState.read(in));
        state.events.readInto(in, Occurrences.FORM);
        state.exceptions.readInto(in, Occurrences.FORM);
        state.checks.byCheck().readInto(in, Occurrences.FORM);
        state.withoutTimestamp = in.readLong();
        state.earliest = in.readLong();
        state.latest = in.readLong();
        return state;
    }
}
