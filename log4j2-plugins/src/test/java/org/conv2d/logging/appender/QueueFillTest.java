/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.appender;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.conv2d.logging.appender.MetricsRun.Loggers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many places the queues have and how many are taken, seen while the thread behind them is held. */
final class QueueFillTest {

    private static final int WAITING = 10;

    private static String xml(Loggers loggers, String queue, String root) {
        return """
                <Configuration status='warn'>
                  <Appenders>
                    <Metrics name='Metrics' intervalSeconds='0'/>
                    <Held/>
                    %2$s
                  </Appenders>
                  <Loggers><%1$s level='info'><AppenderRef ref='%3$s'/></%1$s></Loggers>
                </Configuration>""".formatted(loggers.root(), queue, root);
    }

    private static Map<?, ?> gauges(MetricsRun run) {
        MetricsAppender metrics = run.context().getConfiguration().getAppender("Metrics");
        return (Map<?, ?>) metrics.snapshot().toMap().get("gauges");
    }

    /** The event in the hands of the thread counts as taken in a ring, and no longer in a queue. */
    @ParameterizedTest
    @CsvSource({"ALL_ASYNC, AsyncLoggerContext, 1", "MIXED, AsyncLogger, 1", "SYNC, Queue, 0"})
    void queue_behindWhichAThreadIsHeld_fills(Loggers loggers, String name, int inHand) {
        boolean appender = loggers == Loggers.SYNC;
        String queue = appender ? "<Async name='Queue' bufferSize='64'><AppenderRef ref='Held'/></Async>" : "";
        try (MetricsRun run = new MetricsRun(loggers, "", "")) {
            run.reconfigure(xml(loggers, queue, appender ? "Queue" : "Held"));
            HeldAppender held = run.context().getConfiguration().getAppender("Held");
            try {
                assertEquals(0.0, gauges(run).get("log_queue_used{queue=\"" + name + "\"}"));
                run.logger().info("first");
                held.awaitArrival();
                for (int i = 0; i < WAITING; i++) {
                    run.logger().info("waits");
                }
                Map<?, ?> gauges = gauges(run);
                assertEquals(
                        (double) (WAITING + inHand),
                        gauges.get("log_queue_used{queue=\"" + name + "\"}"),
                        gauges::toString);
                double capacity = (Double) gauges.get("log_queue_capacity{queue=\"" + name + "\"}");
                assertTrue(appender ? capacity == 64 : Long.bitCount((long) capacity) == 1, gauges::toString);
            } finally {
                held.letGo();
            }
        }
    }

    @Test
    void noQueue_hasNoFill() {
        try (MetricsRun run = new MetricsRun(Loggers.SYNC, "", "")) {
            assertTrue(gauges(run) == null
                    || gauges(run).keySet().stream()
                            .noneMatch(key -> key.toString().startsWith("log_queue_")));
        }
    }
}
