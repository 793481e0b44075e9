/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.analysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import org.conv2d.logs.input.Line;
import org.conv2d.logs.input.LineReader;
import org.conv2d.logs.record.RecordReader;
import org.conv2d.logs.select.ObjectView;

/** The events of an input, read when they are asked for. Not thread-safe. */
final class EventIterator extends AbstractSpliterator<LogEvent> {
    private final Path file;
    private final InputStream in;
    private final Consumer<RejectedLine> rejected;
    private final LineReader lines;
    private final RecordReader reader = new RecordReader(ObjectView.FIELDS);
    private long number;

    EventIterator(Path file, InputStream in, Consumer<RejectedLine> rejected) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE);
        this.file = file;
        this.in = in;
        this.rejected = rejected;
        this.lines = new LineReader(in, 0);
    }

    @Override
    public boolean tryAdvance(Consumer<? super LogEvent> action) {
        try {
            while (lines.next()) {
                number++;
                Line line = lines.line();
                if (line.isBlank()) {
                    continue;
                }
                if (reader.read(line)) {
                    action.accept(LogEvent.of(reader.record()));
                    return true;
                }
                rejected.accept(new RejectedLine(
                        file, number, line.offset(), reader.rejection().reason()));
            }
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(file + ": cannot be read further after line " + number, failure);
        }
    }

    void close() {
        try {
            in.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
