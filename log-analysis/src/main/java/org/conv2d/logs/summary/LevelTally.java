/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.summary;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.conv2d.logs.record.Level;
import org.conv2d.logs.tally.Mergeable;

/** Counts events by severity. Not thread-safe. */
final class LevelTally implements Mergeable<LevelTally> {
    private final Map<Level, long[]> byLevel = new EnumMap<>(Level.class);

    LevelTally() {
        for (Level level : Level.values()) {
            byLevel.put(level, new long[1]);
        }
    }

    /** Counts an event; null stands for no severity. */
    void add(Level level) {
        if (level != null) {
            byLevel.get(level)[0]++;
        }
    }

    @Override
    public void merge(LevelTally other) {
        for (Map.Entry<Level, long[]> theirs : other.byLevel.entrySet()) {
            byLevel.get(theirs.getKey())[0] += theirs.getValue()[0];
        }
    }

    LevelCounts counts() {
        Map<Level, Long> counts = new EnumMap<>(Level.class);
        for (Map.Entry<Level, long[]> entry : byLevel.entrySet()) {
            if (entry.getValue()[0] > 0) {
                counts.put(entry.getKey(), entry.getValue()[0]);
            }
        }
        return new LevelCounts(counts);
    }

    void write(DataOutput out) throws IOException {
        for (long[] count : byLevel.values()) {
            out.writeLong(count[0]);
        }
    }

    static LevelTally read(DataInput in) throws IOException {
        LevelTally tally = new LevelTally();
        for (long[] count : tally.byLevel.values()) {
            count[0] = in.readLong();
        }
        return tally;
    }
}
