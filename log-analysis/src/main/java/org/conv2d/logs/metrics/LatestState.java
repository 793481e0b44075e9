/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.conv2d.logging.metrics.Histogram;
import org.conv2d.logging.metrics.HistogramSnapshot;
import org.conv2d.logging.metrics.HistogramText;
import org.conv2d.logs.tally.Mergeable;
import org.conv2d.logs.tally.MergedForm;
import org.conv2d.logs.tally.StateInput;
import org.conv2d.logs.tally.StoredForm;

/**
 * The state of one series in the latest summary of one run, as texts: a bucket takes 4 characters there, and up to 528 bytes
 * where it can be counted in.
 *
 * <p>A state of more than {@value #MOST_CHARS} characters is too wide, and of it is known that alone. Parts of one summary only
 * add to its length, so one that is too wide is so in the end, and one that is not was so in no part. Not thread-safe.
 */
final class LatestState implements Mergeable<LatestState> {
    static final StoredForm<LatestState> FORM = new Form();

    /** Some 8,000 buckets: values that fill all of 128 powers of two. */
    static final int MOST_CHARS = 1 << 15;

    /** What a text takes beside its characters. */
    private static final int EACH = 64;

    private final List<String> texts = new ArrayList<>(1);
    private long sequence = -1;
    private long chars;

    void add(long of, HistogramSnapshot part) {
        if (of >= sequence) {
            startAt(of);
            String text = isTooWide() ? "" : HistogramText.encode(part);
            take(text.length() + EACH, List.of(text));
        }
    }

    @Override
    public void merge(LatestState other) {
        if (other.sequence >= sequence) {
            startAt(other.sequence);
            take(other.chars, other.texts);
        }
    }

    boolean isTooWide() {
        return chars > MOST_CHARS;
    }

    void addTo(Histogram sum) {
        for (String text : texts) {
            sum.merge(HistogramText.decode(text));
        }
    }

    private void startAt(long of) {
        if (of > sequence) {
            sequence = of;
            chars = 0;
            texts.clear();
        }
    }

    private void take(long moreChars, List<String> more) {
        chars += moreChars;
        if (isTooWide()) {
            texts.clear();
        } else {
            texts.addAll(more);
        }
    }

    private static final class Form implements MergedForm<LatestState>, StoredForm<LatestState> {
        @Override
        public LatestState create() {
            return new LatestState();
        }

        @Override
        public void write(LatestState part, DataOutput out) throws IOException {
            out.writeLong(part.sequence);
            out.writeLong(part.chars);
            out.writeInt(part.texts.size());
            for (String text : part.texts) {
                out.writeInt(text.length());
                out.write(text.getBytes(StandardCharsets.US_ASCII));
            }
        }

        @Override
        public LatestState read(StateInput in) throws IOException {
            LatestState latest = new LatestState();
            latest.sequence = in.readLong();
            latest.chars = in.readLong();
            for (int left = in.readInt(); left > 0; left--) {
                latest.texts.add(text(in));
            }
            return latest;
        }

        private static String text(StateInput in) throws IOException {
            String text = new String(in.readNBytes(in.readInt()), StandardCharsets.US_ASCII);
            try {
                HistogramText.decode(text);
            } catch (IllegalArgumentException damaged) {
                throw new IOException("a histogram that is none", damaged);
            }
            return text;
        }
    }
}
