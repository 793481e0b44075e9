/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * The part of a {@link Counter} that one thread owns: it alone writes, without atomic operations; any thread reads. A cell
 * whose owner has ended may pass to another thread.
 *
 * <p>The unused fields keep the cells of two threads on different cache lines, as those of {@link PaddedOwned} keep the
 * value apart from the owner, which all threads read on their way to their own cells.
 */
@SuppressWarnings("UnusedVariable") // padding
final class CounterCell extends PaddedOwned {
    private static final VarHandle VALUE;

    static {
        try {
            VALUE = MethodHandles.lookup().findVarHandle(CounterCell.class, "value", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    final CounterCell next;
    final int position;

    private long value;

    private long pad0;
    private long pad1;
    private long pad2;
    private long pad3;
    private long pad4;
    private long pad5;
    private long pad6;
    private long pad7;
    private long pad8;
    private long pad9;
    private long pad10;
    private long pad11;
    private long pad12;
    private long pad13;

    CounterCell(Thread owner, CounterCell next) {
        super(owner);
        this.next = next;
        this.position = next == null ? 1 : next.position + 1;
    }

    /** On the owning thread only; false if the sum is beyond a long, which leaves the cell at the largest long. */
    boolean add(long increment) {
        long sum = value + increment;
        VALUE.setOpaque(this, sum < 0 ? Long.MAX_VALUE : sum);
        return sum >= 0;
    }

    long value() {
        return (long) VALUE.getOpaque(this);
    }
}
