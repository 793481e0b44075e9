/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.expression;

import org.conv2d.logging.event.EventView;
import org.conv2d.logging.window.SlicedWindow;

/**
 * A function that remembers: it sees every event of its rule first, then is asked. Its memory is an object of its own for each
 * state of the rule; {@link Windows} says where it stands.
 */
abstract class WindowCall extends Node {
    private int slot = -1;

    final void slot(int number) {
        slot = number;
    }

    final int slot() {
        return slot;
    }

    final Object memory(Evaluation evaluation) {
        return evaluation.memory(slot);
    }

    /** An empty memory. */
    abstract Object newMemory();

    /** How much time it looks back; 0 for one that counts events instead. */
    long spanMicros() {
        return 0;
    }

    /** Takes in an event. */
    abstract void observe(EventView event, Evaluation evaluation);

    /** How many values were older than the window, and so are missing in it. */
    long late(Object memory) {
        return memory instanceof SlicedWindow window ? window.late() : 0;
    }

    /** How much of the memory had to be left out for want of room. */
    long cut(Object memory) {
        return 0;
    }
}
