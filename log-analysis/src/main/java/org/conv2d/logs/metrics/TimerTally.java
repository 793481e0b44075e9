/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

import java.io.DataOutput;
import java.io.IOException;
import org.conv2d.logging.metrics.Histogram;
import org.conv2d.logs.tally.Mergeable;
import org.conv2d.logs.tally.MergedForm;
import org.conv2d.logs.tally.StateInput;
import org.conv2d.logs.tally.StoredForm;

/** The durations of a timer in seconds, apart by who reported them: the timer itself, or the event of a stage. */
final class TimerTally implements Mergeable<TimerTally> {
    static final StoredForm<TimerTally> FORM = new Form();

    private final Histogram ofTimer;
    private final Histogram ofStage;

    TimerTally() {
        this(new Histogram(), new Histogram());
    }

    private TimerTally(Histogram ofTimer, Histogram ofStage) {
        this.ofTimer = ofTimer;
        this.ofStage = ofStage;
    }

    void recordTimer(double seconds) {
        ofTimer.record(seconds);
    }

    void recordStage(double seconds) {
        ofStage.record(seconds);
    }

    @Override
    public void merge(TimerTally other) {
        ofTimer.merge(other.ofTimer);
        ofStage.merge(other.ofStage);
    }

    Histogram ofTimer() {
        return ofTimer;
    }

    Histogram ofStage() {
        return ofStage;
    }

    private static final class Form implements StoredForm<TimerTally>, MergedForm<TimerTally> {
        @Override
        public TimerTally create() {
            return new TimerTally();
        }

        @Override
        public void write(TimerTally part, DataOutput out) throws IOException {
            part.ofTimer.write(out);
            part.ofStage.write(out);
        }

        @Override
        public TimerTally read(StateInput in) throws IOException {
            return new TimerTally(Histogram.read(in), Histogram.read(in));
        }
    }
}
