/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

import java.util.Map;
import org.conv2d.logging.event.FieldKind;
import org.conv2d.logging.json.NumberReader;
import org.conv2d.logs.input.Line;

/**
 * One event: what every event has, under the names of the event line whichever program wrote it, and the fields that
 * the command asked for.
 *
 * <p>There is one object a {@link RecordReader}, valid until the next line is read. Not thread-safe.
 */
public final class LogRecord {
    private final FieldTree tree;
    private final TextCache texts;
    final TimestampBytes times = new TimestampBytes();
    private final int[] exceptionSlots;
    private final int[] runSlots;
    final int[] timeSlots;
    final int[] nanoSlots;
    private final Object[] ownValues;

    /**
     * By slot: where the raw value is, in the buffer of the line. As long as a power of two that leaves the last place to
     * values without a slot, whose number is -1.
     */
    final int[] from;

    final int[] to;
    private final int[] held;
    private Object[] values;
    private LineShape shape;
    private byte[] bytes;
    private int heldCount;
    private boolean hasNumbers;
    private Line line;
    private long epochMicros;
    private boolean timeKnown;
    private Level level;
    private boolean levelKnown;
    private String event;
    private boolean eventKnown;

    LogRecord(FieldTree tree, TextCache texts) {
        this.tree = tree;
        this.texts = texts;
        exceptionSlots = tree.slotsOf(Role.EXCEPTION_TYPE);
        runSlots = tree.slotsOf(Role.RUN);
        timeSlots = TimestampFields.slots(tree);
        nanoSlots = tree.slotsOf(Role.NANO_OF_SECOND);
        ownValues = new Object[tree.slots()];
        from = new int[2 * Math.max(1, Integer.highestOneBit(ownValues.length))];
        to = new int[from.length];
        held = new int[ownValues.length];
    }

    /** Forgets the last line; values of the next will be held from now on, found in {@code text}. */
    void start(Line startedLine, byte[] text) {
        line = startedLine;
        bytes = text;
        shape = null;
        values = ownValues;
        for (int i = 0; i < heldCount; i++) {
            values[held[i]] = null;
        }
        heldCount = 0;
        hasNumbers = false;
        timeKnown = false;
        levelKnown = false;
        eventKnown = false;
    }

    /** Forgets the last line, and holds what a line of a shape does, found in {@code text} where {@link #from} and {@link #to} say. */
    void take(LineShape newShape, byte[] text) {
        bytes = text;
        shape = newShape;
        values = newShape.values;
        hasNumbers = false;
        timeKnown = false;
        level = newShape.level;
        levelKnown = true;
        event = newShape.event;
        eventKnown = true;
    }

    /** Says that the event's time is the one that was found last. */
    void takeLastTime() {
        epochMicros = times.lastMicros();
        timeKnown = true;
    }

    /** Whether there is a value in a slot. */
    boolean holds(int slot) {
        return values[slot] != null;
    }

    /** Says which line it is that holds the event. */
    void show(Line shownLine) {
        line = shownLine;
    }

    /** The shape of lines that differ from this one, for what is looked for, only in the values of some slots. */
    LineShape shape(int[] differing) {
        Object[] common = new Object[values.length];
        for (int slot = 0; slot < common.length; slot++) {
            common[slot] = value(slot);
        }
        return new LineShape(common, differing, this);
    }

    /** Keeps a value in the node's slot, which must be empty. */
    void hold(FieldTree.Node node, Object value) {
        values[node.slot()] = value;
        held[heldCount++] = node.slot();
    }

    /** Keeps the numbers of an object. */
    void holdNumbers(FieldTree.Node node, Map<String, Double> numbers) {
        hold(node, numbers);
        hasNumbers = true;
    }

    /** Keeps where a value is, in the buffer of the line. */
    void holdRaw(FieldTree.Node node, RawValue kind, int start, int end) {
        hold(node, kind);
        from[node.slot()] = start;
        to[node.slot()] = end;
    }

