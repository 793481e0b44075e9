/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.appender;

import java.util.BitSet;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.LongAdder;

/**
 * Which events of which sender have arrived, so that each that has not is known by its number. A sender also learns from it
 * how many of its own are on their way, so that no queue need ever be full. Thread-safe.
 */
final class Roll {

    private final BitSet[] seen;
    private final AtomicIntegerArray arrived;
    private final LongAdder twice = new LongAdder();

    Roll(int senders, int each) {
        seen = new BitSet[senders];
        for (int i = 0; i < senders; i++) {
            seen[i] = new BitSet(each);
        }
        arrived = new AtomicIntegerArray(senders);
    }

    void arrived(int sender, int number) {
        synchronized (seen[sender]) {
            if (seen[sender].get(number)) {
                twice.increment();
            }
            seen[sender].set(number);
        }
        arrived.incrementAndGet(sender);
    }

    /** How many events of a sender have arrived by now. */
    int arrived(int sender) {
        return arrived.get(sender);
    }

    /** How many different events have arrived. */
    long different() {
        long different = 0;
        for (BitSet ofSender : seen) {
            different += ofSender.cardinality();
        }
        return different;
    }

    /** How often an event has arrived that had arrived before. */
    long twice() {
        return twice.sum();
    }
}
