/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.tally;

import java.io.DataOutput;
import java.io.IOException;
import org.conv2d.logs.input.Line;

/** How often something occurred, and where first. */
public final class Occurrences implements Mergeable<Occurrences> {
    public static final StoredForm<Occurrences> FORM = new Form();

    private long count;
    private int firstFile;
    private long firstOffset;

    /** Adds {@code times} occurrences in a line. */
    public void add(long times, Line line) {
        add(times, line.file(), line.offset());
    }

    @Override
    public void merge(Occurrences other) {
        if (other.count > 0) {
            add(other.count, other.firstFile, other.firstOffset);
        }
    }

    public long count() {
        return count;
    }

    /** The first place; null if there is none. */
    public Position first() {
        return count == 0 ? null : new Position(firstFile, firstOffset);
    }

    private void add(long times, int file, long offset) {
        if (count == 0 || file < firstFile || (file == firstFile && offset < firstOffset)) {
            firstFile = file;
            firstOffset = offset;
        }
        count += times;
    }

    private static final class Form implements StoredForm<Occurrences>, MergedForm<Occurrences> {
        @Override
        public Occurrences create() {
            return new Occurrences();
        }

        @Override
        public void write(Occurrences part, DataOutput out) throws IOException {
            out.writeLong(part.count);
            out.writeLong(part.firstOffset);
        }

        @Override
        public Occurrences read(StateInput in) throws IOException {
            Occurrences occurrences = new Occurrences();
            occurrences.count = in.readLong();
            occurrences.firstOffset = in.readLong();
            occurrences.firstFile = in.file();
            return occurrences;
        }
    }
}
