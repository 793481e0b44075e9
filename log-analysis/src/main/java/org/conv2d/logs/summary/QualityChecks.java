/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.summary;

import java.util.Set;
import org.conv2d.logs.record.LogRecord;
import org.conv2d.logs.tally.Mergeable;
import org.conv2d.logs.tally.NamedTallies;
import org.conv2d.logs.tally.Occurrences;
import org.conv2d.logs.tally.Position;

/**
 * Findings of quality checks, by check: one for each {@code qa_exception} and {@code qa_warning}, one for each event that
 * a rule escalated, and as many as Python's {@code QA_ISSUE} counts.
 */
final class QualityChecks implements Mergeable<QualityChecks> {
    static final Set<String> FIELDS = Set.of("check", "qa.check", "issue_type", "count");

    /** A record that counts more findings than this is not believed. */
    private static final double MOST_AT_ONCE = 1e9;

    private final NamedTallies<Occurrences> byCheck;

    QualityChecks(int maxNames) {
        byCheck = new NamedTallies<>(maxNames, Occurrences::new, Occurrences::merge);
    }

    void accept(LogRecord record) {
        String reported = reportedCheck(record);
        String escalated = record.text("qa.check");
        if (reported != null) {
            add(reported, 1, record);
        }
        if (escalated != null && !escalated.equals(reported)) {
            add(escalated, 1, record);
        }
        String issue = "qa_issue".equals(record.event()) ? record.text("issue_type") : null;
        if (issue != null) {
            double count = record.number("count");
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

    private static String reportedCheck(LogRecord record) {
        String event = record.event();
        boolean reports = "qa_exception".equals(event) || "qa_warning".equals(event);
        return reports ? record.text("check") : null;
    }

    private void add(String check, long times, LogRecord record) {
        byCheck.of(check).add(times, Position.of(record.line()));
    }
}
