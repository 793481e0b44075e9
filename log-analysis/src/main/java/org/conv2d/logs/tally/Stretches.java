/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.tally;

import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.conv2d.logs.input.Line;

/**
 * State that depends on the order of lines, for inputs that are read in stretches: each stretch has a part of its own,
 * and parts whose stretches adjoin are joined in the order of the input, whichever was read or merged first.
 *
 * <p>Every line must be shown to it, whatever it holds, so that it knows what adjoins. A stretch is a run of whole lines.
 * Memory is one part for each gap between what was read so far.
 */
public final class Stretches<P> implements Mergeable<Stretches<P>> {
    private final PartForm<P> form;
    private final TreeMap<Position, Stretch<P>> byStart = new TreeMap<>();
    private Stretch<P> current;

    private static final class Stretch<P> {
        final int file;
        final P part;
        long end;

        Stretch(int file, P part) {
            this.file = file;
            this.part = part;
        }

        boolean isFollowedBy(Position start) {
            return file == start.file() && end == start.offset();
        }
    }

    public Stretches(PartForm<P> form) {
        this.form = form;
    }

    /** The part that a line belongs to, as it stands before that line. */
    public P at(Line line) {
        if (current == null || current.file != line.file() || current.end != line.offset()) {
            current = stretchAt(Position.of(line));
        }
        current.end = line.end();
        return current.part;
    }

    private Stretch<P> stretchAt(Position start) {
        Map.Entry<Position, Stretch<P>> before = byStart.lowerEntry(start);
        if (before != null && before.getValue().isFollowedBy(start)) {
            return before.getValue();
        }
        Stretch<P> added = new Stretch<>(start.file(), form.create());
        byStart.put(start, added);
        return added;
    }

    @Override
    public void merge(Stretches<P> other) {
        byStart.putAll(other.byStart);
        joinAll(false);
    }

    /**
     * The part of each input that had lines. Where an input could not be read in the middle, what comes behind the gap is
     * taken to follow what comes before.
     */
    public SortedMap<Integer, P> partsByFile() {
        joinAll(true);
        SortedMap<Integer, P> parts = new TreeMap<>();
        for (Stretch<P> stretch : byStart.values()) {
            parts.put(stretch.file, stretch.part);
        }
        return parts;
    }

    /** @param overGaps whether all stretches of an input are joined, not only those that adjoin */
    private void joinAll(boolean overGaps) {
        current = null;
        Stretch<P> previous = null;
        for (var entries = byStart.entrySet().iterator(); entries.hasNext(); ) {
            Map.Entry<Position, Stretch<P>> entry = entries.next();
            Stretch<P> stretch = entry.getValue();
            Position start = entry.getKey();
            if (previous != null && (overGaps ? previous.file == start.file() : previous.isFollowedBy(start))) {
                form.join(previous.part, stretch.part);
                previous.end = stretch.end;
                entries.remove();
            } else {
                previous = stretch;
            }
        }
    }

    /** Writes all parts, for {@link #readInto}. */
    public void write(DataOutput out, StoredForm<P> stored) throws IOException {
        out.writeInt(byStart.size());
        for (Map.Entry<Position, Stretch<P>> entry : byStart.entrySet()) {
            out.writeLong(entry.getKey().offset());
            out.writeLong(entry.getValue().end);
            stored.write(entry.getValue().part, out);
        }
    }

    /** Reads what has been written, of one input, into these stretches, which must be empty. */
    public void readInto(StateInput in, StoredForm<P> stored) throws IOException {
        for (int left = in.readInt(); left > 0; left--) {
            Position start = new Position(in.file(), in.readLong());
            long end = in.readLong();
            Stretch<P> stretch = new Stretch<>(in.file(), stored.read(in));
            stretch.end = end;
            byStart.put(start, stretch);
        }
    }

    /** The same stretches with nothing in their parts. */
    public Stretches<P> emptied() {
        Stretches<P> emptied = new Stretches<>(form);
        for (Map.Entry<Position, Stretch<P>> entry : byStart.entrySet()) {
            Stretch<P> empty = new Stretch<>(entry.getValue().file, form.create());
            empty.end = entry.getValue().end;
            emptied.byStart.put(entry.getKey(), empty);
        }
        return emptied;
    }
}
