/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * What was recorded between two powers of two of one sign: 64 counts, the sum of all mantissas, and the sum of their
 * squares. All mantissas here weigh the same, so both sums are plain integers, exact whatever the order.
 *
 * <p>Either one thread records ({@link #record}, no atomic operation), or any number ({@link #recordAmongOthers},
 * wait-free); any thread reads. The sums are limbs of 32 bits in longs, whose upper halves take the carries of 2^20 records
 * (the top limb of a square has 42 bits); then {@link #carry} passes them on, at the latest when a bucket has seen 2^14
 * more. {@code version} is odd meanwhile, and readers wait for it. Counts are ints; of one that has come to 2^29, that much
 * moves to a long with the carries. About 370 bytes, and 530 more once a bucket has seen 2^29 values.
 */
final class HistogramPage {
    private static final int CARRY_EVERY = 1 << 14;
    private static final int LARGE_COUNT = 1 << 29;
    private static final long LOW_32 = 0xffff_ffffL;

    private static final VarHandle COUNT = MethodHandles.arrayElementVarHandle(int[].class);
    private static final VarHandle BEYOND = handle("beyond", long[].class);
    private static final VarHandle SUM_0 = limb("sum0");
    private static final VarHandle SUM_1 = limb("sum1");
    private static final VarHandle SUM_2 = limb("sum2");
    private static final VarHandle SQUARES_0 = limb("squares0");
    private static final VarHandle SQUARES_1 = limb("squares1");
    private static final VarHandle SQUARES_2 = limb("squares2");
    private static final VarHandle SQUARES_3 = limb("squares3");
    private static final VarHandle VERSION = handle("version", int.class);
    private static final VarHandle NEXT = handle("next", HistogramPage.class);

    /** Sign and exponent of the values here, the upper 12 bits of their IEEE 754 form. */
    final int key;

    private final int[] counts = new int[LogLinearScale.SUB_BUCKETS];

    /** What has moved here from the counts; null as long as none is large. Filled while the version is odd. */
    private long[] beyond;

    private long sum0;
    private long sum1;

    @SuppressWarnings("UnusedVariable") // through its handle
    private long sum2;

    private long squares0;
    private long squares1;
    private long squares2;

    @SuppressWarnings("UnusedVariable") // through its handle
    private long squares3;

    @SuppressWarnings("UnusedVariable") // through its handle
    private int version;

    private volatile HistogramPage next;

    HistogramPage(int key) {
        this.key = key;
    }

    /** Records a mantissa on the only thread that records here. */
    void record(int bucket, long mantissa) {
        int count = counts[bucket] + 1;
        COUNT.setRelease(counts, bucket, count);
        long low = mantissa * mantissa;
        SUM_0.setOpaque(this, sum0 + (mantissa & LOW_32));
        SUM_1.setOpaque(this, sum1 + (mantissa >>> 32));
        SQUARES_0.setOpaque(this, squares0 + (low & LOW_32));
        SQUARES_1.setOpaque(this, squares1 + (low >>> 32));
        SQUARES_2.setOpaque(this, squares2 + Math.multiplyHigh(mantissa, mantissa));
        if ((count & (CARRY_EVERY - 1)) == 0) {
            carry(bucket);
        }
    }

    /** Records a mantissa while other threads do so too. */
    void recordAmongOthers(int bucket, long mantissa) {
        int count = (int) COUNT.getAndAdd(counts, bucket, 1) + 1;
        long low = mantissa * mantissa;
        long ignored = (long) SUM_0.getAndAdd(this, mantissa & LOW_32);
        ignored = (long) SUM_1.getAndAdd(this, mantissa >>> 32);
        ignored = (long) SQUARES_0.getAndAdd(this, low & LOW_32);
        ignored = (long) SQUARES_1.getAndAdd(this, low >>> 32);
        ignored = (long) SQUARES_2.getAndAdd(this, Math.multiplyHigh(mantissa, mantissa));
        if ((count & (CARRY_EVERY - 1)) == 0) {
            carry(bucket);
        }
    }

    /** Puts a page behind this one, unless there is one of the same key; returns that which is there then. Wait-free. */
    HistogramPage append(HistogramPage fresh) {
        HistogramPage page = this;
        while (page.key != fresh.key) {
            HistogramPage behind = (HistogramPage) NEXT.compareAndExchange(page, (HistogramPage) null, fresh);
            if (behind == null) {
                return fresh;
            }
            page = behind;
        }
        return page;
    }

    HistogramPage next() {
        return next;
    }

    /** Adds all that is here to {@code target}, except zeros, which are no concern of a page. */
    void addTo(Histogram target) {
        boolean negative = key >>> 11 != 0;
        int exponent = Math.max(key & 0x7ff, 1) - 1075;
        int firstBucket = (key & 0x7ff) << LogLinearScale.SUB_BUCKET_BITS;
        long[] numbers = new long[counts.length];
        long[] limbs = read(numbers);
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] != 0) {
                target.addBucket(negative, firstBucket + i, numbers[i]);
            }
        }
        for (int i = 0; i < 3; i++) {
            target.sums().addUnits(negative, limbs[i], exponent + 32 * i);
        }
        for (int i = 0; i < 4; i++) {
            target.squares().addUnits(false, limbs[3 + i], 2 * exponent + 32 * i);
        }
    }

    /** Reads counts, then the limbs of both sums, as they are between two carries. */
    private long[] read(long[] numbers) {
        while (true) {
            int before = (int) VERSION.getAcquire(this);
            long[] large = (long[]) BEYOND.getAcquire(this);
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = (int) COUNT.getAcquire(counts, i) + (large == null ? 0 : large[i]);
            }
            long[] limbs = {
                (long) SUM_0.getOpaque(this),
                (long) SUM_1.getOpaque(this),
                (long) SUM_2.getOpaque(this),
                (long) SQUARES_0.getOpaque(this),
                (long) SQUARES_1.getOpaque(this),
                (long) SQUARES_2.getOpaque(this),
                (long) SQUARES_3.getOpaque(this)
            };
            VarHandle.acquireFence();
            if ((before & 1) == 0 && before == (int) VERSION.getOpaque(this)) {
                return limbs;
            }
            Thread.onSpinWait();
        }
    }

    /** Passes carries on, and a large count, unless another thread is about it. */
    private void carry(int bucket) {
        if (beyond == null && counts[bucket] >= LARGE_COUNT) {
            // made before others have to wait for us: if there is no memory, nothing has begun
            long[] room = new long[counts.length];
            boolean ignored = BEYOND.compareAndSet(this, (long[]) null, room);
        }
        int before = (int) VERSION.getAcquire(this);
        if ((before & 1) == 0 && VERSION.compareAndSet(this, before, before + 1)) {
            carry(SUM_0, SUM_1);
            carry(SUM_1, SUM_2);
            carry(SQUARES_0, SQUARES_1);
            carry(SQUARES_1, SQUARES_2);
            carry(SQUARES_2, SQUARES_3);
            if (counts[bucket] >= LARGE_COUNT && beyond != null) {
                beyond[bucket] += LARGE_COUNT;
                int ignored = (int) COUNT.getAndAdd(counts, bucket, -LARGE_COUNT);
            }
            VERSION.setRelease(this, before + 2);
        }
    }

    private void carry(VarHandle from, VarHandle to) {
        long beyond = (long) from.getOpaque(this) >>> 32;
        long ignored = (long) from.getAndAdd(this, -(beyond << 32));
        ignored = (long) to.getAndAdd(this, beyond);
    }

    private static VarHandle limb(String name) {
        return handle(name, long.class);
    }

    private static VarHandle handle(String name, Class<?> type) {
        try {
            return MethodHandles.lookup().findVarHandle(HistogramPage.class, name, type);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
