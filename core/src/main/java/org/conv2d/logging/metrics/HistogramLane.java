/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A part of a {@link HistogramRecorder}: the records of the one thread that owns it, or of all that own none.
 *
 * <p>The owner writes without atomic operations; the thread itself is the proof that nobody else does. A lane whose owner
 * has ended may pass to another thread: that the end was seen makes all its writes visible. Pages are found in a table by
 * the lower bits of their exponent; two that share a slot are chained.
 *
 * <p>A timer's owner records a duration when it has measured the next one ({@link #measured}); readers count what is kept
 * until then. They may have to wait for the one record that the owner is about; it never waits for them.
 */
final class HistogramLane extends ThreadOwned {
    private static final int SLOTS = 32;
    private static final int EXPONENT = 0x7ff;
    private static final long MANTISSA = (1L << 52) - 1;
    private static final int ATTEMPTS = 64;
    private static final long NONE = -1;
    private static final double NANOS_PER_SECOND = 1e9;

    private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(HistogramPage[].class);
    private static final VarHandle ZEROS = handle("zeros", long.class);
    private static final VarHandle NON_FINITE = handle("nonFinite", long.class);
    private static final VarHandle MIN = handle("min", double.class);
    private static final VarHandle MAX = handle("max", double.class);
    private static final VarHandle VERSION = handle("version", int.class);
    private static final VarHandle PENDING = handle("pending", long.class);
    private static final VarHandle PARKED = handle("parked", Parked.class);

    final HistogramLane next;
    final int position;

    private final HistogramLanes all;
    private final boolean owned;
    private final HistogramPage[] pages = new HistogramPage[SLOTS];
    private long zeros;
    private long nonFinite;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    /** The duration in nanoseconds that was measured last and is not recorded yet. */
    private long pending = NONE;

    /** Odd while what was pending is being recorded. */
    private int version;

    /** Whether a page has been taken that only what is kept may become; there is one while anything is kept. */
    private boolean reserved;

    @SuppressWarnings("UnusedVariable") // through its handle
    private Parked parked;

    /** What a timer keeps for the owner, which alone reads and writes it. */
    private TimerSpans spans;

    /** @param owner null for a lane that any thread may use */
    HistogramLane(Thread owner, HistogramLanes all, HistogramLane next) {
        super(owner);
        this.all = all;
        this.owned = owner != null;
        this.next = next;
        this.position = next == null ? 1 : next.position + 1;
    }

    boolean isIn(HistogramLanes lanes) {
        return all == lanes;
    }

    /** The spans of the timer that this lane belongs to; on the thread that owns it. */
    TimerSpans spans() {
        if (spans == null) {
            spans = new TimerSpans(this);
        }
        return spans;
    }

    /** A new owner starts with spans of its own: the one before may have ended without closing some. */
    void forgetSpans() {
        spans = null;
    }

    /** Records on the thread that owns this lane. */
    void record(double value) {
        long bits = Double.doubleToRawLongBits(value);
        int key = (int) (bits >>> 52);
        int exponent = key & EXPONENT;
        if (exponent == EXPONENT) {
            NON_FINITE.setOpaque(this, nonFinite + 1);
            return;
        }
        if (value < min) {
            MIN.setOpaque(this, value + 0.0);
        }
        if (value > max) {
            MAX.setOpaque(this, value + 0.0);
        }
        // counted last: whoever sees the count sees the extremes
        if (value == 0) {
            ZEROS.setRelease(this, zeros + 1);
        } else {
            HistogramPage page = page(key);
            if (page != null) {
                page.record(bucket(bits), mantissa(bits, exponent));
            } else {
                all.shared().recordAmongOthers(value);
            }
        }
    }

    /**
     * Keeps a duration of nanoseconds, not negative, and records the one that was kept before; on the thread that owns this
     * lane. Nothing here waits for the reading of the clock that the duration comes from. Readers count what is kept.
     */
    void measured(long nanos) {
        long before = pending;
        long kept = NONE;
        int even = version;
        VERSION.setOpaque(this, even + 1);
        VarHandle.storeStoreFence();
        try {
            if (before >= 0) {
                record(before / NANOS_PER_SECOND);
            }
            if (reserved || reserve()) {
                kept = nanos;
            }
        } finally { // also when there is no memory for a page: readers wait while the version is odd
            PENDING.setOpaque(this, kept);
            VERSION.setRelease(this, even + 2);
        }
        if (kept == NONE) {
            record(nanos / NANOS_PER_SECOND);
        }
    }

    /** Records on any thread, in a lane without an owner. */
    void recordAmongOthers(double value) {
        long bits = Double.doubleToRawLongBits(value);
        int key = (int) (bits >>> 52);
        int exponent = key & EXPONENT;
        if (exponent == EXPONENT) {
            long ignored = (long) NON_FINITE.getAndAdd(this, 1L);
            return;
        }
        if (value < (double) MIN.getOpaque(this)) {
            lower(value + 0.0);
        }
        if (value > (double) MAX.getOpaque(this)) {
            raise(value + 0.0);
        }
        if (value == 0) {
            long ignored = (long) ZEROS.getAndAdd(this, 1L);
        } else {
            page(key).recordAmongOthers(bucket(bits), mantissa(bits, exponent));
        }
    }

