/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.tally;

import java.io.DataOutput;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import org.conv2d.logs.record.Rejection;

/** What is known of the lines of a stretch: how many there are, and the number of the first that each reason rejects. */
final class LineOrder {
    static final StoredForm<LineOrder> FORM = new Form();

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

    private static final class Form implements StoredForm<LineOrder> {
        @Override
        public LineOrder create() {
            return new LineOrder();
        }

        @Override
        public void join(LineOrder part, LineOrder following) {
            part.append(following);
        }

        @Override
        public void write(LineOrder part, DataOutput out) throws IOException {
            out.writeLong(part.lines);
            out.writeInt(part.firstRejected.size());
            for (Map.Entry<Rejection, Long> first : part.firstRejected.entrySet()) {
                out.writeUTF(first.getKey().name());
                out.writeLong(first.getValue());
            }
        }

        @Override
        public LineOrder read(StateInput in) throws IOException {
            LineOrder order = new LineOrder();
            order.lines = in.readLong();
            for (int left = in.readInt(); left > 0; left--) {
                Rejection reason = Rejection.valueOf(in.readUTF());
                order.firstRejected.put(reason, in.readLong());
            }
            return order;
        }
    }
}
