/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

import java.io.DataOutput;
import java.io.IOException;
import org.conv2d.logs.record.LogRecord;
import org.conv2d.logs.tally.Mergeable;
import org.conv2d.logs.tally.MergedForm;
import org.conv2d.logs.tally.Position;
import org.conv2d.logs.tally.StateInput;
import org.conv2d.logs.tally.StoredForm;

/** A gauge: the value with the latest timestamp, and of several with the same the one that comes last in the input. */
final class LatestValue implements Mergeable<LatestValue> {
    static final StoredForm<LatestValue> FORM = new Form();

    private long epochMicros;
    private Position position;
    private double value = Double.NaN;

    void set(double newValue, LogRecord record) {
        replace(record.epochMicros(), Position.of(record.line()), newValue);
    }

    @Override
    public void merge(LatestValue other) {
        replace(other.epochMicros, other.position, other.value);
    }

    double value() {
        return value;
    }

    private void replace(long newMicros, Position newPosition, double newValue) {
        boolean later = position == null
                || newMicros > epochMicros
                || (newMicros == epochMicros && newPosition.compareTo(position) >= 0);
        if (later) {
            epochMicros = newMicros;
            position = newPosition;
            value = newValue;
        }
    }

    private static final class Form implements StoredForm<LatestValue>, MergedForm<LatestValue> {
        @Override
        public LatestValue create() {
            return new LatestValue();
        }

        @Override
        public void write(LatestValue part, DataOutput out) throws IOException {
            out.writeLong(part.epochMicros);
            out.writeLong(part.position.offset());
            out.writeDouble(part.value);
        }

        @Override
        public LatestValue read(StateInput in) throws IOException {
            LatestValue latest = new LatestValue();
            latest.epochMicros = in.readLong();
            latest.position = new Position(in.file(), in.readLong());
            latest.value = in.readDouble();
            return latest;
        }
    }
}
