/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.scan;

/** Reads chunks into the states of their blocks. Every worker has one of its own, so it need not be thread-safe. */
public interface ChunkReader<S> {
    /** Takes in all lines of a chunk, which is the first of its block or follows the one before without a gap. */
    void read(Chunk chunk, S state);
}
