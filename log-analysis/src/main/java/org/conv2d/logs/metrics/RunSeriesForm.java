/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

import java.io.DataOutput;
import java.io.IOException;
import org.conv2d.logs.tally.StateInput;
import org.conv2d.logs.tally.StoredForm;

/**
 * How series of readings of one kind begin, are joined behind a stretch, and kept.
 *
 * @param startsBefore how many starts there are in the stretch that is joined to
 */
record RunSeriesForm<R extends Reading<R>>(ReadingForm<R> readings, int startsBefore)
        implements StoredForm<RunSeries<R>> {
    static final RunSeriesForm<CounterReading> COUNTERS = new RunSeriesForm<>(CounterReading.FORM, 0);
    static final RunSeriesForm<HistogramReading> HISTOGRAMS = new RunSeriesForm<>(HistogramReading.FORM, 0);

    /** The same behind a stretch with so many starts. */
    RunSeriesForm<R> behind(int starts) {
        return new RunSeriesForm<>(readings, starts);
    }

    @Override
    public RunSeries<R> create() {
        return new RunSeries<>();
    }

    @Override
    public void join(RunSeries<R> part, RunSeries<R> following) {
        part.append(following, startsBefore);
    }

    @Override
    public void write(RunSeries<R> part, DataOutput out) throws IOException {
        part.write(out, readings);
    }

    @Override
    public RunSeries<R> read(StateInput in) throws IOException {
        return RunSeries.read(in, readings);
    }
}
