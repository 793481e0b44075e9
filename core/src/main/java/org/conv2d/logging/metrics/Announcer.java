/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.metrics;

import java.util.concurrent.atomic.AtomicLong;

/** Tells a {@link MetricsListener} what {@link Announcements} asks for, and counts what it throws. Thread-safe. */
final class Announcer {
    private final Announcements wanted;
    private final MetricsListener listener;
    private final MetricFaults faults;

    Announcer(Announcements wanted, MetricsListener listener, MetricFaults faults) {
        this.wanted = wanted;
        this.listener = listener;
        this.faults = faults;
    }

    /** {@code before} plus {@code increment} is {@code total}, without overflow. */
    void counted(Series counter, long before, long increment, long total) {
        long step = wanted.counterStep();
        boolean passed = step != 0 && increment != 0 && before / step != total / step;
        if (passed || increment > wanted.largeIncrement()) {
            try {
                listener.onCounter(counter, increment, total);
            } catch (Throwable e) {
                failed(counter);
            }
        }
    }

    void set(Series gauge, double value) {
        if (wanted.gauges()) {
            try {
                listener.onGauge(gauge, value);
            } catch (Throwable e) {
                failed(gauge);
            }
        }
    }

    void recorded(HistogramRecorder histogram, AtomicLong count) {
        long step = wanted.histogramStep();
        if (step != 0) {
            long now = count.incrementAndGet();
            if (now % step == 0) {
                try {
                    listener.onHistogram(histogram, now);
                } catch (Throwable e) {
                    failed(histogram.series());
                }
            }
        }
    }

    void started(Series timer) {
        if (wanted.timers()) {
            try {
                listener.onTimerStart(timer);
            } catch (Throwable e) {
                failed(timer);
            }
        }
    }

    void ended(Series timer, long nanos) {
        if (wanted.timers()) {
            try {
                listener.onTimerEnd(timer, nanos);
            } catch (Throwable e) {
                failed(timer);
            }
        }
    }

    private void failed(Series series) {
        faults.report(MetricFault.LISTENER_FAILED, series.name());
    }
}
