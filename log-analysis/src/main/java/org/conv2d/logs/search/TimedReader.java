/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.search;

import org.conv2d.logs.input.Line;
import org.conv2d.logs.input.LineEnds;
import org.conv2d.logs.record.FieldSelection;
import org.conv2d.logs.record.RecordReader;
import org.conv2d.logs.record.Timestamps;
import org.conv2d.logs.scan.Chunk;
import org.conv2d.logs.scan.ChunkReader;

/**
 * Has another reader look for lines, and finds the time of each: its own, else that of the nearest line before it. Of the lines
 * that are not kept it reads no more than it takes to find that: of a log of timed events the last of a chunk. For one worker.
 */
final class TimedReader implements ChunkReader<TimedFound> {
    private final ChunkReader<FoundLines> search;
    private final RecordReader records = new RecordReader(FieldSelection.NONE);
    private final Line line = new Line();

    TimedReader(ChunkReader<FoundLines> search) {
        this.search = search;
    }

    @Override
    public void read(Chunk chunk, TimedFound timed) {
        FoundLines found = timed.found();
        int first = found.kept();
        search.read(chunk, found);
        if (chunk.isTooLong()) {
            return;
        }
        int known = chunk.from();
        for (int i = first; i < found.kept(); i++) {
            int start = chunk.from() + (int) (found.offset(i) - chunk.offset());
            int end = Math.min(chunk.to(), start + found.end(i) - found.start(i));
            timed.line(lastTime(chunk, known, end));
            known = end;
        }
        timed.passed(lastTime(chunk, known, chunk.to()));
    }

    /** The time of the last of some whole lines that has one, or {@link Timestamps#NONE}. */
    private long lastTime(Chunk chunk, int from, int to) {
        int end = to;
        long time = Timestamps.NONE;
        while (end > from && time == Timestamps.NONE) {
            int start = Math.max(from, LineEnds.last(chunk.bytes(), from, end - 1) + 1);
            time = time(chunk, start, end);
            end = start;
        }
        return time;
    }

    /** The time of a line, its line end included in the range. */
    private long time(Chunk chunk, int from, int to) {
        byte[] bytes = chunk.bytes();
        boolean terminated = bytes[to - 1] == '\n';
        boolean ordinary = records.readOrdinary(bytes, from, line) >= 0;
        line.show(
                bytes,
                from,
                terminated ? to - 1 : to,
                chunk.file(),
                chunk.offset() + (from - chunk.from()),
                terminated);
        boolean event = ordinary || !line.isBlank() && records.read(line);
        return event ? records.record().epochMicros() : Timestamps.NONE;
    }
}
