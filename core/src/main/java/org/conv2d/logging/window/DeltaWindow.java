/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.window;

/**
 * How far a number has come: the newest value less the oldest of the window, by the events' times; of two at the same time
 * the one that came first is the older. Values that are not finite are left out. See {@link SlicedWindow}.
 */
public final class DeltaWindow extends SlicedWindow {
    private final boolean[] present = new boolean[SLICES];
    private final long[] oldestTimes = new long[SLICES];
    private final double[] oldest = new double[SLICES];
    private final long[] newestTimes = new long[SLICES];
    private final double[] newest = new double[SLICES];

    public DeltaWindow(long windowMicros) {
        super(windowMicros);
    }

    public void add(long epochMicros, double value) {
        int slot = slot(epochMicros);
        if (slot < 0 || !Double.isFinite(value)) {
            return;
        }
        if (!present[slot] || epochMicros < oldestTimes[slot]) {
            oldestTimes[slot] = epochMicros;
            oldest[slot] = value;
        }
        if (!present[slot] || epochMicros >= newestTimes[slot]) {
            newestTimes[slot] = epochMicros;
            newest[slot] = value;
        }
        present[slot] = true;
    }

    /** Moves on to an event's time without a value. */
    public void pass(long epochMicros) {
        slot(epochMicros);
    }

    @Override
    void expire(int slot) {
        present[slot] = false;
    }

    @Override
    void expired() {
        // nothing is kept beside the slices
    }

    /** The newest less the oldest; NaN without values. */
    public double delta() {
        int last = -1;
        for (int i = 0; i < SLICES && last < 0; i++) {
            last = present[slotBefore(i)] ? i : -1;
        }
        if (last < 0) {
            return Double.NaN;
        }
        for (int i = SLICES - 1; i > last; i--) {
            if (present[slotBefore(i)]) {
                return newest[slotBefore(last)] - oldest[slotBefore(i)];
            }
        }
        return newest[slotBefore(last)] - oldest[slotBefore(last)];
    }
}
