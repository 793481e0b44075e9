/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.summary;

import org.conv2d.logs.record.Field;
import org.conv2d.logs.record.FieldSelection;
import org.conv2d.logs.record.LogRecord;
import org.conv2d.logs.tally.Mergeable;
import org.conv2d.logs.tally.NamedTallies;
import org.conv2d.logs.tally.Occurrences;

/**
 * Findings of quality checks, by check: one for each {@code qa_exception} and {@code qa_warning}, one for each event that
 * a rule escalated, and as many as Python's {@code QA_ISSUE} counts.
 */
final class QualityChecks implements Mergeable<QualityChecks> {
    private static final Field CHECK = Field.of("check");
    private static final Field ESCALATED = Field.of("qa.check");
    private static final Field ISSUE_TYPE = Field.of("issue_type");
    private static final Field COUNT = Field.of("count");

    static final FieldSelection FIELDS = FieldSelection.of(CHECK, ESCALATED, ISSUE_TYPE, COUNT);

    /** A record that counts more findings than this is not believed. */
    private static final double MOST_AT_ONCE = 1e9;

    private final NamedTallies<Occurrences> byCheck;

    QualityChecks(int maxNames) {
        byCheck = new NamedTallies<>(maxNames, Occurrences.FORM);
    }

    /** Whether an event, and all that have its type and fields, may tell of findings. */
    static boolean mayTell(LogRecord record) {
        return isFinding(record.event()) || record.has(ESCALATED);
    }

    /** Takes in an event that may tell of findings. */
    void accept(LogRecord record) {
        String reported = reportedCheck(record);
        String escalated = record.text(ESCALATED);
        if (reported != null) {
            add(reported, 1, record);
        }
        if (escalated != null && !escalated.equals(reported)) {
            add(escalated, 1, record);
        }
        String issue = "qa_issue".equals(record.event()) ? record.text(ISSUE_TYPE) : null;
        if (issue != null) {
            double count = record.number(COUNT);
            add(issue, count >= 0 && count <= MOST_AT_ONCE ? Math.round(count) : 1, record);
        }
    }

    @Override
    public void merge(QualityChecks other) {
        byCheck.merge(other.byCheck);
    }

    NamedTallies<Occurrences> byCheck() {
        return byCheck;
    }

    private static boolean isFinding(String event) {
        return event != null && event.startsWith("qa_");
    }

    private static String reportedCheck(LogRecord record) {
        String event = record.event();
        boolean reports = "qa_exception".equals(event) || "qa_warning".equals(event);
        return reports ? record.text(CHECK) : null;
    }

    private void add(String check, long times, LogRecord record) {
        byCheck.of(check).add(times, record.line());
    }
}
