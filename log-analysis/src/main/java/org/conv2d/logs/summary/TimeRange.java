/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.summary;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** From the earliest to the latest timestamp, to the microsecond; both null if no event has one. */
public record TimeRange(Instant start, Instant end) {
    static TimeRange of(long startMicros, long endMicros) {
        return startMicros > endMicros
                ? new TimeRange(null, null)
                : new TimeRange(instant(startMicros), instant(endMicros));
    }

    public boolean isEmpty() {
        return start == null;
    }

    private static Instant instant(long epochMicros) {
        return Instant.EPOCH.plus(epochMicros, ChronoUnit.MICROS);
    }
}
