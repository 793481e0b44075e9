/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

import java.util.function.IntPredicate;
import org.conv2d.logs.input.Line;
import org.conv2d.logs.record.LogRecord;
import org.conv2d.logs.record.Rejection;
import org.conv2d.logs.scan.LogState;
import org.conv2d.logs.scan.Query;
import org.conv2d.logs.tally.LineCounts;
import org.conv2d.logs.tally.LineTally;

/** The metrics of a log by themselves, with the account of its lines. Not thread-safe. */
public final class MetricsReportState implements LogState<MetricsReportState> {
    /** What a report on metrics asks of a log. */
    public static final Query<MetricsReportState> QUERY = new Query<>(MetricsState.FIELDS, MetricsReportState::new);

    private final LineTally lines = new LineTally();
    private final MetricsState metrics = new MetricsState();

    @Override
    public void accept(LogRecord record) {
        lines.match(record.line());
        metrics.accept(record);
    }

    @Override
    public void filter(Line line) {
        lines.filter(line);
        metrics.pass(line);
    }

    @Override
    public void reject(Line line, Rejection reason) {
        lines.reject(line, reason);
        metrics.pass(line);
    }

    @Override
    public void blank(Line line) {
        lines.blank(line);
        metrics.pass(line);
    }

    @Override
    public void merge(MetricsReportState other) {
        lines.merge(other.lines);
        metrics.merge(other.metrics);
    }

    public LineCounts lines() {
        return lines.counts();
    }

    /** The metrics so far; see {@link MetricsState#result}. */
    public MetricsResult metrics(IntPredicate continues) {
        return metrics.result(continues);
    }
}
