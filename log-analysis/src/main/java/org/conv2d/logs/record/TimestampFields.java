/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

/** Finds an event's time among the fields that may hold it: the first that is one, so not a duration named "time". */
final class TimestampFields {
    private TimestampFields() {}

    /** Where timestamps are kept, the best place first. */
    static int[] slots(FieldTree tree) {
        int[] oneWord = FieldTree.joined(tree.slotsOf(Role.TIMESTAMP), tree.slotsOf(Role.CLEF_TIMESTAMP));
        return FieldTree.joined(oneWord, tree.slotsOf(Role.MONGODB_TIMESTAMP));
    }

    /** Where the time may be taken from without a look at anything else, or -1. */
    static int slot(LogRecord record) {
        for (int slot : record.nanoSlots) {
            if (record.holds(slot)) {
                return -1;
            }
        }
        for (int slot : record.timeSlots) {
            if (record.holds(slot)) {
                return slot;
            }
        }
        return -1;
    }

    static long epochMicros(LogRecord record) {
        for (int slot : record.timeSlots) {
            long micros = record.epochMicrosIn(slot);
            if (micros != Timestamps.NONE) {
                return micros + extraMicros(record);
            }
        }
        return Timestamps.NONE;
    }

    private static long extraMicros(LogRecord record) {
        for (int slot : record.nanoSlots) {
            double nanos = record.numberIn(slot);
            if (nanos >= 0 && nanos < 1e9) {
                return (long) (nanos / 1_000);
            }
        }
        return 0;
    }
}
