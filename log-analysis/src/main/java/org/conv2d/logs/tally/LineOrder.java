/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.tally;

import java.util.EnumMap;
import java.util.Map;
import org.conv2d.logs.record.Rejection;

/** What is known of the lines of a stretch: how many there are, and the number of the first that each reason rejects. */
final class LineOrder {
    private final Map<Rejection, Long> firstRejected = new EnumMap<>(Rejection.class);
    private long lines;

    void next() {
        lines++;
    }

    /** The line that was counted last is rejected. */
    void reject(Rejection reason) {
        firstRejected.putIfAbsent(reason, lines);
    }

    void append(LineOrder following) {
        following.firstRejected.forEach((reason, line) -> firstRejected.putIfAbsent(reason, lines + line));
        lines += following.lines;
    }

    long lines() {
        return lines;
    }

    Long firstRejected(Rejection reason) {
        return firstRejected.get(reason);
    }
}
