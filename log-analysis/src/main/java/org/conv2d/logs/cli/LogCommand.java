/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.function.IntPredicate;
import org.conv2d.logs.input.LogSource;
import org.conv2d.logs.report.AccountText;
import org.conv2d.logs.report.CsvReport;
import org.conv2d.logs.report.MarkdownReport;
import org.conv2d.logs.scan.LogScan;
import org.conv2d.logs.scan.LogState;
import org.conv2d.logs.scan.Query;
import org.conv2d.logs.scan.ScanOutcome;
import org.conv2d.logs.scan.ScanResult;
import org.conv2d.logs.select.Condition;
import org.conv2d.logs.select.LineSelection;
import org.conv2d.logs.select.LineSorter;
import org.conv2d.logs.select.Selected;
import org.conv2d.logs.select.TextSink;
import org.conv2d.logs.tally.LineCounts;
import org.conv2d.logs.tally.LineTally;
import picocli.CommandLine.Mixin;

/** A command that reads logs: what it reads, which events it takes, and how it ends. */
abstract class LogCommand extends ReadingCommand {
    @Mixin
    InputOptions input;

    @Mixin
    SelectionOptions selection;

    LogCommand(Console console) {
        super(console);
    }

    /** For {@link #take}: the options with values of all commands on logs. */
    final void takeSelection(PlainArguments arguments) {
        selection = new SelectionOptions();
        selection.timeZone = SelectionOptions.DEFAULT_ZONE;
        selection.level = arguments.value("--level");
        selection.since = arguments.value("--since");
        selection.until = arguments.value("--until");
    }

    /** For {@link #take}: the flags of all commands on logs and the paths, when the command's own options have been taken. */
    final boolean takeRest(PlainArguments arguments) {
        takeProgress(arguments);
        input = new InputOptions();
        input.multiline = arguments.flag("--multiline");
        input.paths = arguments.rest(1);
        return input.paths != null;
    }

    /** What came of reading: the state of all that was asked for, and why some of it could not be read. */
    record Found<S>(S state, List<String> problems) {}

    @Override
    void check() throws OptionException {
        String problem = input.problem();
        if (problem != null) {
            throw new OptionException(problem);
        }
    }

    @Override
    final boolean multiline() {
        return input.multiline;
    }

    @Override
    final List<String> paths() {
        return input.paths;
    }

    /** Which inputs are the next part of the log before them. */
    final IntPredicate continues() throws IOException {
        return new Continues(sources());
    }

    private record Continues(List<LogSource> inputs) implements IntPredicate {
        @Override
        public boolean test(int file) {
            return inputs.get(file).continues(inputs.get(file - 1));
        }
    }

    /** The condition that the user set. */
    final Condition condition() throws OptionException {
        return selection.condition(Instant.now());
    }

    /** Shows a state all events that the user asked for. */
    final <S extends LogState<S>> Found<S> fold(Query<S> query) throws OptionException, IOException {
        ScanResult<Selected<S>> scan = LogScan.fold(sources(), Selected.of(query, condition()), settings());
        return new Found<>(scan.state().state(), tell(scan.outcome()));
    }

    /** Hands on the lines of events that are asked for, in the order that the user wants, and counts all. */
    final ScanOutcome show(TimeOrderOptions order, LineSelection lines, LineTally tally, TextSink sink)
            throws IOException {
        if (!order.sortTime) {
            return lines.show(sources(), settings(), tally, sink);
        }
        try (LineSorter sorter = new LineSorter()) {
            ScanOutcome outcome = lines.show(sources(), settings(), tally, sorter, text -> {
                endProgress();
                sink.accept(text);
            });
            if (!sorter.isTimed() && tally.counts().matched() > 1) {
                console.tell(TimeOrderOptions.WITHOUT_TIMES + "; --map time=FIELD names the field that has it");
            }
            return outcome;
        }
    }

    /** What a command has to say, made when it is known in which form. */
    interface Report {
        String text() throws OptionException;

        String json();
    }

    /** Writes a report in the form that the user wants. */
    final void print(OutputFormat format, Report report) throws OptionException, IOException {
        switch (format) {
            case json -> console.print(report.json());
            case csv -> console.print(CsvReport.of(report.json()));
            case markdown ->
                console.print(MarkdownReport.of(spec.name() + " of " + AccountText.subject(names()), report.text()));
            default -> console.printReport(report.text());
        }
    }

    /** Whether nothing at all could be read, so that a report would be one of nothing. */
    static boolean isNothingRead(LineCounts lines, List<String> problems) {
        return !problems.isEmpty() && lines.read() == 0;
    }

    /** How the command ends if it did its work. */
    final ExitStatus status(LineCounts lines, List<String> problems) throws IOException {
        if (lines.rejected() > lines.matched() && !input.multiline && SpanningObjects.areIn(sources())) {
            console.tell("there are JSON objects that span lines or stand in an array; --multiline reads them");
        }
        boolean tooBad = input.maxBadRatio == null ? lines.badRatio() == 1 : lines.badRatio() > input.maxBadRatio;
        if (tooBad) {
            console.tell(explanation(lines));
        }
        return !problems.isEmpty() ? ExitStatus.UNREADABLE : tooBad ? ExitStatus.TOO_BAD : ExitStatus.DONE;
    }

    private String explanation(LineCounts lines) {
        return lines.rejected() == lines.read() - lines.blank()
                ? "not one line is an event; is this a log in JSON?"
                : String.format(
                        "%d of %d lines %s no event, more than --max-bad-ratio %s allows",
                        lines.rejected(),
                        lines.read() - lines.blank(),
                        lines.rejected() == 1 ? "is" : "are",
                        input.maxBadRatio);
    }
}
