/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.metrics;

import java.time.Duration;
import java.util.function.Supplier;
import org.conv2d.logging.metrics.MetricsCollector;
import org.conv2d.logging.metrics.TimerSpan;

/** A stage's result and how long it took, at least a nanosecond, so that a rate can always be computed. */
public record Timed<T>(T value, long nanos) {
    public Timed {
        nanos = Math.max(1, nanos);
    }

    /** Runs a stage under a timer of the collector, which ends however the stage does. */
    public static <T> Timed<T> of(MetricsCollector metrics, String timer, Supplier<T> stage) {
        TimerSpan span = metrics.timer(timer);
        T value;
        try (span) {
            value = stage.get();
        }
        return new Timed<>(value, span.nanos());
    }

    public Duration duration() {
        return Duration.ofNanos(nanos);
    }
}
