/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.errors;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.conv2d.logs.input.Line;
import org.conv2d.logs.record.Field;
import org.conv2d.logs.record.FieldSelection;
import org.conv2d.logs.record.Level;
import org.conv2d.logs.record.LogRecord;
import org.conv2d.logs.record.Rejection;
import org.conv2d.logs.scan.LogState;
import org.conv2d.logs.scan.Query;
import org.conv2d.logs.tally.LineTally;
import org.conv2d.logs.tally.NamedTallies;
import org.conv2d.logs.tally.Position;

/**
 * What the error report keeps of the lines it is shown: counts of all, the first errors and the first warnings, and a
 * tally for each kind of failure. Bounded; the same whatever the order of merging. Not thread-safe.
 */
public final class ErrorsState implements LogState<ErrorsState> {
    private static final int MAX_FAILURES = 1_000;
    private static final long MAX_CHARS = 4 << 20;
    private static final int MAX_TEXT = 4_000;
    private static final int MAX_STACK_TRACE = 32_000;

    private static final Field DETAILS = Field.of("details");
    private static final Field EXCEPTION_MESSAGE = Field.of("exception.message");
    private static final Field ERROR_MESSAGE = Field.of("error_message");

    private final boolean stackTraces;
    private final LineTally lines = new LineTally();
    private final Map<Level, Long> counts = new EnumMap<>(Level.class);
    private final FirstEntries errors;
    private final FirstEntries warnings;
    private final NamedTallies<FailureTally> failures = new NamedTallies<>(MAX_FAILURES, FailureTally.FORM);

    private ErrorsState(boolean stackTraces, int most) {
        this.stackTraces = stackTraces;
        errors = new FirstEntries(most, MAX_CHARS);
        warnings = new FirstEntries(most, MAX_CHARS);
    }

    /**
     * What an error report asks of a log.
     *
     * @param stackTraces whether they are kept
     * @param most how many errors, and how many warnings, are kept at most
     */
    public static Query<ErrorsState> query(boolean stackTraces, int most) {
        FieldSelection fields = FieldSelection.of(Field.MESSAGE, DETAILS, EXCEPTION_MESSAGE, ERROR_MESSAGE);
        return new Query<>(
                stackTraces ? fields.and(FieldSelection.of(Field.STACK_TRACE)) : fields,
                new NewStates(stackTraces, most));
    }

    private record NewStates(boolean stackTraces, int most) implements Supplier<ErrorsState> {
        @Override
        public ErrorsState get() {
            return new ErrorsState(stackTraces, most);
        }
    }

    @Override
    public void accept(LogRecord record) {
        lines.match(record.line());
        Level level = record.level();
        if (level == null || level.compareTo(Level.WARNING) > 0) {
            return;
        }
        add(level, 1);
        Position place = Position.of(record.line());
        String text = text(record);
        tally(record, text).add(place, level, record.epochMicros(), cut(text, MAX_TEXT));
        FirstEntries entries = level.isError() ? errors : warnings;
        if (entries.wants(place)) {
            entries.add(entry(record, place, text));
        } else {
            entries.pass(place);
        }
    }

    private void add(Level level, long events) {
        Long before = counts.get(level);
        counts.put(level, before == null ? events : before + events);
    }

    private FailureTally tally(LogRecord record, String text) {
        if (record.note(this) instanceof Likes likes && failures.isWithinLimit()) {
            return likes.tally(record, text);
        }
        if (record.isNotable()) {
            record.note(this, new Likes());
        }
        return failures.of(FailureName.of(record, text));
    }

    /** The failures of events that are alike but for their values: most of what they report has been seen before. */
    private final class Likes {
        private static final int MOST = 256;

        private final Map<String, FailureTally> byText = new HashMap<>();
        private final Map<String, FailureTally> byStackHash = new HashMap<>();

        FailureTally tally(LogRecord record, String text) {
            String hash = record.stackHash();
            Map<String, FailureTally> known = hash == null ? byText : byStackHash;
            String key = hash == null ? text : hash;
            FailureTally tally = known.get(key);
            if (tally == null) {
                tally = failures.of(FailureName.of(record, text));
                if (known.size() < MOST) {
                    known.put(key, tally);
                }
            }
            return tally;
        }
    }

    private ErrorEntry entry(LogRecord record, Position place, String text) {
        return new ErrorEntry(
                place,
                record.level(),
                record.epochMicros(),
                cut(text, MAX_TEXT),
                record.event(),
                record.exceptionType(),
                stackTraces ? cut(record.stackTrace(), MAX_STACK_TRACE) : null);
    }

    /** What the event says: its message; else what an exception or a check says; else its type. */
    private static String text(LogRecord record) {
        String message = record.message();
        if (message != null && !message.isBlank()) {
            return message;
        }
        for (Field field : new Field[] {DETAILS, ERROR_MESSAGE, EXCEPTION_MESSAGE}) {
            String text = record.text(field);
            if (text != null && !text.isBlank()) {
                return record.event() == null ? text : record.event() + ": " + text;
            }
        }
        String exception = record.exceptionType();
        if (record.event() == null) {
            return exception == null ? "(no message)" : exception;
        }
        return exception == null ? record.event() : record.event() + ": " + exception;
    }

    private static String cut(String text, int most) {
        if (text == null || text.length() <= most) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end) + "… (" + text.length() + " characters)";
    }

    @Override
    public void filter(Line line) {
        lines.filter(line);
    }

    @Override
    public void reject(Line line, Rejection reason) {
        lines.reject(line, reason);
    }

    @Override
    public void blank(Line line) {
        lines.blank(line);
    }

    @Override
    public void merge(ErrorsState other) {
        lines.merge(other.lines);
        for (Map.Entry<Level, Long> theirs : other.counts.entrySet()) {
            add(theirs.getKey(), theirs.getValue());
        }
        errors.merge(other.errors);
        warnings.merge(other.warnings);
        failures.merge(other.failures);
    }

    /** What has been found. */
    public ErrorList result() {
        return new ErrorList(counts, errors.inOrder(), warnings.inOrder(), Failures.of(failures), lines.counts());
    }
}
