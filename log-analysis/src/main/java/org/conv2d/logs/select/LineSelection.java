/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.select;

import java.io.IOException;
import java.util.List;
import org.conv2d.logs.input.LogSource;
import org.conv2d.logs.scan.LogScan;
import org.conv2d.logs.scan.ScanOutcome;
import org.conv2d.logs.scan.ScanSettings;
import org.conv2d.logs.select.SelectedLines.LineForm;
import org.conv2d.logs.tally.LineTally;

/** The lines of the events for which a condition holds, in the form in which they are shown. Thread-safe if its parts are. */
public record LineSelection(Condition condition, LineForm form) {
    /** Hands on the lines in the order of the inputs, and counts all. */
    public ScanOutcome show(List<LogSource> sources, ScanSettings settings, LineTally tally, TextSink sink)
            throws IOException {
        return LogScan.inOrder(
                sources,
                Selected.of(SelectedLines.query(form), condition),
                block -> {
                    sink.accept(block.state().text());
                    tally.merge(block.state().lines());
                },
                settings);
    }

    /** Has the lines sorted by their times, then hands them on, and counts all. */
    public ScanOutcome show(
            List<LogSource> sources, ScanSettings settings, LineTally tally, LineSorter sorter, TextSink sink)
            throws IOException {
        ScanOutcome outcome = LogScan.inOrder(
                sources,
                Selected.of(TimedLines.query(form), condition),
                block -> {
                    sorter.add(block.state());
                    tally.merge(block.state().lines());
                },
                settings);
        sorter.finish(sink);
        return outcome;
    }
}
