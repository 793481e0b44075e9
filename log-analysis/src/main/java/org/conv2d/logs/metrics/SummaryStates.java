/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

import java.io.DataOutput;
import java.io.IOException;
import org.conv2d.logging.metrics.DistributionStates;
import org.conv2d.logs.tally.Mergeable;
import org.conv2d.logs.tally.NamedTallies;
import org.conv2d.logs.tally.StateInput;

/**
 * The distributions in {@code metrics_summary} events. They are cumulative: of each run, which bears an id, the summary
 * with the highest number counts, all its parts together; runs add up. Neither order nor the cut of the input can show. Memory is bounded: see {@link
 * LatestState}.
 */
final class SummaryStates implements Mergeable<SummaryStates> {
    /** Separates a series from its run; see {@link OrderedMetrics}. */
    private static final char RUN_SEPARATOR = '\uffff';

    private final NamedTallies<LatestState> timers = latest();
    private final NamedTallies<LatestState> histograms = latest();

    private static NamedTallies<LatestState> latest() {
        return new NamedTallies<>(MetricsState.MAX_NAMES, LatestState.FORM);
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
        timers.write(out, LatestState.FORM);
        histograms.write(out, LatestState.FORM);
    }

    /** Takes in what {@link #write} wrote. */
    void readInto(StateInput in) throws IOException {
        timers.readInto(in, LatestState.FORM);
        histograms.readInto(in, LatestState.FORM);
    }

    SummaryPool ofTimers() {
        return SummaryPool.of(timers.byName());
    }

    SummaryPool ofHistograms() {
        return SummaryPool.of(histograms.byName());
    }

    boolean hasCutTimers() {
        return timers.others() != null;
    }

    boolean hasCutHistograms() {
        return histograms.others() != null;
    }
}
