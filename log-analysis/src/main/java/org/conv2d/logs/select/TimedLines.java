/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.select;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.conv2d.logs.input.Line;
import org.conv2d.logs.record.FieldSelection;
import org.conv2d.logs.record.LogRecord;
import org.conv2d.logs.record.Rejection;
import org.conv2d.logs.record.Timestamps;
import org.conv2d.logs.scan.LogState;
import org.conv2d.logs.scan.Query;
import org.conv2d.logs.select.SelectedLines.LineForm;
import org.conv2d.logs.tally.LineTally;

/** The lines of a block whose events are asked for, each with its time, and the account of all. For one thread at a time. */
public final class TimedLines implements LogState<TimedLines> {
    private final LineForm form;
    private final Text text = new Text();
    private final LineTally lines = new LineTally();
    private int[] ends = new int[16];
    private long[] times = new long[16];
    private int count;
    private int file = -1;

    /** Bytes that grow, and can be read where they are. */
    private static final class Text extends ByteArrayOutputStream {
        byte[] array() {
            return buf;
        }
    }

    private TimedLines(LineForm form) {
        this.form = form;
    }

    public static Query<TimedLines> query(LineForm form) {
        return new Query<>(FieldSelection.NONE, () -> new TimedLines(form));
    }

    @Override
    public void accept(LogRecord record) {
        lines.match(record.line());
        form.write(record.line(), text);
        if (count == ends.length) {
            ends = Arrays.copyOf(ends, 2 * count);
            times = Arrays.copyOf(times, 2 * count);
        }
        file = record.line().file();
        ends[count] = text.size();
        times[count++] = record.epochMicros();
    }

    @Override
    public void filter(Line line) {
        lines.filter(line);
    }

    @Override
    public void reject(Line line, Rejection reason) {
        lines.reject(line, reason);
    }

    @Override
    public void blank(Line line) {
        lines.blank(line);
    }

    @Override
    public void merge(TimedLines later) {
        throw new UnsupportedOperationException("lines of blocks go to a sorter one after the other");
    }

    /** Index of the input that they are of, -1 if there are none. */
    int file() {
        return file;
    }

    int count() {
        return count;
    }

    /** When the event of a line happened, or {@link Timestamps#NONE}. */
    long time(int line) {
        return times[line];
    }

    /** What holds the lines as they are shown, line ends included. */
    byte[] bytes() {
        return text.array();
    }

    int start(int line) {
        return line == 0 ? 0 : ends[line - 1];
    }

    int end(int line) {
        return ends[line];
    }

    public LineTally lines() {
        return lines;
    }
}
