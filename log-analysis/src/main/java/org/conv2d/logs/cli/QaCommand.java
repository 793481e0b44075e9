/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import java.io.IOException;
import org.conv2d.logging.quality.RuleSet;
import org.conv2d.logs.issues.IssueJson;
import org.conv2d.logs.issues.IssueReport;
import org.conv2d.logs.issues.IssueText;
import org.conv2d.logs.issues.IssuesState;
import org.conv2d.logs.issues.RuleReplay;
import org.conv2d.logs.record.FieldSelection;
import org.conv2d.logs.scan.Query;
import org.conv2d.logs.tally.LineCounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code conv2d-logs qa PATH…} */
@Command(
        name = "qa",
        description = {
            "Shows the quality issues of logs by check, severity and what was done about them.",
            "With --rules it applies quality rules to the events afterwards, in the order of the lines, as if they had been in"
                    + " force; if they raise any event, the exit status is 1."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  conv2d-logs qa training.log",
            "  conv2d-logs qa logs/ --since today --format json | jq '.issues[0]'",
            "  conv2d-logs qa training.log --rules rules.yaml || echo 'look at this run'",
            "  conv2d-logs qa training.log --rules built-in"
        })
final class QaCommand extends LogCommand {
    @Option(
            names = "--rules",
            paramLabel = "FILE",
            description = "Apply the rules of this file (YAML or JSON), or with " + RuleFile.BUILT_IN
                    + " those that come with the program.")
    private String rules;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
            defaultValue = "text")
    private OutputFormat format;

    QaCommand(Console console) {
        super(console);
    }

    @Override
    boolean take(PlainArguments arguments) {
        format = arguments.format();
        rules = arguments.value("--rules");
        takeSelection(arguments);
        return takeRest(arguments);
    }

    /** Rules are applied to events in their order, so by one worker. */
    @Override
    int workers() {
        return rules == null ? super.workers() : 1;
    }

    @Override
    ExitStatus run() throws OptionException, IOException {
        RuleReplay replay = replay();
        Query<IssuesState> query = replay == null
                ? IssuesState.query(record -> {}, FieldSelection.NONE)
                : IssuesState.query(replay, RuleReplay.FIELDS);
        Found<IssuesState> found = fold(query);
        if (replay != null) {
            replay.close();
        }
        LineCounts lines = found.state().lines();
        if (isNothingRead(lines, found.problems())) {
            return ExitStatus.UNREADABLE;
        }
        IssueReport report = new IssueReport(
                names(), found.state().issues(), found.state().others(), replay, lines, found.problems());
        print(format, new Report() {
            @Override
            public String text() throws OptionException {
                return IssueText.of(report, selection.times());
            }

            @Override
            public String json() {
                return IssueJson.of(report);
            }
        });
        ExitStatus status = status(lines, found.problems());
        return status == ExitStatus.DONE && replay != null && replay.raised() > 0 ? ExitStatus.FINDING : status;
    }

    private RuleReplay replay() throws OptionException {
        if (rules == null) {
            return null;
        }
        RuleSet set = RuleFile.read(rules);
        set.warnings().forEach(console::tell);
        return new RuleReplay(set);
    }
}
