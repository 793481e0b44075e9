/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.errors;

import org.conv2d.logs.record.Level;
import org.conv2d.logs.record.Timestamps;
import org.conv2d.logs.tally.Mergeable;
import org.conv2d.logs.tally.MergedForm;
import org.conv2d.logs.tally.PartForm;
import org.conv2d.logs.tally.Position;

/** How often the same failure occurred, when first and last, and what the first one said. */
final class FailureTally implements Mergeable<FailureTally> {
    static final PartForm<FailureTally> FORM = new Form();

    private long count;
    private Position first;
    private String text;
    private Level level;
    private long earliest = Long.MAX_VALUE;
    private long latest = Long.MIN_VALUE;

    void add(Position place, Level worst, long epochMicros, String says) {
        count++;
        take(place, says);
        worse(worst);
        if (epochMicros != Timestamps.NONE) {
            earliest = Math.min(earliest, epochMicros);
            latest = Math.max(latest, epochMicros);
        }
    }

    @Override
    public void merge(FailureTally other) {
        count += other.count;
        earliest = Math.min(earliest, other.earliest);
        latest = Math.max(latest, other.latest);
        if (other.first != null) {
            take(other.first, other.text);
            worse(other.level);
        }
    }

    private void take(Position place, String says) {
        if (first == null || place.compareTo(first) < 0) {
            first = place;
            text = says;
        }
    }

    private void worse(Level other) {
        level = level == null || other.compareTo(level) < 0 ? other : level;
    }

    Failures.Failure result(String name) {
        long start = earliest > latest ? Timestamps.NONE : earliest;
        long end = earliest > latest ? Timestamps.NONE : latest;
        return new Failures.Failure(name, level, count, start, end, text, first);
    }

    private static final class Form implements MergedForm<FailureTally> {
        @Override
        public FailureTally create() {
            return new FailureTally();
        }
    }
}
