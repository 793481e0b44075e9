/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import java.util.ArrayList;
import java.util.List;

/** The texts that a snapshot is written to: the first with the head, and each with as many buckets as it can take. */
final class HistogramParts {
    /** The head without buckets of a part that is not the first: no zeros, no sums, no extremes. */
    private static final int EMPTY_HEAD = 7;

    private static final int LARGEST_BUCKET = 20;

    private final String prefix;
    private final int maxBytes;
    private final List<String> texts = new ArrayList<>();
    private final VarintWriter positives = new VarintWriter();
    private final VarintWriter negatives = new VarintWriter();
    private VarintWriter head = new VarintWriter();
    private int positiveBuckets;
    private int negativeBuckets;
    private int previous = -1;
    private boolean previousNegative;

    HistogramParts(String prefix, int maxChars) {
        this.prefix = prefix;
        this.maxBytes = (maxChars - prefix.length()) / 4 * 3;
    }

    VarintWriter head() {
        return head;
    }

    void bucket(boolean negative, int bucket, long count) {
        if (head.size() + positives.size() + negatives.size() + LARGEST_BUCKET + EMPTY_HEAD > maxBytes) {
            finish();
            head.bytes(new byte[EMPTY_HEAD]);
        }
        if (negative != previousNegative) {
            previous = -1;
            previousNegative = negative;
        }
        VarintWriter out = negative ? negatives : positives;
        out.number(bucket - previous - 1L);
        out.number(count);
        previous = bucket;
        if (negative) {
            negativeBuckets++;
        } else {
            positiveBuckets++;
        }
    }

    List<String> texts() {
        finish();
        return List.copyOf(texts);
    }

    private void finish() {
        head.number(positiveBuckets);
        head.bytes(positives.toBytes());
        head.number(negativeBuckets);
        head.bytes(negatives.toBytes());
        texts.add(prefix + head.toBase64());
        head = new VarintWriter();
        positives.clear();
        negatives.clear();
        positiveBuckets = 0;
        negativeBuckets = 0;
        previous = -1;
    }
}
