/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.metrics;

import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import org.conv2d.logs.tally.StateInput;

/**
 * A counter's total.
 *
 * @param before the total less the increment that was reported with it, or the total itself
 */
record CounterReading(double before, double progress, BigDecimal exact) implements Reading<CounterReading> {
    static final ReadingForm<CounterReading> FORM = new Form();

    static CounterReading of(double total, double increment) {
        double before = increment > 0 ? total - increment : total;
        return new CounterReading(before, total, null);
    }

    @Override
    public CounterReading plus(CounterReading other) {
        return new CounterReading(Double.NaN, Double.NaN, total().add(other.total()));
    }

    /** The total; made only when it is needed, as most readings are overtaken by the next. */
    BigDecimal total() {
        return exact == null ? new BigDecimal(progress) : exact;
    }

    private static final class Form implements ReadingForm<CounterReading> {
        @Override
        public void write(CounterReading reading, DataOutput out) throws IOException {
            out.writeDouble(reading.before);
            out.writeDouble(reading.progress);
            ExactNumber.write(reading.exact, out);
        }

        @Override
        public CounterReading read(StateInput in) throws IOException {
            return new CounterReading(in.readDouble(), in.readDouble(), ExactNumber.read(in));
        }
    }
}
