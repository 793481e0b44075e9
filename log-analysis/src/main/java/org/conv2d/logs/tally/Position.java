/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.tally;

import java.util.Comparator;
import org.conv2d.logs.input.Line;

/** A place in the inputs that are read together: which one, and the offset in its uncompressed text. */
public record Position(int file, long offset) implements Comparable<Position> {
    private static final Comparator<Position> ORDER =
            Comparator.comparingInt(Position::file).thenComparingLong(Position::offset);

    public static Position of(Line line) {
        return new Position(line.file(), line.offset());
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }
}
