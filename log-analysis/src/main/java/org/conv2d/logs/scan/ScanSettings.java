/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.scan;

/**
 * How a scan goes about its work; none of it shows in the answer.
 *
 * @param workers threads that read at the same time; with 1, blocks are read one after the other by the caller's thread
 * @param progress is told of what has been read
 */
public record ScanSettings(int workers, ScanProgress progress) {
    public ScanSettings {
        if (workers < 1) {
            throw new IllegalArgumentException("workers must be at least 1, was " + workers);
        }
    }

    /** As many workers as there are processors. */
    public static ScanSettings ofThisMachine() {
        return new ScanSettings(Runtime.getRuntime().availableProcessors(), new ScanProgress());
    }
}
