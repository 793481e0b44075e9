/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * Counts per bucket of a {@link LogLinearScale}, one page of 64 for each power of two that occurs.
 *
 * <p>Not thread-safe. Measurements of one kind span a few powers of two, so a few pages of 512 bytes hold them; the
 * most that hostile values can claim is 1 MiB.
 */
final class BucketCounts {
    private static final long[][] NO_PAGES = {};

    private long[][] pages = NO_PAGES;
    private int firstPage;

    void increment(int bucket) {
        page(bucket >>> LogLinearScale.SUB_BUCKET_BITS)[bucket & (LogLinearScale.SUB_BUCKETS - 1)]++;
    }

    /** Adds to one bucket; never takes it below zero, so that a difference of states that do not belong together is none. */
    void add(int bucket, long count) {
        long[] page = page(bucket >>> LogLinearScale.SUB_BUCKET_BITS);
        int slot = bucket & (LogLinearScale.SUB_BUCKETS - 1);
        page[slot] = Math.max(0, page[slot] + count);
    }

    /** Hands out all buckets that are not empty, smallest values first. */
    void forEach(BucketConsumer consumer) {
        for (int i = 0; i < pages.length; i++) {
            long[] page = pages[i];
            for (int j = 0; page != null && j < page.length; j++) {
                if (page[j] != 0) {
                    consumer.accept(((firstPage + i) << LogLinearScale.SUB_BUCKET_BITS) | j, page[j]);
                }
            }
        }
    }

    @FunctionalInterface
    interface BucketConsumer {
        void accept(int bucket, long count);
    }

    void add(BucketCounts other) {
        for (int i = 0; i < other.pages.length; i++) {
            long[] theirs = other.pages[i];
            if (theirs != null) {
                long[] ours = page(other.firstPage + i);
                for (int j = 0; j < theirs.length; j++) {
                    ours[j] += theirs[j];
                }
            }
        }
    }

    /** How many entries are in the buckets from {@code first} to {@code last}. */
    long count(int first, int last) {
        long[] total = {0};
        forEach((bucket, count) -> total[0] += bucket >= first && bucket <= last ? count : 0);
        return total[0];
    }

    /** The bucket of the {@code rank}-th smallest entry, from 1; the rank must not exceed the number of entries. */
    int bucketOfRank(long rank) {
        long left = rank;
        for (int i = 0; i < pages.length; i++) {
            long[] page = pages[i];
            for (int j = 0; page != null && j < page.length; j++) {
                left -= page[j];
                if (left <= 0) {
                    return ((firstPage + i) << LogLinearScale.SUB_BUCKET_BITS) | j;
                }
            }
        }
        throw new IllegalArgumentException("rank " + rank + " is beyond the number of entries");
    }

    private long[] page(int index) {
        int slot = index - firstPage;
        if (slot < 0 || slot >= pages.length) {
            makeRoomFor(index);
            slot = index - firstPage;
        }
        long[] page = pages[slot];
        if (page == null) {
            page = new long[LogLinearScale.SUB_BUCKETS];
            pages[slot] = page;
        }
        return page;
    }

    private void makeRoomFor(int index) {
        if (pages.length == 0) {
            firstPage = index;
            pages = new long[1][];
        } else if (index < firstPage) {
            long[][] wider = new long[pages.length + firstPage - index][];
            System.arraycopy(pages, 0, wider, firstPage - index, pages.length);
            pages = wider;
            firstPage = index;
        } else {
            pages = Arrays.copyOf(pages, index - firstPage + 1);
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(pages.length);
        out.writeInt(firstPage);
        for (long[] page : pages) {
            out.writeBoolean(page != null);
            for (int i = 0; page != null && i < page.length; i++) {
                writeCount(page[i], out);
            }
        }
    }

    static BucketCounts read(DataInput in) throws IOException {
        BucketCounts counts = new BucketCounts();
        int pages = in.readInt();
        if (pages < 0 || pages > 1 << 12) {
            throw new IOException("no histogram has " + pages + " pages");
        }
        counts.pages = new long[pages][];
        counts.firstPage = in.readInt();
        for (int i = 0; i < pages; i++) {
            if (in.readBoolean()) {
                counts.pages[i] = readPage(in);
            }
        }
        return counts;
    }

    private static long[] readPage(DataInput in) throws IOException {
        long[] page = new long[LogLinearScale.SUB_BUCKETS];
        for (int i = 0; i < page.length; i++) {
            page[i] = readCount(in);
        }
        return page;
    }

    /** Most counts are below 255 and take one byte. */
    private static void writeCount(long count, DataOutput out) throws IOException {
        if (count >= 0 && count < 255) {
            out.writeByte((int) count);
        } else {
            out.writeByte(255);
            out.writeLong(count);
        }
    }

    private static long readCount(DataInput in) throws IOException {
        int count = in.readUnsignedByte();
        return count < 255 ? count : in.readLong();
    }
}