    /**
     * Adds all that is here, each duration once. What is kept when this begins goes to a page that is read last. If the
     * version is still the same then, nobody had begun to record it; else it is there as soon as the version is even again.
     * Reading starts again only where the owner moves on between the two words that are read first.
     */
    void addTo(Histogram target) {
        int before;
        long kept;
        do {
            before = evenVersion();
            kept = (long) PENDING.getOpaque(this);
            VarHandle.acquireFence();
        } while (before != (int) VERSION.getOpaque(this));
        double value = kept / NANOS_PER_SECOND;
        int keptKey = key(value);
        for (int i = 0; i < SLOTS; i++) {
            HistogramPage page = (HistogramPage) SLOT.getAcquire(pages, i);
            for (; page != null; page = page.next()) {
                if (kept == NONE || page.key != keptKey) {
                    page.addTo(target);
                }
            }
        }
        if (kept == NONE) {
            addRest(target);
            return;
        }
        Histogram rest = new Histogram();
        addPage(keptKey, rest);
        addRest(rest);
        VarHandle.acquireFence();
        if (before == (int) VERSION.getOpaque(this)) {
            rest.record(value);
        } else {
            int ignored = evenVersion();
            rest = new Histogram();
            addPage(keptKey, rest);
            addRest(rest);
        }
        target.merge(rest);
    }

    /** The even version after the record that is being made, if one is; waits for that one, and not for those after it. */
    private int evenVersion() {
        int first = (int) VERSION.getAcquire(this);
        int now = first;
        while (now == first && (now & 1) != 0) {
            Thread.onSpinWait();
            now = (int) VERSION.getAcquire(this);
        }
        return now & ~1;
    }

    private void addPage(int key, Histogram target) {
        HistogramPage page = (HistogramPage) SLOT.getAcquire(pages, slot(key));
        while (page != null && page.key != key) {
            page = page.next();
        }
        if (page != null) {
            page.addTo(target);
        }
    }

    /** Adds what is in no page. */
    private void addRest(Histogram target) {
        target.addZeros((long) ZEROS.getAcquire(this));
        target.addNonFinite((long) NON_FINITE.getOpaque(this));
        target.addExtremes((double) MIN.getOpaque(this), (double) MAX.getOpaque(this));
        for (Parked extreme = (Parked) PARKED.getAcquire(this); extreme != null; extreme = extreme.next) {
            target.addExtremes(extreme.value, extreme.value);
        }
    }

    /** Takes a page for what is kept, so that it never goes to the lane of all others, which is read at another time. */
    private boolean reserve() {
        reserved = all.takePage();
        return reserved;
    }

    /** Gives the page away that was taken for what is kept, if that is what is being recorded. */
    private boolean useReserve() {
        boolean use = reserved && (version & 1) != 0;
        if (use) {
            reserved = false;
        }
        return use;
    }

    /** The page of a key; null when there is none and the owned lanes have as many as they may. */
    private HistogramPage page(int key) {
        int slot = slot(key);
        HistogramPage page = pages[slot];
        return page != null && page.key == key ? page : find(key, slot);
    }

    private HistogramPage find(int key, int slot) {
        HistogramPage first = (HistogramPage) SLOT.getAcquire(pages, slot);
        for (HistogramPage page = first; page != null; page = page.next()) {
            if (page.key == key) {
                return page;
            }
        }
        if (owned && !all.takePage() && !useReserve()) {
            return null;
        }
        HistogramPage fresh = new HistogramPage(key);
        if (first == null) {
            first = (HistogramPage) SLOT.compareAndExchange(pages, slot, (HistogramPage) null, fresh);
        }
        return first == null ? fresh : first.append(fresh);
    }

    private void lower(double value) {
        for (int i = 0; i < ATTEMPTS; i++) {
            double current = (double) MIN.getOpaque(this);
            if (!(value < current) || MIN.compareAndSet(this, current, value)) {
                return;
            }
        }
        park(value);
    }

    private void raise(double value) {
        for (int i = 0; i < ATTEMPTS; i++) {
            double current = (double) MAX.getOpaque(this);
            if (!(value > current) || MAX.compareAndSet(this, current, value)) {
                return;
            }
        }
        park(value);
    }

    /** Leaves an extreme for readers to find; for a thread that others keep from storing it. */
    private void park(double value) {
        Parked fresh = new Parked(value);
        fresh.next = (Parked) PARKED.getAndSet(this, fresh);
    }

    /** Exponents that follow each other have slots of their own, and so have their negatives. */
    private static int slot(int key) {
        return (key ^ (key >>> 7 & 16)) & (SLOTS - 1);
    }

    private static int key(double value) {
        return (int) (Double.doubleToRawLongBits(value) >>> 52);
    }

    private static int bucket(long bits) {
        return (int) (bits >>> 46) & (LogLinearScale.SUB_BUCKETS - 1);
    }

    private static long mantissa(long bits, int exponent) {
        return bits & MANTISSA | (exponent == 0 ? 0 : 1L << 52);
    }

    private static VarHandle handle(String name, Class<?> type) {
        try {
            return MethodHandles.lookup().findVarHandle(HistogramLane.class, name, type);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private static final class Parked {
        final double value;
        volatile Parked next;

        Parked(double value) {
            this.value = value;
        }
    }
}
