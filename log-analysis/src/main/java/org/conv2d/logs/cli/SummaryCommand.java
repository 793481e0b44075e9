/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.conv2d.logs.input.InputException;
import org.conv2d.logs.input.InputPaths;
import org.conv2d.logs.input.LogSource;
import org.conv2d.logs.scan.LogScan;
import org.conv2d.logs.scan.ScanResult;
import org.conv2d.logs.scan.ScanSettings;
import org.conv2d.logs.summary.Summary;
import org.conv2d.logs.summary.SummaryJson;
import org.conv2d.logs.summary.SummaryReport;
import org.conv2d.logs.summary.SummaryState;
import org.conv2d.logs.summary.SummaryText;
import org.conv2d.logs.tally.LineCounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code conv2d-logs summary PATH…} */
@Command(
        name = "summary",
        description = {
            "Shows what logs hold at a glance: time range, events, errors, quality checks, timers.",
            "Every line is accounted for. A log that is being written is read up to the size it has when it is opened;"
                    + " lines of more than 16 MiB are rejected."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  conv2d-logs summary training.log",
            "  conv2d-logs summary logs/ 'archive/**.log.gz'",
            "  kubectl logs my-pod | conv2d-logs summary -",
            "  conv2d-logs summary training.log --format json | jq .metrics.timers",
            "  conv2d-logs summary training.log --max-bad-ratio 0.01 || echo damaged"
        })
final class SummaryCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = {
                "A log file; a directory, whose *.log, *.json, *.jsonl and *.ndjson files are read and those of the"
                        + " directories in it, rotated ones too, the oldest first; a glob in quotes; or - for standard input."
                        + " Compressed logs (gz, zst, bz2, xz) are read as they are."
            })
    private List<String> paths;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
            defaultValue = "text")
    private OutputFormat format;

    @Option(
            names = "--max-bad-ratio",
            paramLabel = "RATIO",
            description = {
                "Exit with status 3 if more than this part of the lines, from 0 to 1, is no event."
                        + " Without it: if no line is one."
            })
    private Double maxBadRatio;

    SummaryCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws InputException, OutputException {
        if (maxBadRatio != null && !(maxBadRatio >= 0 && maxBadRatio <= 1)) {
            throw new ParameterException(
                    spec.commandLine(), "--max-bad-ratio must be a number from 0 to 1, was " + maxBadRatio);
        }
        List<LogSource> sources = InputPaths.resolve(paths, console.in());
        ScanResult<SummaryState> scan = LogScan.fold(sources, SummaryState.QUERY, ScanSettings.ofThisMachine());
        SummaryState state = scan.state();
        List<String> problems = scan.outcome().problems();
        scan.outcome().empty().forEach(name -> console.tell(name + ": is empty"));
        problems.forEach(console::tell);
        Summary summary = state.result(file -> sources.get(file).continues(sources.get(file - 1)));
        if (!problems.isEmpty() && summary.lines().read() == 0) {
            return ExitStatus.UNREADABLE.code();
        }
        List<String> names = sources.stream().map(LogSource::name).toList();
        SummaryReport report = new SummaryReport(names, summary, problems);
        console.print(format == OutputFormat.json ? SummaryJson.of(report) : SummaryText.of(report));
        return status(summary, problems).code();
    }

    private ExitStatus status(Summary summary, List<String> problems) {
        LineCounts lines = summary.lines();
        boolean tooBad = maxBadRatio == null ? lines.badRatio() == 1 : lines.badRatio() > maxBadRatio;
        if (tooBad) {
            console.tell(explanation(lines));
        }
        return !problems.isEmpty() ? ExitStatus.UNREADABLE : tooBad ? ExitStatus.TOO_BAD : ExitStatus.DONE;
    }

    private String explanation(LineCounts lines) {
        return lines.matched() == 0
                ? "not one line is an event; is this a log in JSON?"
                : String.format(
                        "%d of %d lines %s no event, more than --max-bad-ratio %s allows",
                        lines.rejected(),
                        lines.read() - lines.blank(),
                        lines.rejected() == 1 ? "is" : "are",
                        maxBadRatio);
    }
}
