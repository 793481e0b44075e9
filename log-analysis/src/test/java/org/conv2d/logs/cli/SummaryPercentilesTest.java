/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Percentiles that a summary is asked for: in every format, beside DuckDB's, and as {@code metrics} has them. */
class SummaryPercentilesTest {
    private static final ObjectMapper JACKSON = new ObjectMapper();

    /** How far a percentile may be off, as a part of its value: half the width of a bucket. */
    private static final double ERROR = 1.0 / 128;

    private static final String LOG = """
            {"event":"timer_end","timer_name":"load","duration_seconds":0.5}
            {"event":"timer_end","timer_name":"load","duration_seconds":0.5}
            {"event":"histogram_stats","histogram_name":"loss","count":4,"mean":2,"std":1,"min":1,"max":4,"p50":2,"p95":3,"p99":4}
            """;

    @TempDir
    Path directory;

    @Test
    void summary_percentilesAsText_areTheColumnsAskedForAndNothingElseChanges() throws IOException {
        String log = log(LOG);
        String usual = CommandLineRun.of("summary", log).out();
        assertTrue(usual.endsWith("""

                Timers (most time first)
                        calls  total     mean      p50      p95      p99      max
                  load      2   1.0s  500.0ms  500.0ms  500.0ms  500.0ms  500.0ms

                Histograms
                        count  mean  std  min  p50  p95  p99  max
                  loss      4     2    1    1    2    3    4    4
                """), usual);
        String asked =
                CommandLineRun.of("summary", log, "--percentiles", "99.9,50").out();
        assertEquals(usual.substring(0, usual.indexOf("\nTimers (")) + """

                Timers (most time first)
                        calls  total     mean    p99.9      p50      max
                  load      2   1.0s  500.0ms  500.0ms  500.0ms  500.0ms

                Histograms
                        count  mean  std  min  p99.9  p50  max
                  loss      4     2    1    1      -    2    4
                """, asked);
        assertEquals(
                usual,
                CommandLineRun.of("summary", "--percentiles", " 50,95, 99", log).out());
    }

    @Test
    void summary_percentilesInOtherFormats_joinTheUsualOnes() throws IOException {
        String log = log(LOG);
        JsonNode json = JACKSON.readTree(run(log, "99.9,50", "json").out());
        JsonNode timer = json.at("/metrics/timers/load");
        assertEquals(
                "count,total_seconds,mean_seconds,std_seconds,min_seconds,max_seconds,mean_ms,p50_ms,p95_ms,p99_ms,p99.9_ms",
                String.join(",", (Iterable<String>) timer::fieldNames));
        assertEquals(500, timer.get("p99.9_ms").intValue());
        assertTrue(json.at("/metrics/histograms/loss/p99.9").isNull(), "no log tells of it");
        assertFalse(JACKSON.readTree(run(log, "50", "json").out())
                .at("/metrics/timers/load")
                .has("p99.9_ms"));
        String csv = run(log, "99.9,50", "csv").out();
        assertTrue(csv.contains("\r\nmetrics.timers.load.p99.9_ms,500\r\n"), csv);
        String markdown = run(log, "99.9,50", "markdown").out();
        assertTrue(markdown.startsWith("# summary of "), markdown);
        assertTrue(markdown.contains("\n        calls  total     mean    p99.9      p50      max\n"), markdown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"101", "100", "0", "-1", "x", "", "NaN", "50,50", "50,", "50;90", "1e400", "99.9.9"})
    void summary_percentilesThatAreNone_areRefusedAsMetricsRefusesThem(String wrong) throws IOException {
        String log = log(LOG);
        CommandLineRun run = CommandLineRun.of("summary", log, "--percentiles=" + wrong);
        assertEquals(2, run.status());
        assertEquals("", run.out());
        assertEquals(
                "conv2d-logs: --percentiles must be up to 20 different numbers above 0 and below 100 with commas in"
                        + " between, such as 50,90,99.9, was '" + wrong
                        + "'\nconv2d-logs: see: conv2d-logs summary --help\n",
                run.err());
        assertEquals(
                run.err().replace("summary", "metrics"),
                CommandLineRun.of("metrics", log, "--percentiles=" + wrong).err());
    }

    @Test
    void summary_percentilesOfGeneratedTimers_areThoseOfDuckDb() throws IOException, SQLException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 30_000; i++) {
            lines.append("{\"event\":\"timer_end\",\"timer_name\":\"t").append(random.nextInt(3));
            lines.append("\",\"duration_seconds\":").append(Math.exp(2 * random.nextGaussian()));
            lines.append("}\n");
        }
        Path packed = directory.resolve("b.log.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(lines.toString().getBytes(StandardCharsets.UTF_8));
        }
        String list = "0.5,10,33.3,90,99.9";
        JsonNode timers =
                JACKSON.readTree(run(packed.toString(), list, "json").out()).at("/metrics/timers");
        String query = "SELECT timer_name, quantile_cont(duration_seconds, [0.005, 0.1, 0.333, 0.9, 0.999])"
                + " FROM read_ndjson_auto('" + packed.toString().replace("'", "''") + "') GROUP BY timer_name";
        int compared = 0;
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                JsonNode timer = timers.get(rows.getString(1));
                Object[] theirs = (Object[]) rows.getArray(2).getArray();
                for (String percentile : list.split(",")) {
                    double expected = 1e3 * (Double) theirs[compared++ % theirs.length];
                    double ours = timer.get("p" + percentile + "_ms").doubleValue();
                    assertEquals(expected, ours, ERROR * expected, "p" + percentile + " seed " + seed);
                }
            }
        }
        assertEquals(15, compared, "seed " + seed);
        JsonNode metrics = JACKSON.readTree(
                CommandLineRun.of("metrics", packed.toString(), "--percentiles", list, "--format", "json")
                        .out());
        assertEquals(metrics.get("timers"), timers, "seed " + seed);
    }

    @Test
    void summary_percentilesFromTheUsersDefaults_areShown() throws IOException {
        String log = log(LOG);
        assertEquals(
                CommandLineRun.of("summary", log, "--percentiles", "10").out(),
                CommandLineRun.inEnvironment(Map.of("CONV2D_LOGS_PERCENTILES", "10"), "summary", log)
                        .out());
        CommandLineRun wrong =
                CommandLineRun.inEnvironment(Map.of("CONV2D_LOGS_SUMMARY_PERCENTILES", "101"), "summary", log);
        assertEquals(2, wrong.status());
        assertTrue(
                wrong.err().contains("\nconv2d-logs: --percentiles comes from CONV2D_LOGS_SUMMARY_PERCENTILES\n"),
                wrong.err());
    }

    private static CommandLineRun run(String log, String percentiles, String format) {
        return CommandLineRun.of("summary", log, "--percentiles", percentiles, "--format", format);
    }

    private String log(String content) throws IOException {
        return Files.writeString(directory.resolve("a.log"), content).toString();
    }
}
