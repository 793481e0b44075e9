/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.scan;

import java.util.zip.CRC32C;

/** Where the lines of a block begin and end, and their checksum. Not thread-safe. */
final class BlockExtent {
    private final CRC32C checksum = new CRC32C();
    private long start = -1;
    private long end = -1;
    private boolean known = true;

    void begin(long offset) {
        start = offset;
        end = offset;
    }

    void add(Chunk chunk) {
        if (chunk.isTooLong()) {
            known = false; // its bytes were passed over
        } else {
            checksum.update(chunk.bytes(), chunk.from(), chunk.to() - chunk.from());
            end = chunk.end();
        }
    }

    /** Whether all of it has been seen. */
    boolean isKnown() {
        return known && start >= 0;
    }

    long start() {
        return start;
    }

    long end() {
        return end;
    }

    int checksum() {
        return (int) checksum.getValue();
    }
}
