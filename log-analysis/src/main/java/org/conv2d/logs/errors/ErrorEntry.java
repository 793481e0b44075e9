/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.errors;

import org.conv2d.logs.record.Level;
import org.conv2d.logs.tally.Position;

/**
 * One event that is an error or a warning. Immutable.
 *
 * @param epochMicros microseconds since 1970, or {@link org.conv2d.logs.record.Timestamps#NONE}
 * @param text what it says: its message, or the next best
 * @param event its type, or null
 * @param exceptionType the class of the exception it reports, or null
 * @param stackTrace null if there is none, or none was asked for
 */
public record ErrorEntry(
        Position position,
        Level level,
        long epochMicros,
        String text,
        String event,
        String exceptionType,
        String stackTrace) {

    /** About how many chars it takes to keep. */
    int weight() {
        return 64 + length(text) + length(event) + length(exceptionType) + length(stackTrace);
    }

    private static int length(String text) {
        return text == null ? 0 : text.length();
    }
}
