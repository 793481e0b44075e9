/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.concurrent.atomic.LongAdder;

/** The cells of a {@link Counter}: one for each of the first threads that count, and an adder for all others. */
final class CounterCells {
    private static final int OWNED = HistogramLanes.OWNED;
    private static final int ASK_EVERY = 256;

    /** Increments above this are few; with those below, an adder takes 2^32 of them to overflow. */
    private static final long LARGE = 1L << 31;

    private static final VarHandle FIRST;

    static {
        try {
            FIRST = MethodHandles.lookup().findVarHandle(CounterCells.class, "first", CounterCell.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private volatile CounterCell first;
    private final LongAdder shared = new LongAdder();

    /** Once true, the total is the largest long for good. */
    private volatile boolean overflown;

    /** Only a rough measure of when to ask: updates may be lost. */
    private int sharedAdditions;

    /** Adds; false if that is more than a long can hold. */
    boolean add(long increment) {
        Thread thread = Thread.currentThread();
        for (CounterCell cell = first; cell != null; cell = cell.next) {
            if (cell.isOwnedBy(thread)) {
                return cell.add(increment);
            }
        }
        return addWithoutCell(thread, increment);
    }

    /** The total, at most the largest long. */
    long total() {
        long total = shared.sum();
        boolean beyond = overflown || total < 0;
        for (CounterCell cell = first; cell != null && !beyond; cell = cell.next) {
            total += cell.value();
            beyond = total < 0;
        }
        return beyond ? Long.MAX_VALUE : total;
    }

    private boolean addWithoutCell(Thread thread, long increment) {
        CounterCell cell = claim(thread);
        if (cell != null) {
            return cell.add(increment);
        }
        if (increment > LARGE && total() > Long.MAX_VALUE - increment) {
            overflown = true;
            return false;
        }
        shared.add(increment);
        return true;
    }

    private CounterCell claim(Thread thread) {
        CounterCell head = first;
        while (head == null || head.position < OWNED) {
            CounterCell fresh = new CounterCell(thread, head);
            if (FIRST.compareAndSet(this, head, fresh)) {
                return fresh;
            }
            head = first;
        }
        if (sharedAdditions++ % ASK_EVERY == 0) {
            for (CounterCell cell = head; cell != null; cell = cell.next) {
                if (cell.passesTo(thread)) {
                    return cell;
                }
            }
        }
        return null;
    }
}
