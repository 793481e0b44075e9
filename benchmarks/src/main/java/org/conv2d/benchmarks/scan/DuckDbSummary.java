/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.scan;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What {@code summary} tells of a log, asked of DuckDB: counts by event and level, the range of time, and percentiles of two
 * fields. The schema is given, so that it need not be guessed first.
 */
final class DuckDbSummary {
    private static final String QUERY = """
            SELECT event, level, count(*), min(timestamp), max(timestamp),
              quantile_cont(encoding_duration_ms, [0.5, 0.95, 0.99]), quantile_cont(clustering_duration_ms, [0.5, 0.95, 0.99])
            FROM read_ndjson('%s', columns = {timestamp: 'TIMESTAMP', level: 'VARCHAR', event: 'VARCHAR',
              encoding_duration_ms: 'DOUBLE', clustering_duration_ms: 'DOUBLE'})
            GROUP BY GROUPING SETS ((event), (level), ())""";

    private DuckDbSummary() {}

    /** Argument: the log. */
    public static void main(String[] arguments) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(QUERY.formatted(arguments[0].replace("'", "''")))) {
            while (rows.next()) {
                for (int column = 1; column <= 7; column++) {
                    System.out.print(rows.getString(column) + (column == 7 ? "\n" : "\t"));
                }
            }
        }
    }
}
