/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.conv2d.logging.metrics.DistributionStates;
import org.conv2d.logging.metrics.HistogramSnapshot;
import org.conv2d.logging.metrics.HistogramText;
import org.conv2d.logs.tally.Mergeable;
import org.conv2d.logs.tally.MergedForm;
import org.conv2d.logs.tally.NamedTallies;
import org.conv2d.logs.tally.StateInput;
import org.conv2d.logs.tally.StoredForm;

/**
 * The distributions in {@code metrics_summary} events. They are cumulative: of each run, which bears an id, the summary
 * with the highest number counts, all its parts together; runs add up. Neither order nor the cut of the input can show.
 */
final class SummaryStates implements Mergeable<SummaryStates> {
    /** Separates a series from its run; see {@link OrderedMetrics}. */
    private static final char RUN_SEPARATOR = '\uffff';

    private static final StoredForm<Latest> LATEST = new LatestForm();

    private final NamedTallies<Latest> timers = latest();
    private final NamedTallies<Latest> histograms = latest();

    /** The state of one series in the latest summary of one run. */
    private static final class Latest implements Mergeable<Latest> {
        private long sequence = -1;
        private HistogramSnapshot state = HistogramSnapshot.EMPTY;

        void add(long of, HistogramSnapshot part) {
            if (of > sequence) {
                sequence = of;
                state = part;
            } else if (of == sequence) {
                state = state.merge(part);
            }
        }

        @Override
        public void merge(Latest other) {
            add(other.sequence, other.state);
        }
    }

    private static final class LatestForm implements StoredForm<Latest>, MergedForm<Latest> {
        @Override
        public Latest create() {
            return new Latest();
        }

        @Override
        public void write(Latest part, DataOutput out) throws IOException {
            byte[] text = HistogramText.encode(part.state).getBytes(StandardCharsets.US_ASCII);
            out.writeLong(part.sequence);
            out.writeInt(text.length);
            out.write(text);
        }

        @Override
        public Latest read(StateInput in) throws IOException {
            Latest latest = new Latest();
            latest.sequence = in.readLong();
            byte[] text = in.readNBytes(in.readInt());
            try {
                latest.state = HistogramText.decode(new String(text, StandardCharsets.US_ASCII));
            } catch (IllegalArgumentException damaged) {
                throw new IOException("a histogram that is none", damaged);
            }
            return latest;
        }
    }

    private static NamedTallies<Latest> latest() {
        return new NamedTallies<>(MetricsState.MAX_NAMES, LATEST);
    }

    /** Takes in the field {@code state} of an event. */
    void accept(String run, long sequence, String text) {
        DistributionStates.read(
                text,
                (timer, series, part) -> (timer ? timers : histograms)
                        .of(series + RUN_SEPARATOR + run)
                        .add(sequence, part));
    }

    @Override
    public void merge(SummaryStates other) {
        timers.merge(other.timers);
        histograms.merge(other.histograms);
    }

    void write(DataOutput out) throws IOException {
        timers.write(out, LATEST);
        histograms.write(out, LATEST);
    }

    /** Takes in what {@link #write} wrote. */
    void readInto(StateInput in) throws IOException {
        timers.readInto(in, LATEST);
        histograms.readInto(in, LATEST);
    }

    Map<String, Distribution> ofTimers() {
        return sumOfRuns(timers);
    }

    Map<String, Distribution> ofHistograms() {
        return sumOfRuns(histograms);
    }

    boolean hasCutTimers() {
        return timers.others() != null;
    }

    boolean hasCutHistograms() {
        return histograms.others() != null;
    }

    private static Map<String, Distribution> sumOfRuns(NamedTallies<Latest> tallies) {
        HistogramSums sums = new HistogramSums();
        for (Map.Entry<String, Latest> latest : tallies.byName().entrySet()) {
            sums.of(RunKeys.name(latest.getKey())).merge(latest.getValue().state);
        }
        return sums.distributions();
    }
}
