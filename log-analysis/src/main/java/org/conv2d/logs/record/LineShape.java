/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

/**
 * What all lines of one form have in common: what is found in them without being read, and where the values that differ
 * belong. Not thread-safe: it also holds those values of the line that was matched last.
 */
final class LineShape {
    /** By slot: what every such line holds, and the kinds of the raw values of the one that was matched last. */
    final Object[] values;

    final Level level;
    final String event;
    final String exceptionType;

    /** Where the time is, if it needs nothing else, or -1. */
    final int timeSlot;

    private Object noter;
    private Object note;

    /** Those of the values that were kept while matching. */
    private final int[] keptSlots;

    LineShape(Object[] values, int[] keptSlots, LogRecord record) {
        this.values = values;
        this.keptSlots = keptSlots;
        level = record.level();
        event = record.event();
        exceptionType = record.exceptionType();
        timeSlot = TimestampFields.slot(record);
    }

    /** Takes over the kinds of the values of a line, by slot. */
    void take(byte[] kinds) {
        for (int slot : keptSlots) {
            RawValue kind = RawValue.of(kinds[slot]);
            if (values[slot] != kind) { // seldom: the kind stays, unless a text was asked for
                values[slot] = kind;
            }
        }
    }

    /** What an owner has noted of lines of this shape, or null; only the owner who noted last is remembered. */
    Object note(Object owner) {
        return noter == owner ? note : null;
    }

    void note(Object owner, Object newNote) {
        noter = owner;
        note = newNote;
    }
}
