/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.select;

import java.io.ByteArrayOutputStream;
import org.conv2d.logs.input.Line;
import org.conv2d.logs.record.FieldSelection;
import org.conv2d.logs.record.LogRecord;
import org.conv2d.logs.record.Rejection;
import org.conv2d.logs.scan.LogState;
import org.conv2d.logs.scan.Query;
import org.conv2d.logs.tally.LineTally;

/** The lines of a block whose events are asked for, as they are to be shown, and the account of all. For one thread at a time. */
public final class SelectedLines implements LogState<SelectedLines> {
    private final LineForm form;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private final LineTally lines = new LineTally();

    /** How a line is shown, line end included. Thread-safe. */
    @FunctionalInterface
    public interface LineForm {
        void write(Line line, ByteArrayOutputStream out);
    }

    private SelectedLines(LineForm form) {
        this.form = form;
    }

    public static Query<SelectedLines> query(LineForm form) {
        return new Query<>(FieldSelection.NONE, () -> new SelectedLines(form));
    }

    @Override
    public void accept(LogRecord record) {
        lines.match(record.line());
        form.write(record.line(), text);
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

    /** Takes in what comes later in the inputs. */
    @Override
    public void merge(SelectedLines later) {
        text.writeBytes(later.text.toByteArray());
        lines.merge(later.lines);
    }

    /** What is shown of the lines. */
    public ByteArrayOutputStream text() {
        return text;
    }

    public LineTally lines() {
        return lines;
    }
}
