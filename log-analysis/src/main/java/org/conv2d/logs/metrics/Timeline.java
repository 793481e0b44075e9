/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.conv2d.logs.record.Level;
import org.conv2d.logs.record.LogRecord;
import org.conv2d.logs.record.Timestamps;
import org.conv2d.logs.tally.Mergeable;
import org.conv2d.logs.tally.MergedForm;
import org.conv2d.logs.tally.NamedTallies;

/**
 * How a log went over time, in at most {@value #MOST_INTERVALS} intervals of the same width: events, warnings, errors, timers.
 *
 * <p>The width is the least of a row each of which divides the next, from a second on, that is enough for the range of time. So it
 * hangs on the range alone, and neither the order of the input nor its cut can show. Not thread-safe.
 */
public final class Timeline implements Mergeable<Timeline> {
    static final int MOST_INTERVALS = 48;

    private static final int MOST_TIMERS = 100;

    /** Durations beyond are not taken into means, so that no sum overflows: 115 days. */
    private static final double MOST_SECONDS = 1e7;

    private static final long WEEK = 604_800;
    private static final long MICROS = 1_000_000;

    /** In seconds; the last is enough for all years that a timestamp can be of. */
    private static final long[] WIDTHS = {
        1,
        5,
        15,
        60,
        300,
        900,
        3_600,
        21_600,
        86_400,
        WEEK,
        4 * WEEK,
        52 * WEEK,
        520 * WEEK,
        5_200 * WEEK,
        52_000 * WEEK
    };

    private final TreeMap<Long, Counts> byIndex = new TreeMap<>();
    private int width;

    /** What an interval has seen. */
    private static final class Counts {
        private long events;
        private long warnings;
        private long errors;
        private final NamedTallies<Calls> timers = new NamedTallies<>(MOST_TIMERS, new CallsForm());

        void merge(Counts other) {
            events += other.events;
            warnings += other.warnings;
            errors += other.errors;
            timers.merge(other.timers);
        }
    }

    /** Durations in whole nanoseconds, whose sum is the same in any order. */
    private static final class Calls implements Mergeable<Calls> {
        private long count;
        private long nanos;

        void add(double seconds) {
            count++;
            nanos += Math.round(seconds * 1e9);
        }

        @Override
        public void merge(Calls other) {
            count += other.count;
            nanos += other.nanos;
        }
    }

    private static final class CallsForm implements MergedForm<Calls> {
        @Override
        public Calls create() {
            return new Calls();
        }
    }

    /** A part of the time. {@code timers} are those with calls in it. */
    public record Interval(long startMicros, long events, long warnings, long errors, Map<String, TimerCalls> timers) {}

    /** Calls of a timer in an interval. */
    public record TimerCalls(long count, double meanSeconds) {}

    /** Takes in an event; one without a time is on no line of time. */
    void accept(LogRecord record) {
        long micros = record.epochMicros();
        if (micros == Timestamps.NONE) {
            return;
        }
        Counts counts = byIndex.computeIfAbsent(index(micros), added -> new Counts());
        counts.events++;
        Level level = record.level();
        if (level != null && level.isError()) {
            counts.errors++;
        } else if (level == Level.WARNING) {
            counts.warnings++;
        }
        if ("timer_end".equals(record.event())) {
            String name = record.text(MetricFields.TIMER_NAME);
            double seconds = MetricsState.timerSeconds(record);
            if (name != null && Math.abs(seconds) <= MOST_SECONDS) {
                counts.timers.of(name).add(seconds);
            }
        }
        widen();
    }

    @Override
    public void merge(Timeline other) {
        while (width < other.width) {
            widenOnce();
        }
        while (other.width < width) {
            other.widenOnce();
        }
        other.byIndex.forEach((index, counts) ->
                byIndex.computeIfAbsent(index, added -> new Counts()).merge(counts));
        widen();
    }

    private long index(long micros) {
        return Math.floorDiv(micros, WIDTHS[width] * MICROS);
    }

    private void widen() {
        while (byIndex.size() > 1 && byIndex.lastKey() - byIndex.firstKey() >= MOST_INTERVALS) {
            widenOnce();
        }
    }

    private void widenOnce() {
        long times = WIDTHS[width + 1] / WIDTHS[width];
        TreeMap<Long, Counts> wider = new TreeMap<>();
        byIndex.forEach((index, counts) -> wider.computeIfAbsent(Math.floorDiv(index, times), added -> new Counts())
                .merge(counts));
        byIndex.clear();
        byIndex.putAll(wider);
        width++;
    }

    /** Width of an interval in seconds. */
    public long intervalSeconds() {
        return WIDTHS[width];
    }

    /** All intervals from the first event to the last, those without events as well. */
    public List<Interval> intervals() {
        List<Interval> intervals = new ArrayList<>();
        if (byIndex.isEmpty()) {
            return intervals;
        }
        for (long index = byIndex.firstKey(); index <= byIndex.lastKey(); index++) {
            Counts counts = byIndex.getOrDefault(index, new Counts());
            Map<String, TimerCalls> timers = new TreeMap<>();
            counts.timers
                    .byName()
                    .forEach((name, calls) ->
                            timers.put(name, new TimerCalls(calls.count, calls.nanos / 1e9 / calls.count)));
            intervals.add(new Interval(
                    index * WIDTHS[width] * MICROS, counts.events, counts.warnings, counts.errors, timers));
        }
        return intervals;
    }
}
