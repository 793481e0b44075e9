/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.conv2d.logs.tally.StateInput;

/**
 * The readings of one cumulative metric over a stretch of a log: the last of every run counts, and together they are
 * its total.
 *
 * <p>A run is over where the metric falls, and where a {@code training_start} comes between two readings. The first
 * {@code training_start} after a run's beginning is its own, though: a program that counts while it loads its data has
 * not started anew when its training starts. A run that began with a fall, or as the first of the log, is therefore
 * <em>fresh</em> until it has passed one start.
 *
 * <p>Series of adjoining stretches join into the series of both in constant memory. Where a stretch begins it cannot be
 * known whether the run there is fresh; the one run whose end hangs on that, the one at the first start of the stretch,
 * is kept as {@link #doubtful} until the stretch before has been joined.
 */
final class RunSeries<R extends Reading<R>> {
    private R first;
    private int startsBeforeFirst;
    private R last;
    private int startsBeforeLast;

    /** The sum of all runs that are over. */
    private R over;

    /** A run that is over only if the run that the stretch begins in is not fresh. */
    private R doubtful;

    /** Whether it is known if the run that goes on is fresh; if not, it is as fresh as the one the stretch began in. */
    private boolean freshnessKnown;

    private boolean fresh;

    /** Whether the run has a name, under which all its readings are found: then starts, its own or others', end nothing. */
    private boolean named;

    /** Takes in a reading of a run that has a name. */
    void addOfNamedRun(R reading) {
        named = true;
        add(reading, 0);
    }

    /** Takes in a reading before which the stretch has had {@code starts} starts. */
    void add(R reading, int starts) {
        if (first == null) {
            first = reading;
            startsBeforeFirst = starts;
        } else {
            step(reading, starts - startsBeforeLast);
        }
        last = reading;
        startsBeforeLast = starts;
    }

    /** Joins the series of the stretch that follows, this one having had {@code starts} starts in all. */
    void append(RunSeries<R> following, int starts) {
        named = following.named;
        int before = named ? 0 : starts;
        add(following.first, before + following.startsBeforeFirst);
        if (following.doubtful != null) {
            settle(following.doubtful);
        }
        if (following.over != null) {
            close(following.over);
        }
        if (following.freshnessKnown) {
            freshnessKnown = true;
            fresh = following.fresh;
        }
        last = following.last;
        startsBeforeLast = before + following.startsBeforeLast;
    }

    /** The sum over all runs, the stretch being a whole log. */
    R total() {
        R total = over == null ? last : over.plus(last);
        boolean beganFresh = startsBeforeFirst == 0;
        return doubtful == null || beganFresh ? total : total.plus(doubtful);
    }

    private void step(R reading, int starts) {
        if (reading.before() < last.progress()) {
            close(last);
            freshnessKnown = true;
            fresh = starts == 0;
        } else if (starts > 0) {
            if (starts > 1) {
                close(last);
            } else {
                settle(last);
            }
            freshnessKnown = true;
            fresh = false;
        }
    }

    /** Closes a run at the first start that it comes to, unless it is fresh. */
    private void settle(R run) {
        if (!freshnessKnown) {
            doubtful = run;
        } else if (!fresh) {
            close(run);
        }
    }

    private void close(R run) {
        over = over == null ? run : over.plus(run);
    }

    void write(DataOutput out, ReadingForm<R> form) throws IOException {
        for (R reading : Arrays.asList(first, last, over, doubtful)) {
            out.writeBoolean(reading != null);
            if (reading != null) {
                form.write(reading, out);
            }
        }
        out.writeInt(startsBeforeFirst);
        out.writeInt(startsBeforeLast);
        out.writeBoolean(freshnessKnown);
        out.writeBoolean(fresh);
        out.writeBoolean(named);
    }

    static <R extends Reading<R>> RunSeries<R> read(StateInput in, ReadingForm<R> form) throws IOException {
        RunSeries<R> series = new RunSeries<>();
        series.first = in.readBoolean() ? form.read(in) : null;
        series.last = in.readBoolean() ? form.read(in) : null;
        series.over = in.readBoolean() ? form.read(in) : null;
        series.doubtful = in.readBoolean() ? form.read(in) : null;
        series.startsBeforeFirst = in.readInt();
        series.startsBeforeLast = in.readInt();
        series.freshnessKnown = in.readBoolean();
        series.fresh = in.readBoolean();
        series.named = in.readBoolean();
        return series;
    }
}
