/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.conv2d.logs.metrics.MetricsResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library's aggregator and reporter as the seed uses them. */
class LogReporterTest {
    private static final String LOG = """
            {"timestamp":"2024-01-15T10:00:00Z","level":"INFO","event":"counter_update","counter_name":"total_samples","total":500}
            {"timestamp":"2024-01-15T10:00:01Z","level":"INFO","event":"counter_update","counter_name":"total_samples","total":1500}
            {"timestamp":"2024-01-15T10:00:02Z","level":"INFO","event":"gauge_update","gauge_name":"accuracy","value":0.856}
            {"timestamp":"2024-01-15T10:00:03Z","level":"INFO","event":"timer_end","timer_name":"fsq_encoding","duration_seconds":0.02}
            {"timestamp":"2024-01-15T10:00:04Z","level":"INFO","event":"timer_end","timer_name":"fsq_encoding","duration_seconds":0.04}
            {"timestamp":"2024-01-15T10:00:05Z","level":"ERROR","message":"``` <b>bad</b>"}
            """;

    private final LogReporter reporter = new LogReporter();

    @TempDir
    Path directory;

    @Test
    void aggregate_eventsOfAList_areTheSeedsFigures() throws IOException {
        MetricsAggregator aggregator = new MetricsAggregator();
        LogParser parser = new LogParser();
        MetricsResult metrics = aggregator.aggregateFromEvents(parser.parseFile(log()));
        assertEquals(1500.0, metrics.counters().get("total_samples"));
        assertEquals(0.03, metrics.timers().get("fsq_encoding").mean(), 1e-12);
        assertEquals(0.856, metrics.gauges().get("accuracy"));
        assertEquals(metrics, aggregator.aggregateFromFile(log()));
        try (Stream<LogEvent> events = parser.stream(log())) {
            assertEquals(metrics, aggregator.aggregateFromEvents(events));
        }
        assertTrue(aggregator.aggregateFromEvents(List.of()).counters().isEmpty());
    }

    @Test
    void generate_reports_areThoseOfTheCommandLine() throws IOException {
        Path log = log();
        assertTrue(reporter.generateSummary(log).text().startsWith("Log Summary for " + log + "\n===="));
        assertTrue(
                reporter.generateErrorReport(log).text().contains("\n[ERROR] 2024-01-15T10:00:05 - ``` <b>bad</b>\n"));
        assertTrue(reporter.generatePerformanceReport(log)
                .text()
                .contains("\nfsq_encoding: 2 calls, avg 30.0ms, total 0.1s\n"));
        assertEquals(
                6,
                new ObjectMapper()
                        .readTree(reporter.generateSummary(log).json())
                        .get("total_events")
                        .intValue());
        assertThrows(IOException.class, () -> reporter.generateSummary(directory.resolve("missing.log")));
        assertTrue(reporter.generateSummary(directory).text().contains("\nTotal Events: 6\n"));
    }

    @Test
    void saveReport_name_decidesTheForm() throws IOException {
        Report report = reporter.generateErrorReport(log());
        Path markdown = directory.resolve("error_report.md");
        Files.writeString(markdown, "what was there before");
        reporter.saveReport(report, markdown);
        String saved = Files.readString(markdown);
        assertTrue(saved.startsWith("# Errors of "), saved);
        assertTrue(saved.contains("\n````text\nErrors and Warnings in ") && saved.endsWith("\n````\n"), saved);
        reporter.saveReport(report, directory.resolve("r.json"));
        assertEquals(report.json(), Files.readString(directory.resolve("r.json")));
        reporter.saveReport(report, directory.resolve("r.txt"));
        assertEquals(report.text(), Files.readString(directory.resolve("r.txt")));
        try (Stream<Path> files = Files.list(directory)) {
            assertEquals(4, files.count());
        }
    }

    private Path log() throws IOException {
        return Files.writeString(directory.resolve("a.log"), LOG);
    }
}
