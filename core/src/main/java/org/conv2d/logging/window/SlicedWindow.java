/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.window;

/**
 * A window of event time in {@value #SLICES} slices of equal length: the newest slice that has seen an event, and those before
 * it. It moves on when an event comes that is newer than the newest slice, never with the clock on the wall, so that a
 * replay sees what a live run saw. Its oldest edge is therefore exact to one slice.
 *
 * <p>An event that comes late counts in its own slice as long as the window has it, whatever the order. One that is older is
 * left out and counted by {@link #late}. Had one wrong time made the window run far ahead, all events would be late from
 * then on: after {@value #LATE_IN_SUCCESSION} in succession the window begins anew with the next.
 *
 * <p>Not thread-safe. Nothing is allocated after construction, but by {@link QuantileWindow} as it says.
 */
public abstract class SlicedWindow {
    public static final int SLICES = 30;

    static final int LATE_IN_SUCCESSION = 100;

    private static final long NEVER = Long.MIN_VALUE;

    private final long sliceMicros;
    private long head = NEVER;
    private long headStart = 1;
    private long headEnd = 0;
    private int headSlot;
    private int lateInSuccession;
    private long late;

    /** A window of this length, at least {@value #SLICES} microseconds. */
    SlicedWindow(long windowMicros) {
        if (windowMicros < SLICES) {
            throw new IllegalArgumentException(
                    "a window must last at least " + SLICES + " microseconds, was " + windowMicros);
        }
        this.sliceMicros = windowMicros / SLICES;
    }

    /** Events that were older than the window. */
    public final long late() {
        return late;
    }

    /** Moves on to an event's time, and returns the slot of its slice; -1 when the window no longer has it. */
    final int slot(long epochMicros) {
        if (epochMicros >= headStart && epochMicros < headEnd) {
            lateInSuccession = 0;
            return headSlot;
        }
        return otherSlot(Math.floorDiv(epochMicros, sliceMicros));
    }

    private int otherSlot(long slice) {
        if (head == NEVER) {
            moveTo(slice);
            return headSlot;
        }
        long ahead = slice - head;
        if (ahead > 0) {
            lateInSuccession = 0;
            moveOn(slice, ahead);
            return headSlot;
        }
        if (ahead > -SLICES) {
            lateInSuccession = 0;
            return Math.floorMod(slice, SLICES);
        }
        late++;
        if (++lateInSuccession > LATE_IN_SUCCESSION) {
            lateInSuccession = 0;
            for (int i = 0; i < SLICES; i++) {
                expire(i);
            }
            moveTo(slice);
            expired();
            return headSlot;
        }
        return -1;
    }

    private void moveOn(long slice, long ahead) {
        long emptied = Math.min(ahead, SLICES);
        for (long i = 0; i < emptied; i++) {
            expire(Math.floorMod(slice - i, SLICES));
        }
        moveTo(slice);
        expired();
    }

    private void moveTo(long slice) {
        head = slice;
        headStart = slice * sliceMicros;
        headEnd = headStart + sliceMicros;
        headSlot = Math.floorMod(slice, SLICES);
    }

    /** The slot of the slice that is so many before the newest. */
    final int slotBefore(int slices) {
        return Math.floorMod(head - slices, SLICES);
    }

    /** Empties a slot: its slice is no longer in the window. */
    abstract void expire(int slot);

    /** Some slots have been emptied. */
    abstract void expired();
}
