/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Temporal smoothing of ordered labels: a running median, then a hysteresis that changes to another label only where it
 * lasts for {@code minDwell} windows.
 */
record MedianHysteresis(int windowSize, int minDwell) {
    MedianHysteresis {
        if (windowSize < 1 || windowSize % 2 == 0) {
            throw new IllegalArgumentException("windowSize must be odd and positive: " + windowSize);
        }
        if (minDwell < 1) {
            throw new IllegalArgumentException("minDwell must be 1 or more: " + minDwell);
        }
    }

    int[] smooth(int[] labels) {
        return hold(median(labels));
    }

    static int transitions(int[] labels) {
        int transitions = 0;
        for (int i = 1; i < labels.length; i++) {
            transitions += labels[i] != labels[i - 1] ? 1 : 0;
        }
        return transitions;
    }

    /** How many windows each stretch of one label lasts. */
    static List<Integer> runLengths(int[] labels) {
        List<Integer> lengths = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= labels.length; i++) {
            if (i == labels.length || labels[i] != labels[start]) {
                lengths.add(i - start);
                start = i;
            }
        }
        return lengths;
    }

    /** Near the ends the window shrinks on both sides alike, so that its length stays odd. */
    private int[] median(int[] labels) {
        int[] medians = new int[labels.length];
        for (int i = 0; i < labels.length; i++) {
            int reach = Math.min(windowSize / 2, Math.min(i, labels.length - 1 - i));
            int[] window = Arrays.copyOfRange(labels, i - reach, i + reach + 1);
            Arrays.sort(window);
            medians[i] = window[reach];
        }
        return medians;
    }

    /** A run shorter than the dwell takes the label before it; at the very start, that of the first run long enough. */
    private int[] hold(int[] labels) {
        int[] held = new int[labels.length];
        int settledAt = -1;
        int end;
        for (int start = 0; start < labels.length; start = end) {
            end = start + 1;
            while (end < labels.length && labels[end] == labels[start]) {
                end++;
            }
            if (end - start >= minDwell) {
                if (settledAt < 0) {
                    Arrays.fill(held, 0, start, labels[start]);
                }
                settledAt = start;
            }
            Arrays.fill(held, start, end, labels[Math.max(settledAt, 0)]);
        }
        return held;
    }
}
