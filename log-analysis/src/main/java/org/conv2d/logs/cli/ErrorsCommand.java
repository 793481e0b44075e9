/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import java.io.IOException;
import org.conv2d.logs.errors.ErrorJson;
import org.conv2d.logs.errors.ErrorList;
import org.conv2d.logs.errors.ErrorReport;
import org.conv2d.logs.errors.ErrorText;
import org.conv2d.logs.errors.ErrorsState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code conv2d-logs errors PATH…} */
@Command(
        name = "errors",
        description = {
            "Shows the errors of logs, then the warnings, and which of them are the same failure.",
            "CRITICAL and FATAL count as errors. Failures are told apart by stack hash, else by exception and text."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  conv2d-logs errors training.log",
            "  conv2d-logs errors training.log --verbose",
            "  conv2d-logs errors logs/ --since today --level ERROR",
            "  conv2d-logs errors training.log --format json | jq '.failures[0]'"
        })
final class ErrorsCommand extends LogCommand {
    private static final int MOST = 100_000;
    private static final int DEFAULT_LIMIT = 1000;

    @Option(
            names = {"-v", "--verbose"},
            description = "Show event types, exceptions, places and stack traces as well.")
    private boolean verbose;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "" + DEFAULT_LIMIT,
            description = "Show at most the first N errors and the first N warnings (default: ${DEFAULT-VALUE}).")
    private int limit;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
            defaultValue = "text")
    private OutputFormat format;

    ErrorsCommand(Console console) {
        super(console);
    }

    @Override
    boolean take(PlainArguments arguments) {
        format = arguments.format();
        Integer given = arguments.number("--limit");
        limit = given == null ? DEFAULT_LIMIT : given;
        takeSelection(arguments);
        verbose = arguments.flag("-v", "--verbose");
        return takeRest(arguments);
    }

    @Override
    ExitStatus run() throws OptionException, IOException {
        if (limit < 1 || limit > MOST) {
            throw new OptionException("--limit must be a number from 1 to " + MOST + ", was " + limit);
        }
        Found<ErrorsState> found = fold(ErrorsState.query(verbose, limit));
        ErrorList list = found.state().result();
        if (isNothingRead(list.lines(), found.problems())) {
            return ExitStatus.UNREADABLE;
        }
        ErrorReport report = new ErrorReport(names(), list, found.problems());
        print(format, new Report() {
            @Override
            public String text() throws OptionException {
                return ErrorText.of(report, selection.times(), verbose);
            }

            @Override
            public String json() {
                return ErrorJson.of(report);
            }
        });
        return status(list.lines(), found.problems());
    }
}