    /** Whether there is a value of the node, or of one inside it. */
    boolean holdsAnyOf(FieldTree.Node node) {
        if (node.isLeaf()) {
            return values[node.slot()] != null;
        }
        for (int slot : node.slotsBelow()) {
            if (values[slot] != null) {
                return true;
            }
        }
        return false;
    }

    /** Drops what an earlier field of the same name has left. */
    void forget(FieldTree.Node node) {
        for (int slot : node.slotsBelow()) {
            if (values[slot] != null) {
                values[slot] = null;
                heldCount--;
                int at = heldCount;
                while (held[at] != slot) {
                    at--;
                }
                held[at] = held[heldCount];
            }
        }
    }

    /** The value in a slot: a text, a number, numbers by name, true for a presence; or null. */
    Object value(int slot) {
        Object value = values[slot];
        if (value instanceof RawValue raw) {
            value = decoded(raw, slot);
            values[slot] = value;
        }
        return value;
    }

    private Object decoded(RawValue raw, int slot) {
        return switch (raw) {
            case PLAIN_TEXT -> texts.text(bytes, from[slot], to[slot]);
            case ESCAPED_TEXT -> RecordReader.unescaped(bytes, from[slot] - 1, to[slot] + 1);
            case NUMBER -> number(bytes, from[slot], to[slot]);
        };
    }

    /** The number in a slot, be it written as text, or NaN. */
    double numberIn(int slot) {
        Object value = values[slot];
        if (value == null) {
            return Double.NaN;
        }
        return value == RawValue.NUMBER ? Numbers.ofJson(bytes, from[slot], to[slot]) : Numbers.of(value(slot));
    }

    /** When what is in a slot is, or {@link Timestamps#NONE}. */
    long epochMicrosIn(int slot) {
        Object value = values[slot];
        if (value == RawValue.PLAIN_TEXT) {
            return times.epochMicros(bytes, from[slot], to[slot]);
        }
        value = value(slot);
        if (value instanceof String text) {
            return Timestamps.parse(text);
        }
        return value instanceof Double number ? Timestamps.ofNumber(number) : Timestamps.NONE;
    }

    /** The severity that the text in a slot names, or null. */
    Level levelIn(int slot) {
        Object value = values[slot];
        if (value == RawValue.PLAIN_TEXT && to[slot] - from[slot] <= Long.BYTES) {
            Level named = LevelNames.level(JsonBytes.text(bytes, from[slot], to[slot]));
            if (named != null) {
                return named;
            }
        }
        return value(slot) instanceof String text ? LevelNames.level(text) : null;
    }

    /** The JSON value at a place as a number, or null if it is something else. */
    static Double number(byte[] bytes, int start, int end) {
        byte first = bytes[start];
        return first == '-' || (first >= '0' && first <= '9') ? (Double) Numbers.ofJson(bytes, start, end) : null;
    }

    /**
     * What {@code owner} has noted of events that are like this one in everything but numbers, times and texts: they have
     * the same type, severity and exception, and the same fields. Null if it has noted nothing, or another has since.
     */
    public Object note(Object owner) {
        return shape == null ? null : shape.note(owner);
    }

    /** Whether it is known which events are so, and something can be noted of them. */
    public boolean isNotable() {
        return shape != null;
    }

    /** Notes something of all such events, if it is known which they are. */
    public void note(Object owner, Object newNote) {
        if (shape != null) {
            shape.note(owner, newNote);
        }
    }

    /** The line that holds the event. */
    public Line line() {
        return line;
    }

    /** When it happened, in microseconds since 1970, or {@link Timestamps#NONE}. */
    public long epochMicros() {
        if (!timeKnown) {
            epochMicros = TimestampFields.epochMicros(this);
            timeKnown = true;
        }
        return epochMicros;
    }

    /** Its severity, or null if it has none. */
    public Level level() {
        if (!levelKnown) {
            level = LevelFields.level(this);
            levelKnown = true;
        }
        return level;
    }

