/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import java.util.concurrent.atomic.AtomicLong;

/**
 * A total that only goes up, counted exactly from any number of threads. A handle: look it up once, keep it.
 *
 * <p>Thread-safe; adding is wait-free, and allocates once for each of the first few threads. The total stays at the largest
 * long when it has got there. Negative increments are left out and counted as {@link MetricFault#NEGATIVE_INCREMENT}.
 *
 * <p>A counter whose totals are announced has to know them at every increment, so it is a single atomic number; others are
 * spread over cells that belong to threads.
 */
public final class Counter {
    private final Series series;
    private final MetricFaults faults;
    private final Announcer announcer;
    private final AtomicLong announced = new AtomicLong();
    private volatile CounterCells cells = new CounterCells();

    /** Whether it has been told that the counter is full. */
    private volatile boolean full;

    /** @param announcer null if nobody wants to hear of totals */
    Counter(Series series, MetricFaults faults, Announcer announcer) {
        this.series = series;
        this.faults = faults;
        this.announcer = announcer;
    }

    public void increment() {
        increment(1);
    }

    public void increment(long n) {
        if (n < 0) {
            faults.report(MetricFault.NEGATIVE_INCREMENT, series.name());
        } else if (announcer != null) {
            announce(n);
        } else if (!cells.add(n)) {
            overflown();
        }
    }

    public long total() {
        if (announcer == null) {
            long total = cells.total();
            if (total == Long.MAX_VALUE && !full) {
                overflown(); // over several cells, none of which has seen it
            }
            return total;
        }
        long total = announced.get();
        return total < 0 ? Long.MAX_VALUE : total;
    }

    public Series series() {
        return series;
    }

    private void overflown() {
        full = true;
        faults.report(MetricFault.COUNTER_OVERFLOW, series.name());
    }

    void reset() {
        cells = new CounterCells();
        full = false;
        announced.set(0);
    }

    private void announce(long n) {
        long before = announced.getAndAdd(n);
        long total = before + n;
        if (total < 0) {
            // wrapped, by us or by another just before us
            announced.set(Long.MAX_VALUE);
            faults.report(MetricFault.COUNTER_OVERFLOW, series.name());
        } else if (before >= 0) {
            announcer.counted(series, before, n, total);
        }
    }
}
