/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.tally;

import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.conv2d.logs.input.Line;
import org.conv2d.logs.record.Rejection;

/** Accounts for every line that is read. */
public final class LineTally implements Mergeable<LineTally> {
    private final Map<Rejection, Occurrences> rejected = new EnumMap<>(Rejection.class);
    private final Stretches<LineOrder> order = new Stretches<>(LineOrder.FORM);
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
        ofReason(reason).add(1, line);
    }

    @Override
    public void merge(LineTally other) {
        order.merge(other.order);
        matched += other.matched;
        filtered += other.filtered;
        blank += other.blank;
        for (Map.Entry<Rejection, Occurrences> theirs : other.rejected.entrySet()) {
            ofReason(theirs.getKey()).merge(theirs.getValue());
        }
    }

    private Occurrences ofReason(Rejection reason) {
        Occurrences known = rejected.get(reason);
        if (known != null) {
            return known;
        }
        Occurrences added = new Occurrences();
        rejected.put(reason, added);
        return added;
    }

    /** The account so far. */
    public LineCounts counts() {
        Map<Integer, LineOrder> orderOfFile = order.partsByFile();
        long read = 0;
        for (LineOrder lines : orderOfFile.values()) {
            read += lines.lines();
        }
        List<RejectedLines> reasons = new ArrayList<>();
        for (Map.Entry<Rejection, Occurrences> entry : rejected.entrySet()) {
            Occurrences found = entry.getValue();
            Position first = found.first();
            long line = orderOfFile.get(first.file()).firstRejected(entry.getKey());
            reasons.add(new RejectedLines(entry.getKey(), found.count(), first, line));
        }
        return new LineCounts(read, matched, filtered, blank, reasons);
    }

    /** Counts all events as ones that the user did not ask for. */
    public void filterAll() {
        filtered += matched;
        matched = 0;
    }

    public void write(DataOutput out) throws IOException {
        order.write(out, LineOrder.FORM);
        out.writeLong(matched);
        out.writeLong(filtered);
        out.writeLong(blank);
        out.writeInt(rejected.size());
        for (Map.Entry<Rejection, Occurrences> entry : rejected.entrySet()) {
            out.writeUTF(entry.getKey().name());
            Occurrences.FORM.write(entry.getValue(), out);
        }
    }

    public static LineTally read(StateInput in) throws IOException {
        LineTally tally = new LineTally();
        tally.order.readInto(in, LineOrder.FORM);
        tally.matched = in.readLong();
        tally.filtered = in.readLong();
        tally.blank = in.readLong();
        for (int left = in.readInt(); left > 0; left--) {
            Rejection reason = Rejection.valueOf(in.readUTF());
            tally.rejected.put(reason, Occurrences.FORM.read(in));
        }
        return tally;
    }
}
