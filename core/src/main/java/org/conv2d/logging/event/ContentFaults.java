/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import java.util.concurrent.atomic.LongAdder;

/** Counts what could not be written as it was given, since the start. Thread-safe. */
public final class ContentFaults {

    private final LongAdder failed = new LongAdder();
    private final LongAdder truncated = new LongAdder();

    void fieldFailed() {
        failed.increment();
    }

    void eventTruncated() {
        truncated.increment();
    }

    /** Values that threw while they were read, and were replaced by a marker naming what they threw. */
    public long failedFields() {
        return failed.sum();
    }

    /** Events of which something was cut to stay within bounds. */
    public long truncatedEvents() {
        return truncated.sum();
    }
}
