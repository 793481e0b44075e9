/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

import java.io.DataOutput;
import java.io.IOException;
import org.conv2d.logging.metrics.Histogram;
import org.conv2d.logs.tally.StateInput;
import org.conv2d.logs.tally.StoredForm;

/**
 * A timer that every record repeats at its last duration, as the Python formatter does: a duration counts when it
 * differs from the one before. Timers of adjoining stretches join into the timer of both.
 */
final class RepeatedTimer {
    static final StoredForm<RepeatedTimer> FORM = new Form();

    private final Histogram changes;
    private double first = Double.NaN;
    private double last = Double.NaN;

    RepeatedTimer() {
        this(new Histogram());
    }

    private RepeatedTimer(Histogram changes) {
        this.changes = changes;
    }

    void add(double seconds) {
        if (Double.isNaN(first)) {
            first = seconds;
        } else if (seconds != last) {
            changes.record(seconds);
        }
        last = seconds;
    }

    void append(RepeatedTimer following) {
        add(following.first);
        changes.merge(following.changes);
        last = following.last;
    }

    /** Adds every duration, the stretch being a whole log. */
    void addTo(Histogram durations) {
        durations.merge(changes);
        durations.record(first);
    }

    private static final class Form implements StoredForm<RepeatedTimer> {
        @Override
        public RepeatedTimer create() {
            return new RepeatedTimer();
        }

        @Override
        public void join(RepeatedTimer part, RepeatedTimer following) {
            part.append(following);
        }

        @Override
        public void write(RepeatedTimer part, DataOutput out) throws IOException {
            part.changes.write(out);
            out.writeDouble(part.first);
            out.writeDouble(part.last);
        }

        @Override
        public RepeatedTimer read(StateInput in) throws IOException {
            RepeatedTimer timer = new RepeatedTimer(Histogram.read(in));
            timer.first = in.readDouble();
            timer.last = in.readDouble();
            return timer;
        }
    }
}
