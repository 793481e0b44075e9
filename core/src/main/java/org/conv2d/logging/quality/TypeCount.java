/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.quality;

import java.util.concurrent.atomic.LongAdder;

/** How many events of a type have been judged: one count for all rules that look at each of them. Thread-safe. */
final class TypeCount {
    private final LongAdder judged = new LongAdder();

    void count() {
        judged.increment();
    }

    long judged() {
        return judged.sum();
    }
}
