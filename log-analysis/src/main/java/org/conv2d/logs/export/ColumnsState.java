/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.export;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.conv2d.logs.input.Line;
import org.conv2d.logs.record.FieldSelection;
import org.conv2d.logs.record.LogRecord;
import org.conv2d.logs.record.Rejection;
import org.conv2d.logs.scan.LogState;
import org.conv2d.logs.scan.Query;
import org.conv2d.logs.tally.NamedTallies;
import org.conv2d.logs.tally.Occurrences;

/** Which columns the events of a stretch need, for at most {@value #MOST_COLUMNS}. Not thread-safe. */
public final class ColumnsState implements LogState<ColumnsState> {
    /** More columns than this are left out; the longest names are. */
    public static final int MOST_COLUMNS = 1_000;

    /** What an export asks of a log before it writes. */
    public static final Query<ColumnsState> QUERY = new Query<>(FieldSelection.NONE, ColumnsState::new);

    private final NamedTallies<Occurrences> columns = new NamedTallies<>(MOST_COLUMNS, Occurrences.FORM);

    @Override
    public void accept(LogRecord record) {
        Line line = record.line();
        Cells.of(line).keySet().forEach(column -> columns.of(column).add(1, line));
    }

    @Override
    public void filter(Line line) {}

    @Override
    public void reject(Line line, Rejection reason) {}

    @Override
    public void blank(Line line) {}

    @Override
    public void merge(ColumnsState other) {
        columns.merge(other.columns);
    }

    /** The columns by the first event that has them, those of one event by name. */
    public List<String> columns() {
        return columns.byName().entrySet().stream()
                .sorted(Map.Entry.<String, Occurrences>comparingByValue(Comparator.comparing(Occurrences::first))
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether there are columns that had to be left out. */
    public boolean isCut() {
        return columns.others() != null;
    }
}
