/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

/**
 * What all lines of one form have in common: what is found in them without being read, and where the values that differ
 * belong. Not thread-safe: it also holds those values of the line that was matched last.
 */
final class LineShape {
    /** By slot: what every such line holds, and the raw values of the one that was matched last. */
    final Object[] values;

    final int[] from;
    final int[] to;
    final Level level;
    final String event;
    final String exceptionType;

    /** Where the time is, if it needs nothing else, or -1. */
    final int timeSlot;

    private Object noter;
    private Object note;

    /** Where the values go that were kept while matching, in their order. */
    private final int[] keptSlots;

    LineShape(Object[] values, int[] keptSlots, LogRecord record) {
        this.values = values;
        this.keptSlots = keptSlots;
        from = new int[values.length];
        to = new int[values.length];
        level = record.level();
        event = record.event();
        exceptionType = record.exceptionType();
        timeSlot = TimestampFields.slot(record);
    }

    /** Takes over the values of a line, as many as there are slots for them. */
    void take(byte[] kinds, int[] starts, int[] ends) {
        int[] slots = keptSlots;
        for (int i = 0; i < slots.length; i++) {
            int slot = slots[i];
            RawValue kind = RawValue.of(kinds[i]);
            if (values[slot] != kind) { // seldom: the kind stays, unless a text was asked for
                values[slot] = kind;
            }
            from[slot] = starts[i];
            to[slot] = ends[i];
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
