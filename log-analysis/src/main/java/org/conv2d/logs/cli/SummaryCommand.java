/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import java.io.IOException;
import java.util.function.Consumer;
import org.conv2d.logs.index.IndexFolder;
import org.conv2d.logs.metrics.Percentiles;
import org.conv2d.logs.scan.ScanSettings;
import org.conv2d.logs.summary.Summary;
import org.conv2d.logs.summary.SummaryJson;
import org.conv2d.logs.summary.SummaryReport;
import org.conv2d.logs.summary.SummaryState;
import org.conv2d.logs.summary.SummaryText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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
            "  conv2d-logs summary training.log --percentiles 50,90,99.9",
            "  conv2d-logs summary training.log --since -1h --event 'qa_*'",
            "  conv2d-logs summary training.log --max-bad-ratio 0.01 || echo damaged"
        })
final class SummaryCommand extends LogCommand {
    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
            defaultValue = "text")
    private OutputFormat format;

    @Option(
            names = "--no-index",
            description = {
                "Read everything, and keep nothing for next time. Otherwise what was found in files of 16 MiB and more"
                        + " is kept in the cache directory ($XDG_CACHE_HOME or ~/.cache, in conv2d-logs)."
            })
    private boolean noIndex;

    @Mixin
    private PercentileOptions percentiles;

    SummaryCommand(Console console) {
        super(console);
    }

    @Override
    boolean take(PlainArguments arguments) {
        format = arguments.format();
        percentiles = PercentileOptions.of(arguments);
        takeSelection(arguments);
        noIndex = arguments.flag("--no-index");
        return takeRest(arguments);
    }

    @Override
    ScanSettings settings() throws IOException {
        ScanSettings settings = super.settings();
        return noIndex ? settings : settings.withIndex(IndexFolder.ofUser(System.getenv(), new Notes(console)));
    }

    private record Notes(Console console) implements Consumer<String> {
        @Override
        public void accept(String note) {
            console.tell(note);
        }
    }

    @Override
    ExitStatus run() throws OptionException, IOException {
        Percentiles asked = percentiles.asked();
        Found<SummaryState> found = fold(SummaryState.QUERY);
        Summary summary = found.state().result(continues());
        if (isNothingRead(summary.lines(), found.problems())) {
            return ExitStatus.UNREADABLE;
        }
        SummaryReport report = new SummaryReport(names(), summary, asked, found.problems());
        print(format, new Report() {
            @Override
            public String text() {
                return SummaryText.of(report);
            }

            @Override
            public String json() {
                return SummaryJson.of(report);
            }
        });
        return status(summary.lines(), found.problems());
    }
}
