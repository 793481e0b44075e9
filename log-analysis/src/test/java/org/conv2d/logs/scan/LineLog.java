/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.scan;

import java.util.ArrayList;
import java.util.List;
import org.conv2d.logs.input.Line;
import org.conv2d.logs.record.LogRecord;
import org.conv2d.logs.record.Rejection;

/** Notes every line that it is shown. */
final class LineLog implements LogState<LineLog> {
    private final List<String> lines = new ArrayList<>();

    static String describe(Line line) {
        return line.file() + " " + line.offset() + "-" + line.end() + (line.isTerminated() ? "" : " unfinished")
                + (line.isTooLong()
                        ? " too long"
                        : " " + line.length() + " " + line.toString().hashCode());
    }

    List<String> lines() {
        return lines;
    }

    @Override
    public void accept(LogRecord record) {
        lines.add(describe(record.line()));
    }

    @Override
    public void filter(Line line) {
        lines.add(describe(line));
    }

    @Override
    public void reject(Line line, Rejection reason) {
        lines.add(describe(line));
    }

    @Override
    public void blank(Line line) {
        lines.add(describe(line));
    }

    @Override
    public void merge(LineLog other) {
        lines.addAll(other.lines);
    }
}
