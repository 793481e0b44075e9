/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.conv2d.logs.Scans;
import org.conv2d.logs.SharedData;
import org.conv2d.logs.TextSource;
import org.conv2d.logs.metrics.Distribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counts and percentiles of a summary against what DuckDB says of the same lines. */
class DuckDbOracleTest {
    /** How far a quantile may be off, as a part of its value: half the width of a bucket. */
    private static final double ERROR = 1.0 / 128;

    private static final String LINES = """
            read_ndjson('%s', columns = {timestamp: 'VARCHAR', level: 'VARCHAR', event: 'VARCHAR', event_type: 'VARCHAR',
              timer_name: 'VARCHAR', duration_seconds: 'DOUBLE', encoding_duration_ms: 'DOUBLE',
              exception: 'STRUCT(type VARCHAR)'})""";

    @TempDir
    Path directory;

    @Test
    void summary_generatedEvents_agreesWithDuckDb() throws IOException, SQLException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String what = "seed " + seed;
        for (int round = 0; round < 5; round++) {
            String log = GeneratedLog.ofEvents(4_000, random);
            Summary summary = Scans.summary(log);
            String lines = lines(Files.writeString(directory.resolve("a.log"), log));
            assertEquals(
                    counts("coalesce(lower(event_type), event)", lines),
                    summary.events().byName(),
                    what);
            assertEquals(counts("exception.type", lines), summary.exceptions().byName(), what);
            Map<String, Long> levels = new TreeMap<>();
            summary.levels().byLevel().forEach((level, count) -> levels.put(level.name(), count));
            assertEquals(
                    counts("CASE level WHEN 'WARN' THEN 'WARNING' WHEN 'FATAL' THEN 'CRITICAL' ELSE level END", lines),
                    levels,
                    what);
            timers("timer_name", "duration_seconds", lines + " WHERE event = 'timer_end'", summary, what);
            assertTrue(summary.metrics().timers().size() > 5, what);
        }
    }

    /** The count of lines in logs that nobody here wrote, where DuckDB takes them for lines of JSON. */
    @Test
    void summary_sharedLogs_hasAsManyEventsAsDuckDb() throws IOException, SQLException {
        int compared = 0;
        for (String folder : new String[] {"bunyan", "conv2d-python", "fblog", "hl", "lnav"}) {
            for (Path file : SharedData.filesBelow(folder)) {
                long objects = file.toString().endsWith(".gz") ? 0 : objects(file);
                if (objects > 0) {
                    assertEquals(
                            objects,
                            Scans.summary(TextSource.of(Files.readAllBytes(file)))
                                    .totalEvents(),
                            file::toString);
                    compared++;
                }
            }
        }
        assertTrue(compared >= 10, "compared: " + compared);
    }

    private static String lines(Path file) {
        return LINES.formatted(file.toString().replace("'", "''"));
    }

    private static Map<String, Long> counts(String key, String lines) throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT " + key + " AS name, count(*) FROM " + lines
                        + " GROUP BY name HAVING name IS NOT NULL")) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
        }
        return counts;
    }

    private static void timers(String name, String seconds, String lines, Summary summary, String what)
            throws SQLException {
        String query =
                "SELECT " + name + ", count(*), avg(" + seconds + "), stddev_pop(" + seconds + "), min(" + seconds
                        + "), max(" + seconds + "), quantile_cont(" + seconds + ", 0.5), quantile_cont(" + seconds
                        + ", 0.95), quantile_cont(" + seconds + ", 0.99) FROM " + lines + " GROUP BY " + name;
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                String which = what + ": " + rows.getString(1);
                Distribution timer = summary.metrics().timers().get(rows.getString(1));
                assertEquals(rows.getLong(2), timer.count(), which);
                assertEquals(rows.getDouble(3), timer.mean(), 1e-12, which);
                assertEquals(rows.getDouble(4), timer.std(), 1e-9, which);
                assertEquals(rows.getDouble(5), timer.min(), which);
                assertEquals(rows.getDouble(6), timer.max(), which);
                double[] ours = {timer.p50(), timer.p95(), timer.p99()};
                for (int i = 0; i < ours.length; i++) {
                    assertEquals(rows.getDouble(7 + i), ours[i], ERROR * rows.getDouble(7 + i), which);
                }
            }
        }
    }

    /** How many objects there are, one a line; 0 if the file holds anything else. */
    private static long objects(Path file) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(*) FROM read_ndjson_objects('"
                        + file.toString().replace("'", "''") + "') WHERE json_type(json) = 'OBJECT'"
                        + " HAVING count(*) = (SELECT count(*) FROM read_ndjson_objects('"
                        + file.toString().replace("'", "''") + "'))")) {
            return rows.next() ? rows.getLong(1) : 0;
        } catch (SQLException otherContent) {
            return 0;
        }
    }
}
