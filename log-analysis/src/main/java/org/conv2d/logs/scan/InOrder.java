/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.scan;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Puts what workers have made of blocks back into the order of the blocks. Thread-safe; a worker that is too far ahead
 * waits, so that little is held.
 */
final class InOrder<S> {
    /** How many blocks a worker may be ahead of the slowest. */
    private static final int MOST_AHEAD = 16;

    private final BlockSink<S> sink;
    private final Map<Long, S> waiting = new HashMap<>();
    private long next;
    private boolean ended;

    InOrder(BlockSink<S> sink) {
        this.sink = sink;
    }

    /** Passes on what became of the block of a number, or keeps it until those before it are there. */
    synchronized void deliver(long number, S state) throws IOException {
        while (number > next + MOST_AHEAD && !ended) {
            try {
                wait();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        waiting.put(number, state);
        while (!ended && waiting.containsKey(next)) {
            sink.accept(waiting.remove(next++));
        }
        notifyAll();
    }

    /** Passes on nothing more and lets no one wait. */
    synchronized void end() {
        ended = true;
        notifyAll();
    }
}
