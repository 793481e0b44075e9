/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.tally;

import org.conv2d.logs.input.Line;

/** A place in the inputs that are read together: which one, and the offset in its uncompressed text. */
public record Position(int file, long offset) implements Comparable<Position> {
    public static Position of(Line line) {
        return new Position(line.file(), line.offset());
    }

    @Override
    public int compareTo(Position other) {
        return file != other.file ? Integer.compare(file, other.file) : Long.compare(offset, other.offset);
    }
}
