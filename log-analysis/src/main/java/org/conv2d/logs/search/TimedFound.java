/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.search;

import java.util.Arrays;
import org.conv2d.logs.record.Timestamps;

/**
 * What a search keeps of a block, and for each line that is kept the time of the last line of the block, up to it, that has
 * one. Made by one worker, then read by whoever shows the lines.
 */
public final class TimedFound {
    private final FoundLines found = new FoundLines();
    private long[] times = new long[16];
    private int count;
    private long last = Timestamps.NONE;

    /** What is kept. */
    public FoundLines found() {
        return found;
    }

    /** When the event of a line that is kept happened, or the last one before it; {@link Timestamps#NONE} if it is not known. */
    public long time(int index) {
        return times[index];
    }

    /** The time of the last line of the block that has one, or {@link Timestamps#NONE}. */
    public long lastTime() {
        return last;
    }

    /** Notes the last time up to the next line that is kept. */
    void line(long time) {
        passed(time);
        if (count == times.length) {
            times = Arrays.copyOf(times, 2 * count);
        }
        times[count++] = last;
    }

    /** Notes the last time of lines that are not kept, if they have one. */
    void passed(long time) {
        last = time == Timestamps.NONE ? last : time;
    }
}
