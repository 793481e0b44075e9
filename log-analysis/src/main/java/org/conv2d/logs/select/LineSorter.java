/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.select;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.conv2d.logs.output.UnwritableException;
import org.conv2d.logs.record.Timestamps;

/**
 * Puts lines of several inputs into the order of their times, in bounded memory: what does not fit is sorted and goes to
 * temporary files, which are merged in the end. Lines of the same time stay in the order in which they came, and one
 * without a time stays behind the one before it in its input. Not thread-safe.
 */
public final class LineSorter implements Closeable {
    /** Text that is held, beside a few words a line. */
    private static final int MOST_HELD_BYTES = 32 << 20;

    private static final int MOST_HELD_LINES = 1 << 19;

    private static final int HANDED_OUT_AT_ONCE = 64 << 10;

    /** Files that are merged at once. */
    private static final int MERGED_AT_ONCE = 64;

    private final int mostBytes;
    private final List<SortedRun> runs = new ArrayList<>();
    private byte[] text = new byte[1 << 16];
    private int[] starts = new int[1 << 10];
    private long[] times = new long[1 << 10];
    private int length;
    private int count;
    private int file = -1;
    private long last = Timestamps.NONE;
    private boolean timed;

    public LineSorter() {
        this(MOST_HELD_BYTES);
    }

    LineSorter(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** Adds the lines of a block; blocks come in the order of the inputs. */
    public void add(TimedLines lines) throws IOException {
        for (int i = 0; i < lines.count(); i++) {
            add(lines.file(), lines.time(i), lines.bytes(), lines.start(i), lines.end(i));
        }
    }

    /**
     * Adds a line; lines come in the order of the inputs.
     *
     * @param time when its event happened, or {@link Timestamps#NONE}
     */
    public void add(int input, long time, byte[] bytes, int from, int to) throws IOException {
        pass(input, time);
        add(last, bytes, from, to);
    }

    /** Notes the time of a line that is not among those that are sorted: one without a time may come behind it. */
    public void pass(int input, long time) {
        if (input != file) {
            file = input;
            last = Timestamps.NONE;
        }
        last = time == Timestamps.NONE ? last : time;
        timed |= time != Timestamps.NONE;
    }

    /** Whether any line has had a time; without, they stay as they came. */
    public boolean isTimed() {
        return timed;
    }

    private void add(long time, byte[] bytes, int from, int to) throws IOException {
        if (count > 0 && (length + (to - from) > mostBytes || count == MOST_HELD_LINES)) {
            spill();
        }
        if (count == times.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            times = Arrays.copyOf(times, 2 * count);
        }
        if (text.length - length < to - from) {
            text = Arrays.copyOf(text, Math.max(length + to - from, Math.min(2 * text.length, mostBytes)));
        }
        System.arraycopy(bytes, from, text, length, to - from);
        times[count] = time;
        starts[count++] = length;
        length += to - from;
    }

    /** Hands out all lines in order. */
    public void finish(TextSink sink) throws IOException {
        Pieces pieces = new Pieces(sink);
        if (runs.isEmpty()) {
            for (Integer line : inOrder()) {
                pieces.add(text, starts[line], end(line));
            }
        } else {
            spill();
            text = new byte[0];
            merge(runs, run -> pieces.add(run.line(), 0, run.line().length));
        }
        pieces.end();
    }

    /** Hands out lines some at a time. */
    private static final class Pieces {
        private final TextSink sink;
        private final ByteArrayOutputStream piece = new ByteArrayOutputStream();

        Pieces(TextSink sink) {
            this.sink = sink;
        }

        void add(byte[] bytes, int from, int to) throws IOException {
            piece.write(bytes, from, to - from);
            if (piece.size() >= HANDED_OUT_AT_ONCE) {
                end();
            }
        }

        void end() throws IOException {
            sink.accept(piece);
            piece.reset();
        }
    }

    private void spill() throws IOException {
        try {
            spillHeld();
        } catch (IOException noRoom) {
            Path folder = Path.of(System.getProperty("java.io.tmpdir"));
            throw new UnwritableException(folder, "no room for lines to be sorted: " + noRoom.getMessage(), noRoom);
        }
    }

    private void spillHeld() throws IOException {
        SortedRun run = new SortedRun(0);
        runs.add(run);
        for (Integer line : inOrder()) {
            run.write(times[line], text, starts[line], end(line));
        }
        run.end();
        count = 0;
        length = 0;
        int level = 0;
        while (runs.size() >= MERGED_AT_ONCE
                && runs.get(runs.size() - MERGED_AT_ONCE).level() == level) {
            mergeLast(++level);
        }
    }

    /** Merges the last runs, which are all of one level, into one. */
    private void mergeLast(int level) throws IOException {
        List<SortedRun> last64 = runs.subList(runs.size() - MERGED_AT_ONCE, runs.size());
        SortedRun merged = new SortedRun(level);
        try {
            merge(last64, run -> merged.write(run.time(), run.line(), 0, run.line().length));
            merged.end();
        } finally {
            closeAll(last64);
            last64.clear();
            runs.add(merged);
        }
    }

    private interface RunSink {
        void accept(SortedRun run) throws IOException;
    }

    private static void merge(List<SortedRun> sorted, RunSink sink) throws IOException {
        record Source(SortedRun run, int place) {}
        PriorityQueue<Source> queue = new PriorityQueue<>(
                Comparator.comparingLong((Source source) -> source.run.time()).thenComparingInt(Source::place));
        for (int i = 0; i < sorted.size(); i++) {
            if (sorted.get(i).next()) {
                queue.add(new Source(sorted.get(i), i));
            }
        }
        while (!queue.isEmpty()) {
            Source first = queue.poll();
            sink.accept(first.run);
            if (first.run.next()) {
                queue.add(first);
            }
        }
    }

    private Integer[] inOrder() {
        Integer[] order = new Integer[count];
        Arrays.setAll(order, line -> line);
        Arrays.sort(order, Comparator.comparingLong(line -> times[line]));
        return order;
    }

    private int end(int line) {
        return line + 1 < count ? starts[line + 1] : length;
    }

    private static void closeAll(List<SortedRun> some) throws IOException {
        for (SortedRun run : some) {
            run.close();
        }
    }

    @Override
    public void close() throws IOException {
        closeAll(runs);
    }
}
