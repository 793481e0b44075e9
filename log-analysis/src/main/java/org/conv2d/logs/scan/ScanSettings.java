/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.scan;

import org.conv2d.logs.index.IndexFolder;

/**
 * How a scan goes about its work; none of it shows in the answer.
 *
 * @param workers threads that read at the same time; with 1, blocks are read one after the other by the caller's thread
 * @param progress is told of what has been read
 * @param index where states of blocks are kept for questions that have a form for it; null for nowhere
 */
public record ScanSettings(int workers, ScanProgress progress, IndexFolder index) {
    public ScanSettings {
        if (workers < 1) {
            throw new IllegalArgumentException("workers must be at least 1, was " + workers);
        }
    }

    public ScanSettings(int workers, ScanProgress progress) {
        this(workers, progress, null);
    }

    public ScanSettings withIndex(IndexFolder folder) {
        return new ScanSettings(workers, progress, folder);
    }

    /** As many workers as there are processors. */
    public static ScanSettings ofThisMachine() {
        return new ScanSettings(Runtime.getRuntime().availableProcessors(), new ScanProgress());
    }
}
