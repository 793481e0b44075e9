/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import java.util.ArrayList;
import java.util.List;

/**
 * A {@link HistogramSnapshot} as text for a log line: {@code h1.} and base64url of numbers in the variable-length form of
 * Protocol Buffers. Equal snapshots have equal texts, and a text read back is the same snapshot, bit for bit.
 *
 * <p>A bucket takes 3 or 4 characters, all else some 60; durations come to a few hundred. What is too long for a line
 * comes as several texts, each of them a snapshot of its own; merged they are the whole.
 *
 * <pre>
 * zeros, non-finite values
 * sum, sum of squares: length of the units in bytes, units (two's complement, big-endian), exponent (zigzag)
 * smallest and largest value: 8 bytes each, present when the first of the flags before them is set
 * positive buckets: how many, then for each the distance from the one before it, and its count
 * negative buckets: likewise, by absolute value
 * </pre>
 */
public final class HistogramText {
    static final String PREFIX = "h1.";

    private static final int MAX_BUCKET = 0x7ff << LogLinearScale.SUB_BUCKET_BITS;

    private static final int MIN_CHARS = 1_280;

    /** Longer than any sum of 2^63 squares can be. */
    private static final int MAX_UNIT_BYTES = 600;

    private static final int MAX_EXPONENT = 4_300;

    private HistogramText() {}

    /** The whole as one text, however long. */
    public static String encode(HistogramSnapshot snapshot) {
        return encode(snapshot, Integer.MAX_VALUE).get(0);
    }

    /**
     * The whole in texts of at most {@code maxChars} each, at least one.
     *
     * @throws IllegalArgumentException if that is less than 1,280, which the exact sums of values over the whole range of a double may take
     */
    public static List<String> encode(HistogramSnapshot snapshot, int maxChars) {
        if (maxChars < MIN_CHARS) {
            throw new IllegalArgumentException("maxChars must be at least " + MIN_CHARS + ", was " + maxChars);
        }
        Histogram state = snapshot.state();
        HistogramParts parts = new HistogramParts(PREFIX, maxChars);
        parts.head().number(state.zeroCount());
        parts.head().number(state.nonFiniteCount());
        parts.head().binary(state.sums().exact());
        parts.head().binary(state.squares().exact());
        parts.head().extremes(state.rawMin(), state.rawMax());
        state.buckets(false).forEach((bucket, count) -> parts.bucket(false, bucket, count));
        state.buckets(true).forEach((bucket, count) -> parts.bucket(true, bucket, count));
        return parts.texts();
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws IllegalArgumentException if it is anything else; says what is wrong
     */
    public static HistogramSnapshot decode(CharSequence text) {
        VarintReader in = VarintReader.of(text, PREFIX);
        Histogram state = new Histogram();
        state.addZeros(in.count());
        state.addNonFinite(in.count());
        state.sums().add(in.binary(MAX_UNIT_BYTES, MAX_EXPONENT), false);
        state.squares().add(in.binary(MAX_UNIT_BYTES, MAX_EXPONENT), false);
        if (in.number() != 0) {
            double min = in.fixedDouble();
            double max = in.fixedDouble();
            if (!(min <= max) || Double.isInfinite(min) || Double.isInfinite(max)) {
                throw new IllegalArgumentException("histogram text has the extremes " + min + " and " + max);
            }
            state.addExtremes(min, max);
        }
        readBuckets(in, state, false);
        readBuckets(in, state, true);
        in.end();
        return new HistogramSnapshot(state);
    }

    /** All parts that were written of one snapshot, in any order. */
    public static HistogramSnapshot decodeAll(Iterable<? extends CharSequence> texts) {
        List<HistogramSnapshot> parts = new ArrayList<>();
        texts.forEach(text -> parts.add(decode(text)));
        return parts.stream().reduce(HistogramSnapshot.EMPTY, HistogramSnapshot::merge);
    }

    private static void readBuckets(VarintReader in, Histogram state, boolean negative) {
        long buckets = in.count();
        long bucket = -1;
        for (long i = 0; i < buckets; i++) {
            bucket += 1 + in.count();
            if (bucket < 0 || bucket >= MAX_BUCKET) {
                throw new IllegalArgumentException("histogram text has a bucket " + bucket);
            }
            state.addBucket(negative, (int) bucket, in.count());
            if (state.count() < 0) {
                throw new IllegalArgumentException("histogram text counts more than 2^63 values");
            }
        }
    }
}
