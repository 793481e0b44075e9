/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Records a distribution from any number of threads: the concurrent sibling of {@link Histogram}, from which it differs in
 * no answer. A handle: look it up once, keep it, call it as often as you like.
 *
 * <p>Thread-safe; {@link #record} is wait-free and allocates only when a thread records for the first time or a new power of
 * two comes up. Nothing is ever reset by a reader. A {@link #snapshot} that is taken while others record may lack, or hold a
 * part of, the one record each of them is about; when they are done, it is exact.
 *
 * <p>Memory: 300 bytes and 370 for each power of two between the smallest and largest value, for each of up to 9 lanes
 * ({@link HistogramLanes}); however many threads there are, at most 32 KiB for values within a factor of 10,000,000. Values
 * that are spread over the whole range of a double, which only an adversary has, can claim 1.5 MiB, and no more.
 */
public final class HistogramRecorder {
    private final Series series;
    private final MetricFaults faults;
    private final Announcer announcer;
    private final AtomicLong announced = new AtomicLong();
    private volatile HistogramLanes lanes = new HistogramLanes();

    HistogramRecorder(Series series, MetricFaults faults, Announcer announcer) {
        this.series = series;
        this.faults = faults;
        this.announcer = announcer;
    }

    /** Records a value; NaN and infinities are counted apart. */
    public void record(double value) {
        lanes.record(value);
        if (announcer != null) {
            announcer.recorded(this, announced);
        }
        if (!Double.isFinite(value)) {
            faults.report(MetricFault.NON_FINITE_VALUE, series.name());
        }
    }

    public Series series() {
        return series;
    }

    public HistogramSnapshot snapshot() {
        return new HistogramSnapshot(lanes.read());
    }

    void reset() {
        announced.set(0);
        lanes = new HistogramLanes();
    }
}
