/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

import java.util.Arrays;
import java.util.Map;
import org.conv2d.logs.input.Line;

/**
 * One event: what every event has, under the names of the event line whichever program wrote it, and the fields that
 * the command asked for.
 *
 * <p>There is one object a {@link RecordReader}, valid until the next line is read. Not thread-safe.
 */
public final class LogRecord {
    private final FieldTree tree;
    final Object[] values;
    private Line line;
    private long epochMicros;
    private Level level;
    private String event;
    private String exceptionType;
    private String run;

    LogRecord(FieldTree tree) {
        this.tree = tree;
        this.values = new Object[tree.slots()];
    }

    void start(Line startedLine) {
        line = startedLine;
        Arrays.fill(values, null);
    }

    /** Gives the values that were found their meaning; called once all of a line's are there. */
    void finish() {
        epochMicros = TimestampFields.epochMicros(this);
        level = LevelFields.level(this);
        event = EventFields.event(this);
        exceptionType = text(tree.slotsOf(Role.EXCEPTION_TYPE));
        run = text(tree.slotsOf(Role.RUN));
    }

    /** The line that holds the event. */
    public Line line() {
        return line;
    }

    /** When it happened, in microseconds since 1970, or {@link Timestamps#NONE}. */
    public long epochMicros() {
        return epochMicros;
    }

    /** Its severity, or null if it has none. */
    public Level level() {
        return level;
    }

    /** The event's type, or null: a plain log call has none. */
    public String event() {
        return event;
    }

    /** The class of the exception that it reports, or null. */
    public String exceptionType() {
        return exceptionType;
    }

    /** The text for people, or null; asked for by {@link Field#MESSAGE}. */
    public String message() {
        String message = text(tree.slotsOf(Role.MESSAGE));
        return message == null ? text(tree.slotsOf(Role.GELF_MESSAGE)) : message;
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
        return run;
    }

    /** The text of a field of the {@link FieldSelection}, or null. */
    public String text(Field field) {
        return text(tree.slotsOf(field));
    }

    /** The finite number of a field of the {@link FieldSelection}, be it written as text, or NaN. */
    public double number(Field field) {
        for (int slot : tree.slotsOf(field)) {
            double number = Numbers.of(values[slot]);
            if (Double.isFinite(number)) {
                return number;
            }
        }
        return Double.NaN;
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
        for (int slot : tree.slotsOf(role)) {
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
            if (values[slot] instanceof String text) {
                return text;
            }
        }
        return null;
    }
}
