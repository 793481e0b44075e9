/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.conv2d.logging.metrics.MetricsCollector;
import org.conv2d.logging.structured.LoggedMetrics;
import org.junit.jupiter.api.Test;

class TimedTest {
    private final MetricsCollector metrics = LoggedMetrics.collector(LogManager.getLogger("metrics"));

    @Test
    void of_failingStage_logsItsEndAndThrowsOn() {
        try (CapturedEvents captured = CapturedEvents.capture()) {
            assertThrows(
                    ArithmeticException.class,
                    () -> Timed.of(metrics, "stage", () -> {
                        throw new ArithmeticException();
                    }));
            assertEquals(Level.DEBUG, captured.ofType("timer_start").get(0).getLevel());
            assertEquals(
                    "stage",
                    CapturedEvents.fields(captured.ofType("timer_end").get(0)).get("timer_name"));
        }
    }

    @Test
    void of_stagesWithinAStage_areTimedApart() {
        Timed<Timed<Integer>> outer = Timed.of(metrics, "outer", () -> Timed.of(metrics, "inner", () -> 42));
        assertEquals(42, outer.value().value());
        double inner = metrics.timerHandle("inner").snapshot().sum();
        assertEquals(outer.value().nanos() / 1e9, inner);
        assertEquals(
                outer.nanos() / 1e9, metrics.timerHandle("outer").snapshot().sum());
    }
}
