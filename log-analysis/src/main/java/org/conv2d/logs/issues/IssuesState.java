/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.issues;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.conv2d.logs.input.Line;
import org.conv2d.logs.record.Field;
import org.conv2d.logs.record.FieldSelection;
import org.conv2d.logs.record.LogRecord;
import org.conv2d.logs.record.Rejection;
import org.conv2d.logs.scan.LogState;
import org.conv2d.logs.scan.Query;
import org.conv2d.logs.tally.LineCounts;
import org.conv2d.logs.tally.LineTally;
import org.conv2d.logs.tally.NamedTallies;

/**
 * The quality issues that the lines of a stretch report: {@code qa_exception} and {@code qa_warning}, events that a rule
 * raised (those with a {@code qa} object), and Python's {@code QA_ISSUE} as often as it counts. Bounded. Not thread-safe.
 */
public final class IssuesState implements LogState<IssuesState> {
    private static final int MAX_NAMES = 1_000;

    /** A record that counts more findings than this is not believed. */
    private static final double MOST_AT_ONCE = 1e9;

    private static final Field CHECK = Field.of("check");
    private static final Field SEVERITY = Field.of("severity");
    private static final Field ACTION = Field.of("action_taken");
    private static final Field ACTION_IN_SHORT = Field.of("action");
    private static final Field ROWS = Field.of("affected_rows");
    private static final Field RAISED_CHECK = Field.of("qa.check");
    private static final Field RULE = Field.of("qa.rule");
    private static final Field ISSUE_TYPE = Field.of("issue_type");
    private static final Field COUNT = Field.of("count");
    private static final FieldSelection FIELDS =
            FieldSelection.of(CHECK, SEVERITY, ACTION, ACTION_IN_SHORT, ROWS, RAISED_CHECK, RULE, ISSUE_TYPE, COUNT);

    private final Consumer<LogRecord> onlooker;
    private final LineTally lines = new LineTally();
    private final NamedTallies<IssueTally> issues = new NamedTallies<>(MAX_NAMES, IssueTally.FORM);

    private IssuesState(Consumer<LogRecord> onlooker) {
        this.onlooker = onlooker;
    }

    /**
     * What a report on issues asks of a log.
     *
     * @param onlooker is shown every event as well, by several threads unless the scan has one worker
     * @param further fields that the onlooker looks at
     */
    public static Query<IssuesState> query(Consumer<LogRecord> onlooker, FieldSelection further) {
        return new Query<>(FIELDS.and(further), () -> new IssuesState(onlooker));
    }

    @Override
    public void accept(LogRecord record) {
        lines.match(record.line());
        onlooker.accept(record);
        String event = record.event();
        if ("qa_exception".equals(event) || "qa_warning".equals(event)) {
            add(text(record, CHECK), action(record), 1, record.number(ROWS), record);
        } else if ("qa_issue".equals(event)) {
            double count = record.number(COUNT);
            long times = count >= 0 && count <= MOST_AT_ONCE ? Math.round(count) : 1;
            add(text(record, ISSUE_TYPE), action(record), times, Double.NaN, record);
        }
        if (record.has(RAISED_CHECK)) {
            String rule = record.text(RULE);
            add(text(record, RAISED_CHECK), rule == null ? "raised" : "raised by " + rule, 1, Double.NaN, record);
        }
    }

    private static String text(LogRecord record, Field field) {
        String text = record.text(field);
        return text == null ? "(no name)" : text;
    }

    private static String action(LogRecord record) {
        String action = record.text(ACTION);
        return action == null ? record.text(ACTION_IN_SHORT) : action;
    }

    private void add(String check, String action, long times, double rows, LogRecord record) {
        String severity = record.text(SEVERITY);
        if (severity == null && record.level() != null) {
            severity = record.level().name();
        }
        IssueName name = new IssueName(check, severity == null ? "" : severity.toLowerCase(Locale.ROOT), action);
        issues.of(name.key()).add(times, rows, record.epochMicros());
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
    public void merge(IssuesState other) {
        lines.merge(other.lines);
        issues.merge(other.issues);
    }

    public LineCounts lines() {
        return lines.counts();
    }

    /** The issues, the most frequent first. */
    public List<Issue> issues() {
        return issues.byName().entrySet().stream()
                .map(entry -> entry.getValue().result(IssueName.of(entry.getKey())))
                .sorted(Comparator.comparingLong(Issue::count)
                        .reversed()
                        .thenComparing(Issue::check)
                        .thenComparing(Issue::severity)
                        .thenComparing(Issue::action))
                .toList();
    }

    /** How many findings there are beyond those that are told apart. */
    public long others() {
        return issues.others() == null
                ? 0
                : issues.others().result(new IssueName("", "", "")).count();
    }
}
