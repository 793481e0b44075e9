/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import org.conv2d.logs.metrics.MetricKind;
import org.conv2d.logs.metrics.MetricsReport;
import org.conv2d.logs.metrics.MetricsReportJson;
import org.conv2d.logs.metrics.MetricsReportState;
import org.conv2d.logs.metrics.MetricsReportText;
import org.conv2d.logs.metrics.Percentiles;
import org.conv2d.logs.tally.LineCounts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code conv2d-logs metrics PATH…} */
@Command(
        name = "metrics",
        description = {
            "Shows counters, gauges, timers and histograms that logs report.",
            "A counter is the last total of every run, a gauge its latest value; percentiles are within 0.8 %%."
        },
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  conv2d-logs metrics training.log",
            "  conv2d-logs metrics training.log --filter timers",
            "  conv2d-logs metrics training.log --filter counters,gauges --format json",
            "  conv2d-logs metrics training.log --filter timers --timeline",
            "  conv2d-logs metrics logs/ --since -24h"
        })
final class MetricsCommand extends LogCommand {
    @Option(
            names = "--filter",
            paramLabel = "KIND",
            split = ",",
            description = "Only these kinds: ${COMPLETION-CANDIDATES}; several with commas.")
    private Set<MetricKind> kinds = EnumSet.allOf(MetricKind.class);

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
            defaultValue = "text")
    private OutputFormat format;

    @Mixin
    private PercentileOptions percentiles;

    @Option(
            names = "--timeline",
            description = "Also show how it went over time, in at most 48 intervals: events, warnings, errors, timers.")
    private boolean timeline;

    MetricsCommand(Console console) {
        super(console);
    }

    @Override
    boolean take(PlainArguments arguments) {
        format = arguments.format();
        percentiles = PercentileOptions.of(arguments);
        takeSelection(arguments);
        timeline = arguments.flag("--timeline");
        return takeRest(arguments);
    }

    @Override
    ExitStatus run() throws OptionException, IOException {
        Percentiles asked = percentiles.asked();
        Found<MetricsReportState> found =
                fold(timeline ? MetricsReportState.QUERY_WITH_TIMELINE : MetricsReportState.QUERY);
        LineCounts lines = found.state().lines();
        if (isNothingRead(lines, found.problems())) {
            return ExitStatus.UNREADABLE;
        }
        MetricsReport report = new MetricsReport(
                names(),
                kinds,
                found.state().metrics(continues()),
                lines,
                asked,
                found.state().timeline(),
                selection.times(),
                found.problems());
        print(format, new Report() {
            @Override
            public String text() {
                return MetricsReportText.of(report);
            }

            @Override
            public String json() {
                return MetricsReportJson.of(report);
            }
        });
        return status(lines, found.problems());
    }
}
