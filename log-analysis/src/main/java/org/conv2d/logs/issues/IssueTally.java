/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.issues;

import org.conv2d.logs.record.Timestamps;
import org.conv2d.logs.tally.Mergeable;
import org.conv2d.logs.tally.MergedForm;
import org.conv2d.logs.tally.PartForm;

/** How often an issue was found, how many rows it affected, when first and last. */
final class IssueTally implements Mergeable<IssueTally> {
    static final PartForm<IssueTally> FORM = new Form();

    private long count;
    private double affectedRows;
    private long earliest = Long.MAX_VALUE;
    private long latest = Long.MIN_VALUE;

    void add(long times, double rows, long epochMicros) {
        count += times;
        affectedRows += rows >= 0 ? Math.rint(rows) : 0;
        if (epochMicros != Timestamps.NONE) {
            earliest = Math.min(earliest, epochMicros);
            latest = Math.max(latest, epochMicros);
        }
    }

    @Override
    public void merge(IssueTally other) {
        count += other.count;
        affectedRows += other.affectedRows;
        earliest = Math.min(earliest, other.earliest);
        latest = Math.max(latest, other.latest);
    }

    Issue result(IssueName name) {
        boolean timed = earliest <= latest;
        return new Issue(
                name.check(),
                name.severity(),
                name.action(),
                count,
                (long) affectedRows,
                timed ? earliest : Timestamps.NONE,
                timed ? latest : Timestamps.NONE);
    }

    private static final class Form implements MergedForm<IssueTally> {
        @Override
        public IssueTally create() {
            return new IssueTally();
        }
    }
}
