/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.scan;

import java.io.DataOutput;
import java.io.IOException;
import org.conv2d.logs.tally.StateInput;

/** How states of blocks are kept in an index, so that the blocks need not be read again. Thread-safe. */
public interface StateForm<S> {
    /** Names the form; to be changed whenever what is written, or what it means, changes. */
    String name();

    /** Adds the second state to the first. */
    void merge(S state, S other);

    void write(S state, DataOutput out) throws IOException;

    S read(StateInput in) throws IOException;

    /** The state of a block of which the user has asked for no event; the one given must not be used any more. */
    S filtered(S state);

    /** The time of the earliest event in microseconds since 1970; the smallest number if an event has no time. */
    long earliest(S state);

    /** The time of the latest event; the largest number if an event has no time. */
    long latest(S state);

    /** Whether it is of all events: then states of blocks that had to be read are kept. */
    default boolean isOfAll() {
        return true;
    }

    /** Whether every event of a block with times in that range is asked for. */
    default boolean takesAll(long earliest, long latest) {
        return true;
    }

    /** Whether no event of a block with times in that range is asked for. */
    default boolean takesNone(long earliest, long latest) {
        return false;
    }
}
