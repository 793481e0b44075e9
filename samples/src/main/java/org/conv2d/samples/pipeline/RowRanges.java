/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import java.util.StringJoiner;

/** Row indices as half-open ranges for a reader: {@code features[3:4], features[245:250]}, and how many more there are. */
final class RowRanges {
    private static final int SHOWN = 4;

    private RowRanges() {}

    /** The rows must ascend. */
    static String describe(int[] rows) {
        StringJoiner text = new StringJoiner(", ");
        int ranges = 0;
        int end;
        for (int start = 0; start < rows.length; start = end) {
            end = start + 1;
            while (end < rows.length && rows[end] == rows[end - 1] + 1) {
                end++;
            }
            if (++ranges <= SHOWN) {
                text.add("features[" + rows[start] + ":" + (rows[end - 1] + 1) + "]");
            }
        }
        return ranges <= SHOWN ? text.toString() : text + " and " + (ranges - SHOWN) + " more";
    }
}
