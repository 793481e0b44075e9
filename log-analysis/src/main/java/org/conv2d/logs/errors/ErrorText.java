/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.errors;

import java.util.ArrayList;
import java.util.List;
import org.conv2d.logs.record.Level;
import org.conv2d.logs.report.AccountText;
import org.conv2d.logs.report.ReportTimes;
import org.conv2d.logs.text.Figures;
import org.conv2d.logs.text.SafeText;
import org.conv2d.logs.text.TextPage;

/**
 * An error report for people: the errors, then the warnings, a line each, in the order of the log; then which of them are
 * the same failure, where they are, and the account of lines. Text from the log is made {@linkplain SafeText safe}.
 */
public final class ErrorText {
    private static final int MAX_FAILURES = 20;
    private static final int MAX_FAILURE_TEXT = 100;

    private final ErrorReport report;
    private final ErrorList list;
    private final ReportTimes times;
    private final boolean verbose;
    private final TextPage page = new TextPage();

    private ErrorText(ErrorReport report, ReportTimes times, boolean verbose) {
        this.report = report;
        this.list = report.list();
        this.times = times;
        this.verbose = verbose;
    }

    /**
     * The report as text that ends in a line end.
     *
     * @param verbose whether event types, exceptions and stack traces are shown as well
     */
    public static String of(ErrorReport report, ReportTimes times, boolean verbose) {
        return new ErrorText(report, times, verbose).render();
    }

    private String render() {
        page.line("Errors and Warnings in " + AccountText.subject(report.files()));
        page.line("=".repeat(36));
        entries(list.errors(), list.errorCount(), "errors");
        entries(list.warnings(), list.warningCount(), "warnings");
        page.section(
                "Errors: " + Figures.count(list.errorCount()) + "  Warnings: " + Figures.count(list.warningCount()));
        failures();
        if (verbose) {
            details();
        }
        AccountText.append(list.lines(), report.files(), page);
        for (String problem : report.problems()) {
            page.line("Incomplete: " + SafeText.of(problem));
        }
        return page.toString();
    }

    private void entries(List<ErrorEntry> entries, long count, String what) {
        for (ErrorEntry entry : entries) {
            page.line(head(entry));
        }
        long left = count - entries.size();
        if (left > 0) {
            page.line("… and " + Figures.count(left) + " more " + what + " (--limit shows more)");
        }
    }

    private String head(ErrorEntry entry) {
        return label(entry.level()) + times.toTheSecond(entry.epochMicros()) + " - " + oneLine(entry.text());
    }

    private void details() {
        if (list.errors().isEmpty() && list.warnings().isEmpty()) {
            return;
        }
        page.section("Details");
        for (List<ErrorEntry> entries : List.of(list.errors(), list.warnings())) {
            for (ErrorEntry entry : entries) {
                page.line(head(entry));
                details(entry);
            }
        }
    }

    private static String label(Level level) {
        return switch (level) {
            case CRITICAL -> "[CRITICAL] ";
            case ERROR -> "[ERROR] ";
            default -> "[WARN]  ";
        };
    }

    private void details(ErrorEntry entry) {
        List<String> parts = new ArrayList<>();
        if (entry.event() != null) {
            parts.add("event " + entry.event());
        }
        if (entry.exceptionType() != null) {
            parts.add("exception " + entry.exceptionType());
        }
        String file = report.files().size() == 1
                ? ""
                : report.files().get(entry.position().file()) + ", ";
        parts.add(file + "byte " + Figures.count(entry.position().offset()));
        page.line("        " + SafeText.of(String.join("; ", parts)));
        if (entry.stackTrace() != null) {
            entry.stackTrace().lines().forEach(line -> page.line("        " + SafeText.of(line.replace("\t", "    "))));
        }
    }

    /** Failures that occurred more than once. */
    private void failures() {
        List<Failures.Failure> repeated = new ArrayList<>();
        for (Failures.Failure failure : list.failures().byFrequency()) {
            if (failure.count() > 1) {
                repeated.add(failure);
            }
        }
        if (repeated.isEmpty() && list.failures().others() == 0) {
            return;
        }
        page.section("Same failures (most frequent first)");
        for (Failures.Failure failure : repeated.subList(0, Math.min(MAX_FAILURES, repeated.size()))) {
            page.line("  " + Figures.count(failure.count()) + " × "
                    + label(failure.level()).strip() + ' ' + shortened(oneLine(failure.text())));
            page.line("      first " + times.toTheSecond(failure.firstMicros()) + ", last "
                    + times.toTheSecond(failure.lastMicros()) + ", " + SafeText.of(shortened(failure.name())));
        }
        int left = repeated.size() - MAX_FAILURES;
        if (left > 0) {
            page.line("  … and " + Figures.count(left) + " more (--format json has them all)");
        }
        if (list.failures().others() > 0) {
            page.line("  … and " + Figures.count(list.failures().others())
                    + " events of failures beyond those that are told apart");
        }
    }

    private static String oneLine(String text) {
        return SafeText.of(text.replaceAll("\\R", " ⏎ "));
    }

    private static String shortened(String text) {
        int end = text.offsetByCodePoints(0, Math.min(MAX_FAILURE_TEXT, text.codePointCount(0, text.length())));
        return end == text.length() ? text : text.substring(0, end) + "…";
    }
}
