/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.conv2d.logs.batch.BatchSource;
import org.conv2d.logs.errors.ErrorJson;
import org.conv2d.logs.errors.ErrorReport;
import org.conv2d.logs.errors.ErrorText;
import org.conv2d.logs.errors.ErrorsState;
import org.conv2d.logs.input.InputPaths;
import org.conv2d.logs.input.LogSource;
import org.conv2d.logs.metrics.MetricKind;
import org.conv2d.logs.metrics.MetricsReport;
import org.conv2d.logs.metrics.MetricsReportJson;
import org.conv2d.logs.metrics.MetricsReportState;
import org.conv2d.logs.metrics.MetricsReportText;
import org.conv2d.logs.output.WholeFile;
import org.conv2d.logs.report.AccountText;
import org.conv2d.logs.report.ReportTimes;
import org.conv2d.logs.scan.LogScan;
import org.conv2d.logs.scan.LogState;
import org.conv2d.logs.scan.Query;
import org.conv2d.logs.scan.ScanResult;
import org.conv2d.logs.scan.ScanSettings;
import org.conv2d.logs.summary.SummaryJson;
import org.conv2d.logs.summary.SummaryReport;
import org.conv2d.logs.summary.SummaryState;
import org.conv2d.logs.summary.SummaryText;

/**
 * Writes the reports of the command line from a program: summary, errors, performance. Logs are read by all processors, in
 * memory that does not grow with them; what cannot be read to its end is named in the report. Stateless.
 */
public final class LogReporter {
    private static final int MOST_ENTRIES = 1_000;

    /**
     * A report on what logs hold at a glance.
     *
     * @param logs files, or directories of logs
     * @throws IOException if there is no such file, or it is no text in UTF-8
     */
    public Report generateSummary(Path... logs) throws IOException {
        Read<SummaryState> read = read(SummaryState.QUERY, logs);
        SummaryReport report = new SummaryReport(read.names, read.state().result(read::continues), read.problems());
        return new Report("Log summary of " + read.subject(), SummaryText.of(report), SummaryJson.of(report));
    }

    /** A report on errors and warnings, with stack traces. */
    public Report generateErrorReport(Path... logs) throws IOException {
        Read<ErrorsState> read = read(ErrorsState.query(true, MOST_ENTRIES), logs);
        ErrorReport report = new ErrorReport(read.names, read.state().result(), read.problems());
        return new Report(
                "Errors of " + read.subject(), ErrorText.of(report, ReportTimes.UTC, true), ErrorJson.of(report));
    }

    /** A report on timers, counters, gauges and histograms. */
    public Report generatePerformanceReport(Path... logs) throws IOException {
        Read<MetricsReportState> read = read(MetricsReportState.QUERY, logs);
        MetricsReport report = new MetricsReport(
                read.names,
                EnumSet.allOf(MetricKind.class),
                read.state().metrics(read::continues),
                read.state().lines(),
                read.problems());
        return new Report(
                "Performance of " + read.subject(), MetricsReportText.of(report), MetricsReportJson.of(report));
    }

    /**
     * Saves a report, whole or not at all: as JSON if the name ends in {@code .json}, as Markdown if in {@code .md}, else as
     * text.
     *
     * @throws org.conv2d.logs.output.UnwritableException naming the file and why it cannot be written
     */
    public void saveReport(Report report, Path file) throws IOException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        String content =
                name.endsWith(".json") ? report.json() : name.endsWith(".md") ? report.markdown() : report.text();
        WholeFile.write(file, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    private record Read<S>(List<LogSource> sources, List<String> names, ScanResult<S> scan) {
        S state() {
            return scan.state();
        }

        List<String> problems() {
            return scan.outcome().problems();
        }

        String subject() {
            return AccountText.subject(names);
        }

        boolean continues(int file) {
            return sources.get(file).continues(sources.get(file - 1));
        }
    }

    /** A path as an argument that is never taken for standard input. */
    private static String argument(Path path) {
        return path.toString().equals("-") ? "./-" : path.toString();
    }

    private static <S extends LogState<S>> Read<S> read(Query<S> query, Path... logs) throws IOException {
        List<LogSource> sources = BatchSource.unpacked(
                logs.length == 1 && !Files.isDirectory(logs[0])
                        ? List.of(InputPaths.file(logs[0]))
                        : InputPaths.resolve(
                                Arrays.stream(logs).map(LogReporter::argument).toList(),
                                InputStream.nullInputStream()));
        List<String> names = sources.stream().map(LogSource::name).toList();
        return new Read<>(sources, names, LogScan.fold(sources, query, ScanSettings.ofThisMachine()));
    }
}