    /** The event's type, or null: a plain log call has none. */
    public String event() {
        if (!eventKnown) {
            event = EventFields.event(this);
            eventKnown = true;
        }
        return event;
    }

    /** The class of the exception that it reports, or null. */
    public String exceptionType() {
        return shape != null ? shape.exceptionType : text(exceptionSlots);
    }

    /** The text for people, or null; asked for by {@link Field#MESSAGE}. */
    public String message() {
        String message = text(tree.slotsOf(Role.MESSAGE));
        if (message == null) {
            message = text(tree.slotsOf(Role.GELF_MESSAGE));
        }
        return message == null ? EventFields.message(this) : message;
    }

    /** The stack trace of the exception that it reports, or null; asked for by {@link Field#STACK_TRACE}. */
    public String stackTrace() {
        return text(tree.slotsOf(Role.STACK_TRACE));
    }

    /** What is the same for all exceptions that failed in the same way, or null. */
    public String stackHash() {
        return text(tree.slotsOf(Role.STACK_HASH));
    }

    /** The run of a program that it belongs to, if it says so, or null. */
    public String run() {
        return text(runSlots);
    }

    /** The text of a field of the {@link FieldSelection}, or null. */
    public String text(Field field) {
        return text(tree.slotsOf(field));
    }

    /** The finite number of a field of the {@link FieldSelection}, be it written as text, or NaN. */
    public double number(Field field) {
        for (int slot : tree.slotsOf(field)) {
            double number = numberIn(slot);
            if (Double.isFinite(number)) {
                return number;
            }
        }
        return Double.NaN;
    }

    /**
     * The kind of the value of a field of the selection whose path is one name, if it is an integer that a long holds, a
     * decimal or a text; null for all else, what is missing among it, and where it takes more than a look to tell.
     */
    public FieldKind kind(Field field) {
        int[] slots = tree.slotsOf(field);
        Object value = slots.length == 1 ? values[slots[0]] : null;
        if (value == RawValue.NUMBER) {
            return Numbers.kind(bytes, from[slots[0]], to[slots[0]]);
        }
        return value == RawValue.PLAIN_TEXT || value == RawValue.ESCAPED_TEXT || value instanceof String
                ? FieldKind.TEXT
                : null;
    }

    /** The value of a field whose {@link #kind} is an integer. */
    public long integer(Field field) {
        int slot = tree.slotsOf(field)[0];
        return NumberReader.readLong(bytes, from[slot], to[slot]);
    }

    /** The value of a field whose {@link #kind} is a number; infinite if it is too large. */
    public double decimal(Field field) {
        return numberIn(tree.slotsOf(field)[0]);
    }

    /** Whether the event has any value of a field of the selection. */
    public boolean has(Field field) {
        return has(tree.slotsOf(field));
    }

    /** Whether there may be numbers in an object of any of the selection's groups. */
    public boolean hasNumbers() {
        return hasNumbers;
    }

    /** The numbers in an object of the selection's groups, by name, in the order written. */
    @SuppressWarnings("unchecked") // a slot that holds the numbers inside an object holds nothing else
    public Map<String, Double> numbers(Field group) {
        for (int slot : tree.slotsOf(group)) {
            if (values[slot] != null) {
                return (Map<String, Double>) values[slot];
            }
        }
        return Map.of();
    }

    /** The first text that plays a role, or null. */
    String text(Role role) {
        return text(tree.slotsOf(role));
    }

    boolean has(Role role) {
        return has(tree.slotsOf(role));
    }

    private boolean has(int[] slots) {
        for (int slot : slots) {
            if (values[slot] != null) {
                return true;
            }
        }
        return false;
    }

    int[] slotsOf(Role role) {
        return tree.slotsOf(role);
    }

    private String text(int[] slots) {
        for (int slot : slots) {
            if (values[slot] != null && value(slot) instanceof String text) {
                return text;
            }
        }
        return null;
    }
}
