/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.window;

import java.util.Arrays;

/**
 * A percentile of a number over a window, see {@link SlicedWindow}. Values that are not finite are left out.
 *
 * <p>Values are counted in buckets, 64 of equal width in every power of two, so that an answer is within 0.79 % of the value
 * that has the rank; it never lies outside the least and the largest value of the window, and those are exact. A power of
 * two takes a page of {@value #PAGE_BYTES} bytes, allocated when it first occurs. There are at most {@value #MAX_PAGES}; one
 * without values in the window makes room for the next. While all of them have some, a value beyond them counts in the
 * nearest page there is, and {@link #cut} says how many did.
 *
 * <p><b>Cost.</b> A value adds one to two counters: its slice's and the total. The bucket that holds the percentile is kept,
 * with the number of values below it; a value that comes or goes moves that rank by one at most, so finding the bucket again
 * takes a step or two and no walk through all of them. A slice that leaves is subtracted from the totals.
 */
public final class QuantileWindow extends SlicedWindow {
    static final int MAX_PAGES = 32;
    static final int PAGE_BYTES = (SLICES + 1) * 64 * Integer.BYTES;

    private static final int BUCKETS = 64;
    private static final int SHIFT = 46;
    private static final int TOTALS = SLICES * BUCKETS;

    private final double quantile;
    private final double[] minima = new double[SLICES];
    private final double[] maxima = new double[SLICES];
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    /** The powers of two, ascending, and the counts of each: a row a slice, and one of totals. */
    private int[] pageNumbers = new int[4];

    private int[][] pages = new int[4][];

    /** How many values of the window each page has. */
    private int[] held = new int[4];

    private int pageCount;
    private long count;
    private long cut;

    /** The bucket the percentile was last found in: page, bucket in it, and how many values are below. */
    private int page;

    private int bucket;
    private long below;

    /** The percentile as a fraction, above 0 and below 1. */
    public QuantileWindow(double quantile, long windowMicros) {
        super(windowMicros);
        this.quantile = quantile;
        Arrays.fill(minima, Double.POSITIVE_INFINITY);
        Arrays.fill(maxima, Double.NEGATIVE_INFINITY);
    }

    public void add(long epochMicros, double value) {
        int slot = slot(epochMicros);
        if (slot < 0 || !Double.isFinite(value)) {
            return;
        }
        double normal = value + 0.0; // minus zero is zero
        int key = keyOf(normal);
        int number = key >> 6;
        int where = pageOf(number);
        int in = key & (BUCKETS - 1);
        if (pageNumbers[where] != number) {
            cut++;
            in = pageNumbers[where] > number ? 0 : BUCKETS - 1;
        }
        int[] counts = pages[where];
        counts[slot * BUCKETS + in]++;
        counts[TOTALS + in]++;
        held[where]++;
        count++;
        if (where < page || where == page && in < bucket) {
            below++;
        }
        minima[slot] = Math.min(minima[slot], normal);
        maxima[slot] = Math.max(maxima[slot], normal);
        min = Math.min(min, normal);
        max = Math.max(max, normal);
    }

    /** Moves on to an event's time without a value. */
    public void pass(long epochMicros) {
        slot(epochMicros);
    }

    /** The bucket of a number: in the order of the numbers, negative ones below zero. */
    private static int keyOf(double value) {
        int magnitude = (int) (Double.doubleToRawLongBits(Math.abs(value)) >>> SHIFT);
        return value < 0 ? ~magnitude : magnitude;
    }

    /** The middle of a bucket. */
    private static double valueOf(int key) {
        if (key < 0) {
            return -valueOf(~key);
        }
        return key == 0 ? 0 : Double.longBitsToDouble(((long) key << SHIFT) | (1L << (SHIFT - 1)));
    }

