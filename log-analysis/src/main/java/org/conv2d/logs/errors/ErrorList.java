/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.errors;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.conv2d.logs.record.Level;
import org.conv2d.logs.tally.LineCounts;

/**
 * The errors and warnings of a log. Immutable.
 *
 * @param counts events by level, those from warnings up
 * @param errors the first of them, in the order of the log
 * @param warnings the first of them, in the order of the log
 */
public record ErrorList(
        Map<Level, Long> counts,
        List<ErrorEntry> errors,
        List<ErrorEntry> warnings,
        Failures failures,
        LineCounts lines) {
    public ErrorList {
        Map<Level, Long> copy = new EnumMap<>(Level.class);
        copy.putAll(counts);
        counts = Collections.unmodifiableMap(copy);
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
    }

    /** Number of errors, critical ones included. */
    public long errorCount() {
        return counts.getOrDefault(Level.ERROR, 0L) + counts.getOrDefault(Level.CRITICAL, 0L);
    }

    public long warningCount() {
        return counts.getOrDefault(Level.WARNING, 0L);
    }
}
