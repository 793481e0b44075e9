/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

/** Finds an event's time among the fields that may hold it: the first that is one, so not a duration named "time". */
final class TimestampFields {
    private static final Role[] ROLES = {Role.TIMESTAMP, Role.CLEF_TIMESTAMP, Role.MONGODB_TIMESTAMP};

    private TimestampFields() {}

    static long epochMicros(LogRecord record) {
        for (Role role : ROLES) {
            for (int slot : record.slotsOf(role)) {
                long micros = record.epochMicrosIn(slot);
                if (micros != Timestamps.NONE) {
                    return micros + extraMicros(record);
                }
            }
        }
        return Timestamps.NONE;
    }

    private static long extraMicros(LogRecord record) {
        for (int slot : record.slotsOf(Role.NANO_OF_SECOND)) {
            double nanos = record.numberIn(slot);
            if (nanos >= 0 && nanos < 1e9) {
                return (long) (nanos / 1_000);
            }
        }
        return 0;
    }
}
