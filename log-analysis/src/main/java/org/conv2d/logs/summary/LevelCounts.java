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
        return byLevel.entrySet().stream()
                .filter(entry -> entry.getKey().isError())
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    public long warnings() {
        return byLevel.getOrDefault(Level.WARNING, 0L);
    }

    /** Number of events that have a severity. */
    public long total() {
        return byLevel.values().stream().mapToLong(Long::longValue).sum();
    }
}
