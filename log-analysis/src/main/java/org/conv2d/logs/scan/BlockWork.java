/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.scan;

/**
 * What is to be done with the blocks of an input: stretches of whole lines, a few MiB each. Thread-safe.
 *
 * @param <S> what becomes of a block
 */
public interface BlockWork<S> {
    /** What becomes of a block, before it is read. */
    S newState();

    /** A reader for one worker. */
    ChunkReader<S> newReader();

    /** How states of blocks are kept in an index, or null if they are not. */
    default StateForm<S> form() {
        return null;
    }
}
