/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.setup;

import java.util.Objects;

/**
 * When a log file is rolled over, and how many rolled files (compressed with gzip) are kept.
 *
 * @param maxBytes size at which it is rolled, 0 for any size
 * @param maxFiles of this log, over all days or hours; the oldest go first
 */
public record RollingPolicy(long maxBytes, RollingTime time, int maxFiles) {

    /** Every day, and at 100 MiB; 20 files are kept. */
    public static final RollingPolicy STANDARD = new RollingPolicy(100L << 20, RollingTime.DAILY, 20);

    /** One file that grows. */
    public static final RollingPolicy NONE = new RollingPolicy(0, RollingTime.NEVER, 1);

    public RollingPolicy {
        Objects.requireNonNull(time, "time");
        if (maxBytes < 0 || maxFiles < 1) {
            throw new IllegalArgumentException(
                    "maxBytes must be 0 or more and maxFiles 1 or more, not " + maxBytes + " and " + maxFiles);
        }
    }

    boolean rolls() {
        return maxBytes > 0 || time != RollingTime.NEVER;
    }
}