    private int pageOf(int number) {
        int last = page;
        if (last < pageCount && pageNumbers[last] == number) {
            return last;
        }
        int found = Arrays.binarySearch(pageNumbers, 0, pageCount, number);
        if (found >= 0) {
            return found;
        }
        int at = -found - 1;
        if (pageCount < MAX_PAGES) {
            return insert(at, number, new int[TOTALS + BUCKETS]);
        }
        int empty = emptyPage();
        if (empty < 0) {
            return Math.min(at, pageCount - 1);
        }
        int[] counts = remove(empty);
        return insert(empty < at ? at - 1 : at, number, counts);
    }

    /** A page without values other than the one the percentile was last found in, or -1. */
    private int emptyPage() {
        for (int i = 0; i < pageCount; i++) {
            if (held[i] == 0 && i != page) {
                return i;
            }
        }
        return -1;
    }

    private int[] remove(int at) {
        int[] counts = pages[at];
        move(at + 1, at, pageCount - at - 1);
        pageCount--;
        if (at < page) {
            page--;
        }
        return counts;
    }

    private void move(int from, int to, int length) {
        System.arraycopy(pageNumbers, from, pageNumbers, to, length);
        System.arraycopy(pages, from, pages, to, length);
        System.arraycopy(held, from, held, to, length);
    }

    private int insert(int at, int number, int[] counts) {
        if (pageCount == pages.length) {
            pageNumbers = Arrays.copyOf(pageNumbers, pageCount * 2);
            pages = Arrays.copyOf(pages, pageCount * 2);
            held = Arrays.copyOf(held, pageCount * 2);
        }
        move(at, at + 1, pageCount - at);
        pageNumbers[at] = number;
        pages[at] = counts;
        held[at] = 0;
        pageCount++;
        if (pageCount > 1 && at <= page) {
            page++;
        }
        return at;
    }

    @Override
    void expire(int slot) {
        if (maxima[slot] == Double.NEGATIVE_INFINITY) {
            return;
        }
        minima[slot] = Double.POSITIVE_INFINITY;
        maxima[slot] = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < pageCount; i++) {
            expire(i, slot * BUCKETS);
        }
    }

    private void expire(int which, int row) {
        int[] counts = pages[which];
        int gone = 0;
        int goneBelow = 0;
        int bound = which < page ? BUCKETS : which == page ? bucket : 0;
        for (int i = 0; i < BUCKETS; i++) {
            int leaving = counts[row + i];
            counts[row + i] = 0;
            counts[TOTALS + i] -= leaving;
            gone += leaving;
            goneBelow += i < bound ? leaving : 0;
        }
        held[which] -= gone;
        count -= gone;
        below -= goneBelow;
    }

    @Override
    void expired() {
        min = Double.POSITIVE_INFINITY;
        max = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < SLICES; i++) {
            min = Math.min(min, minima[i]);
            max = Math.max(max, maxima[i]);
        }
    }

    public long count() {
        return count;
    }

    /** How many values did not fit and counted in the nearest bucket there was. */
    public long cut() {
        return cut;
    }

    /** The value of rank ⌈quantile · count⌉; NaN without values. */
    public double quantile() {
        if (count == 0) {
            return Double.NaN;
        }
        // a hair less before the ceiling: 0.07 · 100 comes out above 7
        long rank = Math.min(count, Math.max(1, (long) Math.ceil(quantile * count * (1 - 0x1p-50))));
        if (rank == 1) {
            return min;
        }
        if (rank == count) {
            return max;
        }
        while (below >= rank) {
            stepDown();
        }
        while (below + pages[page][TOTALS + bucket] < rank) {
            stepUp();
        }
        return Math.min(max, Math.max(min, valueOf((pageNumbers[page] << 6) + bucket)));
    }

    private void stepDown() {
        if (--bucket < 0) {
            page--;
            bucket = BUCKETS - 1;
        }
        below -= pages[page][TOTALS + bucket];
    }

    private void stepUp() {
        below += pages[page][TOTALS + bucket];
        if (++bucket == BUCKETS) {
            page++;
            bucket = 0;
        }
    }
}
