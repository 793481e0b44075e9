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
    public static final Query<MetricsReportState> QUERY =
            new Query<>(MetricsState.FIELDS, () -> new MetricsReportState(null));

    /** Likewise, for a report with a timeline. */
    public static final Query<MetricsReportState> QUERY_WITH_TIMELINE =
            new Query<>(MetricsState.FIELDS, () -> new MetricsReportState(new Timeline()));

    private final LineTally lines = new LineTally();
    private final MetricsState metrics = new MetricsState();
    private final Timeline timeline;

    private MetricsReportState(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public void accept(LogRecord record) {
        lines.match(record.line());
        metrics.accept(record);
        if (timeline != null) {
            timeline.accept(record);
        }
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
        if (timeline != null) {
            timeline.merge(other.timeline);
        }
    }

    public LineCounts lines() {
        return lines.counts();
    }

    /** How it went over time; null if that was not asked for. */
    public Timeline timeline() {
        return timeline;
    }

    /** The metrics so far; see {@link MetricsState#result}. */
    public MetricsResult metrics(IntPredicate continues) {
        return metrics.result(continues);
    }
}
