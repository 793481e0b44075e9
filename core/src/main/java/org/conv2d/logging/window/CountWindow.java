/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.window;

/** How many events there were, and how many of them something held for. See {@link SlicedWindow}. */
public final class CountWindow extends SlicedWindow {
    private final long[] all = new long[SLICES];
    private final long[] held = new long[SLICES];
    private final double windowSeconds;
    private long allTotal;
    private long heldTotal;

    public CountWindow(long windowMicros) {
        super(windowMicros);
        this.windowSeconds = windowMicros / 1e6;
    }

    /** Counts an event. */
    public void add(long epochMicros, boolean holds) {
        int slot = slot(epochMicros);
        if (slot < 0) {
            return;
        }
        all[slot]++;
        allTotal++;
        if (holds) {
            held[slot]++;
            heldTotal++;
        }
    }

    /** Moves on to an event's time without counting it. */
    public void pass(long epochMicros) {
        slot(epochMicros);
    }

    @Override
    void expire(int slot) {
        allTotal -= all[slot];
        heldTotal -= held[slot];
        all[slot] = 0;
        held[slot] = 0;
    }

    @Override
    void expired() {
        // totals are kept
    }

    public long all() {
        return allTotal;
    }

    public long held() {
        return heldTotal;
    }

    /** Events it held for, a second, over the window's whole length. */
    public double rate() {
        return heldTotal / windowSeconds;
    }

    /** The share it held for, from 0 to 1; NaN without events. */
    public double ratio() {
        return (double) heldTotal / allTotal;
    }
}
