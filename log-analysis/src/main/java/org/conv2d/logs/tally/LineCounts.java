/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.tally;

import java.util.List;

/**
 * The account of all lines: read = matched + filtered + rejected + blank.
 *
 * @param filtered events that the command was not asked for
 * @param reasons why lines were rejected, each reason once
 */
public record LineCounts(long read, long matched, long filtered, long blank, List<RejectedLines> reasons) {
    public LineCounts {
        reasons = List.copyOf(reasons);
        long accounted = matched + filtered + blank + rejected(reasons);
        if (read != accounted) {
            throw new IllegalArgumentException("of " + read + " lines " + accounted + " are accounted for");
        }
    }

    public long rejected() {
        return rejected(reasons);
    }

    /** The rejected among all lines that are not blank, from 0 to 1; 0 if there are none. */
    public double badRatio() {
        return read == blank ? 0 : (double) rejected() / (read - blank);
    }

    private static long rejected(List<RejectedLines> reasons) {
        long rejected = 0;
        for (RejectedLines lines : reasons) {
            rejected += lines.count();
        }
        return rejected;
    }
}
