/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.conv2d.logs.record.Timestamps;
import org.conv2d.logs.search.FoundLines;
import org.conv2d.logs.search.FoundOutput;
import org.conv2d.logs.search.FoundPrinter;
import org.conv2d.logs.search.TimedFound;
import org.conv2d.logs.select.LineSorter;

/** Has the lines that {@code grep} shows sorted by their times, in the form that they are shown in. For one thread at a time. */
final class SortedGrepOutput implements FoundOutput {
    private final GrepOutput form;
    private final LineSorter sorter;
    private final ByteArrayOutputStream text = new ByteArrayOutputStream();
    private TimedFound block;

    SortedGrepOutput(GrepOutput form, LineSorter sorter) {
        this.form = form;
        this.sorter = sorter;
    }

    /** Takes the lines of a block, which {@code printer} shows to this output. */
    void show(TimedFound timed, FoundPrinter printer) throws IOException {
        block = timed;
        printer.accept(timed.found());
        if (timed.lastTime() != Timestamps.NONE) {
            sorter.pass(timed.found().file(), timed.lastTime());
        }
    }

    @Override
    public boolean isPlain() {
        return false;
    }

    @Override
    public void lines(FoundLines found) {
        throw new UnsupportedOperationException("every line is shown by itself");
    }

    @Override
    public void line(FoundLines found, int index, long number) throws IOException {
        text.reset();
        form.write(found, index, number, text);
        byte[] line = text.toByteArray();
        sorter.add(found.file(), block.time(index), line, 0, line.length);
    }

    @Override
    public void gap() {
        throw new UnsupportedOperationException("there are no lines around others");
    }

    @Override
    public void flush() {}
}
