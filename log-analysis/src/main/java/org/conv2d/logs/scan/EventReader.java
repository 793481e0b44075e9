/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.scan;

import org.conv2d.logs.input.Line;
import org.conv2d.logs.input.LineEnds;
import org.conv2d.logs.record.FieldSelection;
import org.conv2d.logs.record.RecordReader;

/** Shows a state every line of a chunk: as an event, as a line that is none, as a blank one. */
final class EventReader<S extends LogState<S>> implements ChunkReader<S> {
    private final RecordReader reader;
    private final Line line = new Line();

    EventReader(FieldSelection fields) {
        reader = new RecordReader(fields);
    }

    @Override
    public void read(Chunk chunk, S state) {
        if (chunk.isTooLong()) {
            line.showTooLong(chunk.file(), chunk.offset(), chunk.end(), chunk.isTerminated());
            show(state);
            return;
        }
        byte[] bytes = chunk.bytes();
        long offsetOfIndex0 = chunk.offset() - chunk.from();
        int at = chunk.from();
        while (at < chunk.to()) {
            int lineEnd = reader.readOrdinary(bytes, at, line);
            if (lineEnd < 0) {
                at = readLine(chunk, at, state);
                continue;
            }
            int contentEnd = bytes[lineEnd - 1] == '\r' ? lineEnd - 1 : lineEnd;
            line.showPlain(bytes, at, contentEnd, chunk.file(), offsetOfIndex0 + at, offsetOfIndex0 + lineEnd + 1);
            state.accept(reader.record());
            at = lineEnd + 1;
        }
    }

    /** Reads the line at an index and returns that of the next. */
    private int readLine(Chunk chunk, int from, S state) {
        int lineEnd = LineEnds.first(chunk.bytes(), from, chunk.to());
        boolean terminated = lineEnd >= 0;
        int to = terminated ? lineEnd : chunk.to();
        line.show(chunk.bytes(), from, to, chunk.file(), chunk.offset() + (from - chunk.from()), terminated);
        show(state);
        return terminated ? to + 1 : to;
    }

    private void show(S state) {
        if (line.isBlank()) {
            state.blank(line);
        } else if (reader.read(line)) {
            state.accept(reader.record());
        } else {
            state.reject(line, reader.rejection());
        }
    }
}
