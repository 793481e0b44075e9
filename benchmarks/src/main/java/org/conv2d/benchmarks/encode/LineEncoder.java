/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.benchmarks.encode;

import java.time.Instant;
import org.conv2d.benchmarks.sample.Pace;
import org.conv2d.benchmarks.sample.Sample;

/** One way to make the rows of {@link Sample} lines, time after time. For one thread. */
public abstract class LineEncoder {

    private final LineSink sink = new LineSink();
    private final Pace pace = new Pace();

    /** Writes the event of a row, below {@link Sample#ROWS}, that happened at a given time. */
    abstract void write(int row, Instant time, LineSink to);

    /** Encodes the event of a row, and returns how many bytes its line has. */
    public final int encode(int row) {
        sink.begin();
        write(row, pace.next(), sink);
        return sink.length();
    }

    /** The line encoded last. */
    public final byte[] line() {
        return sink.line();
    }
}
