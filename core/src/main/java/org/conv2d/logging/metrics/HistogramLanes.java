/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The lanes of a {@link HistogramRecorder}: one for each of the first threads that record, one for all others together.
 *
 * <p>Recording is wait-free on every thread: no lock, no loop that others can prolong without end. Memory: about 300 bytes a
 * lane, and 370 for each power of two that occurs there. Once the lanes with an owner have {@value #OWNED_PAGES} such pages
 * together, new powers of two go to the lane of all others, so that threads do not multiply what a wide range takes.
 */
final class HistogramLanes {
    /** Lanes with an owner. */
    static final int OWNED = Math.min(8, Math.max(4, Runtime.getRuntime().availableProcessors()));

    /**
     * Pages of all lanes with an owner: with 23 in the lane of all others, which are seven decades, and the lanes themselves,
     * they stay below 32 KiB.
     */
    static final int OWNED_PAGES = 56;

    /** How many records without a lane go by before a thread asks again whether an owner has ended. */
    private static final int ASK_EVERY = 256;

    private static final VarHandle FIRST;
    private static final VarHandle PAGES;

    static {
        try {
            FIRST = MethodHandles.lookup().findVarHandle(HistogramLanes.class, "first", HistogramLane.class);
            PAGES = MethodHandles.lookup().findVarHandle(HistogramLanes.class, "pages", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private volatile HistogramLane first;
    private final HistogramLane shared = new HistogramLane(null, this, null);

    /** How many pages lanes with an owner have asked for, of which they got the first. */
    private volatile int pages;

    /** Only a rough measure of when to ask: updates may be lost. */
    private int sharedRecords;

    void record(double value) {
        Thread thread = Thread.currentThread();
        HistogramLane lane = ofThread(thread);
        if (lane != null) {
            lane.record(value);
        } else {
            recordWithoutLane(thread, value);
        }
    }

    /** The lane of all threads that have none of their own. */
    HistogramLane shared() {
        return shared;
    }

    /** Whether a lane with an owner may have one more page, which it then has. */
    boolean takePage() {
        return pages < OWNED_PAGES && (int) PAGES.getAndAdd(this, 1) < OWNED_PAGES;
    }

    /** The lane of a thread; null when it has none. */
    HistogramLane ofThread(Thread thread) {
        for (HistogramLane lane = first; lane != null; lane = lane.next) {
            if (lane.isOwnedBy(thread)) {
                return lane;
            }
        }
        return null;
    }

    Histogram read() {
        Histogram sum = new Histogram();
        shared.addTo(sum);
        for (HistogramLane lane = first; lane != null; lane = lane.next) {
            lane.addTo(sum);
        }
        return sum;
    }

    private void recordWithoutLane(Thread thread, double value) {
        HistogramLane lane = claim(thread);
        if (lane != null) {
            lane.record(value);
        } else {
            shared.recordAmongOthers(value);
        }
    }

    private HistogramLane claim(Thread thread) {
        HistogramLane head = first;
        while (head == null || head.position < OWNED) {
            HistogramLane fresh = new HistogramLane(thread, this, head);
            if (FIRST.compareAndSet(this, head, fresh)) {
                return fresh;
            }
            head = first;
        }
        if (sharedRecords++ % ASK_EVERY == 0) {
            for (HistogramLane lane = head; lane != null; lane = lane.next) {
                if (lane.passesTo(thread)) {
                    lane.forgetSpans();
                    return lane;
                }
            }
        }
        return null;
    }
}
