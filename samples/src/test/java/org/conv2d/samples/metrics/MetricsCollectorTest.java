/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.apache.logging.log4j.Level;
import org.conv2d.logging.structured.StructuredLogger;
import org.junit.jupiter.api.Test;

class MetricsCollectorTest {
    private final MetricsCollector metrics = new MetricsCollector(StructuredLogger.named("metrics"));

    @Test
    void increment_overHundredOrAtAThousand_isLogged() {
        try (CapturedEvents captured = CapturedEvents.capture()) {
            metrics.increment("rows", 0);
            metrics.increment("rows", 100);
            metrics.increment("rows", 101);
            for (int i = 0; i < 799; i++) {
                metrics.increment("rows", 1);
            }
            metrics.increment("rows", 0);
            List<Object> totals = captured.ofType("counter_update").stream()
                    .map(event -> CapturedEvents.fields(event).get("total"))
                    .toList();
            assertEquals(List.of(201, 1000), totals);
        }
    }

    @Test
    void record_everyHundredthValue_logsTheStatistics() {
        try (CapturedEvents captured = CapturedEvents.capture()) {
            for (int i = 0; i < 199; i++) {
                metrics.record("size", i);
            }
            assertEquals(1, captured.ofType("histogram_stats").size());
            Map<String, Object> fields =
                    CapturedEvents.fields(captured.ofType("histogram_stats").get(0));
            assertEquals(49.5, fields.get("mean"));
            assertEquals(100, fields.get("count"));
        }
    }

    @Test
    void time_failingStage_logsItsEndAndThrowsOn() {
        try (CapturedEvents captured = CapturedEvents.capture()) {
            assertThrows(
                    ArithmeticException.class,
                    () -> metrics.time("stage", () -> {
                        throw new ArithmeticException();
                    }));
            assertEquals(Level.DEBUG, captured.ofType("timer_start").get(0).getLevel());
            assertEquals(
                    "stage",
                    CapturedEvents.fields(captured.ofType("timer_end").get(0)).get("timer_name"));
        }
    }
}
