/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

/**
 * Which measurements a {@link MetricsListener} hears of.
 *
 * @param largeIncrement counter increments above this; {@link Long#MAX_VALUE} for none
 * @param counterStep counter totals that reach or pass a multiple of this; 0 for none
 * @param histogramStep each time a histogram has recorded so many more values; 0 for never
 * @param gauges whether every new value of a gauge
 * @param timers whether start and end of every timer
 */
public record Announcements(long largeIncrement, long counterStep, long histogramStep, boolean gauges, boolean timers) {
    /** Increments above 100, totals at every 1,000, histograms at every 100 values, all gauges and timers. */
    public static final Announcements DEFAULT = new Announcements(100, 1_000, 100, true, true);

    /** Nothing but faults. */
    public static final Announcements NONE = new Announcements(Long.MAX_VALUE, 0, 0, false, false);

    public Announcements {
        notNegative("largeIncrement", largeIncrement);
        notNegative("counterStep", counterStep);
        notNegative("histogramStep", histogramStep);
    }

    public Announcements withLargeIncrement(long above) {
        return new Announcements(above, counterStep, histogramStep, gauges, timers);
    }

    public Announcements withCounterStep(long step) {
        return new Announcements(largeIncrement, step, histogramStep, gauges, timers);
    }

    public Announcements withHistogramStep(long step) {
        return new Announcements(largeIncrement, counterStep, step, gauges, timers);
    }

    public Announcements withGauges(boolean all) {
        return new Announcements(largeIncrement, counterStep, histogramStep, all, timers);
    }

    public Announcements withTimers(boolean all) {
        return new Announcements(largeIncrement, counterStep, histogramStep, gauges, all);
    }

    boolean counters() {
        return largeIncrement != Long.MAX_VALUE || counterStep != 0;
    }

    private static void notNegative(String name, long value) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " must not be negative, was " + value);
        }
    }
}
