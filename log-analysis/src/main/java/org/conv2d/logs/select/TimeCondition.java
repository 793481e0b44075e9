/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.select;

import java.time.Instant;
import org.conv2d.logs.record.LogRecord;
import org.conv2d.logs.record.Timestamps;

/**
 * Events from one moment on and before another, in microseconds since 1970; an event without a timestamp is none of them.
 */
public record TimeCondition(long sinceMicros, long untilMicros) implements Condition {
    /** Stands for no beginning and, negated, for no end. */
    private static final long UNBOUNDED = Long.MAX_VALUE;

    private static final long MICROS_PER_SECOND = 1_000_000;

    /** Either may be null for no bound. */
    public static TimeCondition of(Instant since, Instant until) {
        return new TimeCondition(since == null ? -UNBOUNDED : micros(since), until == null ? UNBOUNDED : micros(until));
    }

    private static long micros(Instant instant) {
        long seconds = instant.getEpochSecond();
        if (Math.abs(seconds) >= UNBOUNDED / MICROS_PER_SECOND) {
            return seconds < 0 ? -UNBOUNDED : UNBOUNDED; // beyond all times that an event can have
        }
        return seconds * MICROS_PER_SECOND + instant.getNano() / 1_000;
    }

    @Override
    public boolean holds(LogRecord record) {
        long micros = record.epochMicros();
        return micros != Timestamps.NONE && micros >= sinceMicros && micros < untilMicros;
    }
}
