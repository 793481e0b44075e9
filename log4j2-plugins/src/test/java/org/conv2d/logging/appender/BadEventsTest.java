/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.appender;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.logging.log4j.message.MapMessage;
import org.conv2d.logging.appender.MetricsRun.Loggers;
import org.conv2d.logging.layout.StatusLines;
import org.conv2d.logging.message.EventMessage;
import org.conv2d.logging.metrics.MetricFault;
import org.conv2d.logging.metrics.MetricsSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with an event is counted, told now and then, and thrown at nobody. */
final class BadEventsTest {

    private static final String RULES = """
            <Counter event='bad' field='rows'/>
            <Timer event='bad' field='took_ms'/>
            <Gauge event='bad' field='level_of_noise' name='  '/>
            <Histogram event='bad' field='size' name='größe 🙂 of it'/>
            <Counter event='labelled' labels='user'/>
            """;

    @ParameterizedTest
    @EnumSource
    void badFields_inEveryMode_areCountedAndToldOnceInAWhile(Loggers loggers) {
        try (StatusLines status = new StatusLines();
                MetricsRun run = new MetricsRun(loggers, "intervalSeconds='0'", RULES)) {
            for (int i = 0; i < 100; i++) {
                run.logger()
                        .info(EventMessage.of("bad")
                                .with("rows", "seven")
                                .with("took_ms", -1)
                                .with("size", Double.NaN));
                run.logger()
                        .info(EventMessage.of("bad")
                                .with("rows", -3)
                                .with("took_ms", Double.POSITIVE_INFINITY)
                                .with("level_of_noise", List.of(1))
                                .with("size", 1));
                run.logger().info(EventMessage.of("").with("rows", 1));
            }
            ObjectNode summary = run.stop().get(0);
            ObjectNode faults = (ObjectNode) summary.get("faults");
            assertEquals(200, faults.get("not_a_number").intValue(), faults::toString);
            assertEquals(100, faults.get("field_missing").intValue());
            assertEquals(100, faults.get("negative_duration").intValue());
            assertEquals(100, faults.get("negative_increment").intValue());
            assertEquals(200, faults.get("non_finite_value").intValue());
            assertEquals(
                    100,
                    summary.get("histograms").get("größe 🙂 of it").get("count").intValue());
            assertTrue(
                    status.lines().stream().anyMatch(line -> line.contains("an event lacks the field")),
                    () -> status.lines().toString());
            // five kinds, each told at 1, 2, 4, … 128
            assertTrue(status.lines().size() <= 5 * 8, () -> status.lines().toString());
        }
    }

    @Test
    void labels_aHundredThousand_shareASeriesThatTheSummaryNames() {
        try (StatusLines status = new StatusLines();
                MetricsRun run = new MetricsRun(Loggers.SYNC, "labelLimit='50'", RULES)) {
            for (int i = 0; i < 100_000; i++) {
                run.logger().info(EventMessage.of("labelled").with("user", "u" + i));
            }
            ObjectNode summary = run.stop().get(0);
            assertEquals(
                    99_950,
                    summary.get("counters").get("labelled{user=\"(other)\"}").intValue());
            assertEquals("[\"labelled\"]", summary.get("overflown").toString());
            assertEquals(99_950, summary.get("faults").get("too_many_labels").intValue());
            assertTrue(status.lines().size() <= 17, () -> status.lines().toString());
        }
    }

    @Test
    void loggers_ofAServer_areCountedApartUpToAThousand() {
        try (StatusLines status = new StatusLines();
                MetricsRun run = new MetricsRun(Loggers.SYNC, "labelLimit='50'", RULES)) {
            for (int i = 0; i < 1_000; i++) {
                run.context().getLogger("server.Class" + i).info("started");
            }
            assertEquals(List.of(), status.lines());
            run.context().getLogger("server.OneMore").info("started");
            List<String> overflown = run.stop().stream() // a summary of so many takes several lines
                    .filter(line -> line.has("overflown"))
                    .map(line -> line.get("overflown").toString())
                    .toList();
            assertEquals(List.of("[\"log_events_by_logger\"]"), overflown);
        }
    }

