/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.tally;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.conv2d.logs.input.Line;
import org.conv2d.logs.record.Rejection;

/** Accounts for every line that is read. */
public final class LineTally implements Mergeable<LineTally> {
    private final Map<Rejection, Occurrences> rejected = new EnumMap<>(Rejection.class);
    private final Stretches<LineOrder> order = new Stretches<>(LineOrder::new, LineOrder::append);
    private long matched;
    private long filtered;
    private long blank;

    public void match(Line line) {
        order.at(line).next();
        matched++;
    }

    public void filter(Line line) {
        order.at(line).next();
        filtered++;
    }

    public void blank(Line line) {
        order.at(line).next();
        blank++;
    }

    public void reject(Line line, Rejection reason) {
        LineOrder part = order.at(line);
        part.next();
        part.reject(reason);
        rejected.computeIfAbsent(reason, added -> new Occurrences()).add(1, line);
    }

    @Override
    public void merge(LineTally other) {
        order.merge(other.order);
        matched += other.matched;
        filtered += other.filtered;
        blank += other.blank;
        other.rejected.forEach((reason, theirs) ->
                rejected.computeIfAbsent(reason, added -> new Occurrences()).merge(theirs));
    }

    /** The account so far. */
    public LineCounts counts() {
        Map<Integer, LineOrder> orderOfFile = order.partsByFile();
        long read = orderOfFile.values().stream().mapToLong(LineOrder::lines).sum();
        List<RejectedLines> reasons = new ArrayList<>();
        rejected.forEach((reason, found) -> {
            Position first = found.first();
            long line = orderOfFile.get(first.file()).firstRejected(reason);
            reasons.add(new RejectedLines(reason, found.count(), first, line));
        });
        return new LineCounts(read, matched, filtered, blank, reasons);
    }
}
