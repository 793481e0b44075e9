/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

import org.conv2d.logging.metrics.Histogram;

/**
 * A timer that every record repeats at its last duration, as the Python formatter does: a duration counts when it
 * differs from the one before. Timers of adjoining stretches join into the timer of both.
 */
final class RepeatedTimer {
    private final Histogram changes = new Histogram();
    private double first = Double.NaN;
    private double last = Double.NaN;

    void add(double seconds) {
        if (Double.isNaN(first)) {
            first = seconds;
        } else if (seconds != last) {
            changes.record(seconds);
        }
        last = seconds;
    }

    void append(RepeatedTimer following) {
        add(following.first);
        changes.merge(following.changes);
        last = following.last;
    }

    /** Adds every duration, the stretch being a whole log. */
    void addTo(Histogram durations) {
        durations.merge(changes);
        durations.record(first);
    }
}
