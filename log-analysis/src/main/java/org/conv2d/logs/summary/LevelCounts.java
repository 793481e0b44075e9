/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.summary;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.conv2d.logs.record.Level;

/** Number of events by severity, the most severe first; severities that do not occur are left out. */
public record LevelCounts(Map<Level, Long> byLevel) {
    public LevelCounts {
        Map<Level, Long> copy = new EnumMap<>(Level.class);
        copy.putAll(byLevel);
        byLevel = Collections.unmodifiableMap(copy);
    }

    public long errors() {
        return byLevel.getOrDefault(Level.CRITICAL, 0L) + byLevel.getOrDefault(Level.ERROR, 0L);
    }

    public long warnings() {
        return byLevel.getOrDefault(Level.WARNING, 0L);
    }

    /** Number of events that have a severity. */
    public long total() {
        long total = 0;
        for (long count : byLevel.values()) {
            total += count;
        }
        return total;
    }
}
