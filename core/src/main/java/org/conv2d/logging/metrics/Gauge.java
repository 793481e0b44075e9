/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A value that goes up and down; the last one counts. A handle: look it up once, keep it. Thread-safe, allocates nothing.
 *
 * <p>NaN and infinities are shown as they are, and counted as {@link MetricFault#NON_FINITE_VALUE}.
 */
public final class Gauge {
    /** A NaN that no calculation gives: no value yet. */
    private static final long UNSET = 0x7ff8_0000_c0de_0000L;

    private static final VarHandle BITS;

    static {
        try {
            BITS = MethodHandles.lookup().findVarHandle(Gauge.class, "bits", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final Series series;
    private final MetricFaults faults;
    private final Announcer announcer;

    @SuppressWarnings("UnusedVariable") // through its handle
    private long bits = UNSET;

    Gauge(Series series, MetricFaults faults, Announcer announcer) {
        this.series = series;
        this.faults = faults;
        this.announcer = announcer;
    }

    public void set(double value) {
        BITS.setRelease(this, Double.doubleToLongBits(value));
        changed(value);
    }

    /** Adds to the value, 0 when there is none; subtracts with a negative number. */
    public void add(double change) {
        long before;
        double value;
        do {
            before = (long) BITS.getVolatile(this);
            value = (before == UNSET ? 0 : Double.longBitsToDouble(before)) + change;
        } while (!BITS.compareAndSet(this, before, Double.doubleToLongBits(value)));
        changed(value);
    }

    /** The value; NaN when there is none yet. */
    public double value() {
        return Double.longBitsToDouble((long) BITS.getAcquire(this));
    }

    public Series series() {
        return series;
    }

    boolean isSet() {
        return (long) BITS.getAcquire(this) != UNSET;
    }

    void reset() {
        BITS.setRelease(this, UNSET);
    }

    private void changed(double value) {
        if (announcer != null) {
            announcer.set(series, value);
        }
        if (!Double.isFinite(value)) {
            faults.report(MetricFault.NON_FINITE_VALUE, series.name());
        }
    }
}