    @Test
    void map_thatThrows_isCountedAndTheEventGoesOn() {
        Map<String, Object> hostile = new HashMap<>() {
            @Override
            public void forEach(BiConsumer<? super String, ? super Object> action) {
                throw new IllegalStateException("hostile");
            }
        };
        try (MetricsRun run = new MetricsRun(Loggers.SYNC, "", RULES)) {
            run.logger().info(hostile);
            run.logger().info(new MapMessage<>(Map.of("event", "labelled")));
            MetricsSnapshot metrics = run.snapshot();
            assertTrue(metrics.toMap().get("counters").toString().contains("labelled{user=\"(none)\"}=1"));
            assertTrue(metrics.toMap().get("counters").toString().contains("log_events_emitted=2"));
        }
    }

    @Test
    void event_thatLogsWhileItIsRead_countsBoth() {
        try (MetricsRun run = new MetricsRun(Loggers.SYNC, "", "<Counter event='outer' labels='who'/>")) {
            run.logger().info(new MapMessage<>(Map.of("event", "outer", "who", new Object() {
                @Override
                public String toString() {
                    run.logger().info("inner");
                    return "me";
                }
            })));
            String counters = run.snapshot().toMap().get("counters").toString();
            assertTrue(counters.contains("outer"), counters);
            assertFalse(run.snapshot().faults().containsKey(MetricFault.EVENT_FAILED));
        }
    }

    /** What a counter cannot hold is told, and spoils nothing that it holds. */
    @ParameterizedTest
    @EnumSource
    void counter_ofWhatItCannotHold_tellsAndKeepsTheRest(Loggers loggers) {
        try (StatusLines status = new StatusLines();
                MetricsRun run = new MetricsRun(loggers, "", "<Counter event='bad' field='rows'/>")) {
            run.logger().info(EventMessage.of("bad").with("rows", 2.75));
            run.logger().info(EventMessage.of("bad").with("rows", 1e300));
            run.logger().info(new MapMessage<>(Map.of("event", "bad", "rows", BigInteger.TEN.pow(30))));
            run.logger().info(EventMessage.of("bad").with("rows", -1e300));
            run.logger().info(EventMessage.of("bad").with("rows", (1L << 53) + 1));
            ObjectNode summary = run.stop().get(0);
            assertEquals((1L << 53) + 3, summary.get("counters").get("bad_rows").longValue());
            ObjectNode faults = (ObjectNode) summary.get("faults");
            assertEquals(1, faults.get("not_whole").intValue(), faults::toString);
            assertEquals(2, faults.get("counter_overflow").intValue(), faults::toString);
            assertEquals(1, faults.get("negative_increment").intValue(), faults::toString);
            assertEquals(4, status.lines().size(), () -> status.lines().toString());
        }
    }

    /** Log4j would add a line of its own if there were no rule at all. */
    @Test
    void rule_thatMakesNoSense_isToldInOneLine() {
        try (StatusLines status = new StatusLines();
                MetricsRun run = new MetricsRun(
                        Loggers.SYNC, "", "<Counter event='e' name='kept'/><Timer event='e'/><Counter field='x'/>")) {
            run.logger().info(EventMessage.of("e"));
            assertEquals(2, status.lines().size(), () -> status.lines().toString());
            assertEquals(1, run.stop().get(0).get("counters").get("kept").intValue());
        }
    }

    @Test
    void labels_inTwoOrders_areOneSeries() {
        String rules =
                "<Counter event='a' name='n' labels='check, level'/><Counter event='b' name='n' labels='level, check'/>";
        try (MetricsRun run = new MetricsRun(Loggers.SYNC, "", rules)) {
            run.logger().info(EventMessage.of("a").with("check", "nan"));
            run.logger().info(EventMessage.of("b").with("check", "nan"));
            assertEquals(
                    2,
                    run.stop()
                            .get(0)
                            .get("counters")
                            .get("n{check=\"nan\",level=\"info\"}")
                            .intValue());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "intervalSeconds='-1'",
                "intervalSeconds='soon'",
                "labelLimit='0'",
                "prometheusPort='http'",
                "jmx='yes'",
                "contextNumbers='ja'"
            })
    void attribute_thatMakesNoSense_isToldInOneLine(String attribute) {
        try (StatusLines status = new StatusLines();
                MetricsRun run = new MetricsRun(Loggers.SYNC, attribute, "")) {
            assertEquals(1, status.lines().size(), () -> status.lines().toString());
            assertTrue(
                    status.lines().get(0).contains("attribute " + attribute.split("=")[0]),
                    () -> status.lines().toString());
            assertEquals(0, run.lines().size());
        }
    }
}
