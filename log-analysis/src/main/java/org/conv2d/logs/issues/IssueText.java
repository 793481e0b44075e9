/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.issues;

import java.util.LinkedHashMap;
import java.util.Map;
import org.conv2d.logging.quality.RuleCounts;
import org.conv2d.logs.report.AccountText;
import org.conv2d.logs.report.ReportTimes;
import org.conv2d.logs.text.Figures;
import org.conv2d.logs.text.SafeText;
import org.conv2d.logs.text.Table;
import org.conv2d.logs.text.TextPage;

/** A report on quality issues for people. Text from the log is made {@linkplain SafeText safe}. */
public final class IssueText {
    private static final int MOST_FINDINGS = 20;

    private final IssueReport report;
    private final ReportTimes times;
    private final TextPage page = new TextPage();

    private IssueText(IssueReport report, ReportTimes times) {
        this.report = report;
        this.times = times;
    }

    /** The report as text that ends in a line end. */
    public static String of(IssueReport report, ReportTimes times) {
        return new IssueText(report, times).render();
    }

    private String render() {
        page.line("Quality Issues in " + AccountText.subject(report.files()));
        page.line("=".repeat(30));
        page.line("Findings: " + Figures.count(report.total()));
        if (!report.issues().isEmpty()) {
            page.line("");
            issues();
        }
        if (report.others() > 0) {
            page.line("  … and " + Figures.count(report.others()) + " of issues beyond those that are told apart");
        }
        if (report.replay() != null) {
            rules(report.replay());
        }
        AccountText.append(report.lines(), report.files(), page);
        report.problems().forEach(problem -> page.line("Incomplete: " + SafeText.of(problem)));
        return page.toString();
    }

    private void issues() {
        Map<String, Issue> rows = new LinkedHashMap<>();
        for (Issue issue : report.issues()) {
            String name = issue.check()
                    + (issue.severity().isEmpty() ? "" : " [" + issue.severity() + ']')
                    + (issue.action().isEmpty() ? "" : ' ' + issue.action());
            rows.put(name, issue);
        }
        Table table = new Table().row("check [severity] action", "count", "rows", "first", "last");
        page.rows(table, rows, (name, issue) -> new String[] {
            name,
            Figures.count(issue.count()),
            issue.affectedRows() == 0 ? "-" : Figures.count(issue.affectedRows()),
            times.toTheSecond(issue.firstMicros()),
            times.toTheSecond(issue.lastMicros())
        });
    }

    private void rules(RuleReplay replay) {
        page.section("Rules applied afterwards: " + Figures.count(replay.raised()) + " events raised by "
                + replay.rules().size() + " rules (hash " + replay.rules().hash() + ")");
        Map<String, RuleCounts> rows = new LinkedHashMap<>();
        replay.counts().forEach(counts -> rows.put(counts.rule(), counts));
        Table table = new Table().row("rule", "looked at", "matched", "raised", "suppressed", "failed", "late", "cut");
        page.rows(table, rows, (rule, counts) -> new String[] {
            rule,
            Figures.count(counts.evaluated()),
            Figures.count(counts.matched()),
            Figures.count(counts.escalated()),
            Figures.count(counts.suppressed()),
            Figures.count(counts.failed()),
            Figures.count(counts.late()),
            Figures.count(counts.cut())
        });
        if (!replay.findings().isEmpty()) {
            page.line("");
        }
        replay.findings().stream()
                .limit(MOST_FINDINGS)
                .forEach(finding -> page.line("  [" + finding.level() + "] "
                        + times.toTheSecond(finding.epochMicros()) + " - "
                        + SafeText.of(finding.text().replaceAll("\\R", " ⏎ ")) + " (" + finding.rule() + ", was "
                        + finding.originalLevel() + ')'));
        long left = replay.raised() - Math.min(MOST_FINDINGS, replay.findings().size());
        if (left > 0) {
            page.line("  … and " + Figures.count(left) + " more");
        }
        replay.told().stream().limit(MOST_FINDINGS).forEach(text -> page.line("  " + SafeText.of(text)));
    }
}
