/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.appender;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.TabularData;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.message.MapMessage;
import org.conv2d.logging.appender.MetricsRun.Loggers;
import org.conv2d.logging.message.EventMessage;
import org.conv2d.logging.metrics.MetricsSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What rules make of events, and what the last summary says of it. */
final class MetricsAppenderTest {

    private static final String RULES = """
            <Counter event='qa_exception' field='affected_rows' labels='check'/>
            <Timer event='fsq_encoding' field='encoding_duration_ms' unit='ms'/>
            <Gauge event='fsq_encoding' field='code_usage_percent'/>
            <Histogram event='fsq_encoding' field='perplexity' labels='run, level'/>
            <Counter event='fsq_encoding' name='encodings'/>
            """;

    private static void log(MetricsRun run) {
        ThreadContext.put("run", "r1");
        run.logger()
                .info(EventMessage.of("fsq_encoding", "done")
                        .with("encoding_duration_ms", 23.4)
                        .with("perplexity", 125.5)
                        .with("code_usage_percent", 75.0));
        run.logger()
                .info(new MapMessage<>(Map.of(
                        "event",
                        "fsq_encoding",
                        "encoding_duration_ms",
                        10,
                        "perplexity",
                        50,
                        "code_usage_percent",
                        25)));
        ThreadContext.clearMap();
        run.logger().warn(EventMessage.of("qa_exception").with("check", "nan").with("affected_rows", 5));
        run.logger().warn(EventMessage.of("qa_exception").with("check", "nan").with("affected_rows", 7));
        run.logger().error("plain text", new IllegalStateException("x"));
    }

    @ParameterizedTest
    @EnumSource
    void rules_inEveryMode_giveTheSameMetrics(Loggers loggers) {
        try (MetricsRun run = new MetricsRun(loggers, "intervalSeconds='0'", RULES)) {
            log(run);
            List<ObjectNode> lines = run.stop();
            assertEquals(1, lines.size());
            ObjectNode line = lines.get(0);
            assertEquals("metrics_summary", line.get("event").textValue());
            assertTrue(line.get("last").booleanValue());
            assertEquals(1, line.get("sequence").intValue());
            assertTrue(line.get("run_id").textValue().matches("[0-9a-f]{8}"));
            assertTrue(line.get("interval_start")
                            .textValue()
                            .compareTo(line.get("interval_end").textValue())
                    < 0);
            ObjectNode counters = (ObjectNode) line.get("counters");
            assertEquals(
                    12,
                    counters.get("qa_exception_affected_rows{check=\"nan\"}").intValue());
            assertEquals(2, counters.get("encodings").intValue());
            assertEquals(2, counters.get("log_events{level=\"info\"}").intValue());
            assertEquals(2, counters.get("log_events{level=\"warn\"}").intValue());
            assertEquals(1, counters.get("log_events{level=\"error\"}").intValue());
            assertEquals(
                    5, counters.get("log_events_by_logger{logger=\"app.Main\"}").intValue());
            assertEquals(
                    2,
                    counters.get("log_events_by_type{event=\"fsq_encoding\"}").intValue());
            assertEquals(1, counters.get("log_events_by_type{event=\"(none)\"}").intValue());
            assertEquals(
                    1,
                    counters.get("log_exceptions{exception=\"java.lang.IllegalStateException\"}")
                            .intValue());
            assertEquals(5, counters.get("log_events_emitted").intValue());
            assertEquals(
                    0.25,
                    line.get("gauges").get("fsq_encoding_code_usage_ratio").doubleValue());
            ObjectNode timer = (ObjectNode) line.get("timers").get("fsq_encoding_duration");
            assertEquals(2, timer.get("count").intValue());
            assertEquals(0.0334, timer.get("total_seconds").doubleValue());
            assertEquals(23.4 / 1e3, timer.get("max_seconds").doubleValue());
            ObjectNode histogram =
                    (ObjectNode) line.get("histograms").get("fsq_encoding_perplexity{level=\"info\",run=\"r1\"}");
            assertEquals(87.75, histogram.get("mean").doubleValue());
            assertEquals(
                    12,
                    line.get("delta")
                            .get("counters")
                            .get("qa_exception_affected_rows{check=\"nan\"}")
                            .intValue());
            assertFalse(line.has("faults"), line::toString);
        }
    }

    @Test
    void noRules_meanThoseOfTheCatalogue() {
        try (MetricsRun run = new MetricsRun(Loggers.SYNC, "", "")) {
            run.logger()
                    .info(EventMessage.of("clustering")
                            .with("algorithm", "gmm")
                            .with("k_clusters", 4)
                            .with("n_samples", 1000)
                            .with("silhouette_score", 0.68)
                            .with("clustering_duration_ms", 156.7));
            run.logger()
                    .info(EventMessage.of("timer_end")
                            .with("timer_name", "epoch")
                            .with("duration_seconds", 47.3));
            MetricsSnapshot metrics = run.snapshot();
            Map<String, Object> summary = metrics.toMap();
            assertTrue(summary.get("counters").toString().contains("clustering_n_samples{algorithm=\"gmm\"}=1000"));
            assertTrue(
                    summary.get("gauges").toString().contains("clustering_silhouette_score{algorithm=\"gmm\"}=0.68"));
            String timers = summary.get("timers").toString();
            assertTrue(
                    timers.contains("clustering_duration{algorithm=\"gmm\"}={count=1, total_seconds=0.1566"), timers);
            assertTrue(
                    timers.contains("timer_end_duration{timer_name=\"epoch\"}={count=1, total_seconds=47.3"), timers);
            assertFalse(
                    summary.containsKey("faults"), () -> summary.get("faults").toString());
        }
    }

    @Test
    void jmx_true_isABeanAsLongAsTheContextRuns() throws Exception {
        MBeanServer server = ManagementFactory.getPlatformMBeanServer();
        ObjectName name = new ObjectName("org.conv2d.logging:type=Metrics,name=Metrics");
        try (MetricsRun run = new MetricsRun(Loggers.SYNC, "jmx='true'", RULES)) {
            log(run);
            TabularData counters = (TabularData) server.getAttribute(name, "Counters");
            assertEquals(2L, counters.get(new Object[] {"encodings"}).get("value"), counters::toString);
            run.reconfigure("Other", "", RULES);
            assertFalse(server.isRegistered(name));
            run.reconfigure("Again", "jmx='true'", RULES);
            assertTrue(server.isRegistered(name));
        }
        assertFalse(server.isRegistered(name));
    }

    @Test
    void interval_ofASecond_writesSummariesThatAddUp() {
        try (MetricsRun run = new MetricsRun(Loggers.SYNC, "intervalSeconds='1'", RULES)) {
            log(run);
            long started = System.nanoTime();
            while (run.lines().size() < 2) {
                assertTrue(System.nanoTime() - started < 60e9, "no second summary within a minute");
                Thread.onSpinWait();
            }
            log(run);
            List<ObjectNode> lines = run.stop();
            long sequence = 0;
            long deltas = 0;
            String end = null;
            for (ObjectNode line : lines) {
                assertEquals(++sequence, line.get("sequence").longValue());
                if (end != null) {
                    assertEquals(end, line.get("interval_start").textValue());
                }
                end = line.get("interval_end").textValue();
                if (line.has("delta") && line.get("delta").has("counters")) {
                    deltas +=
                            line.get("delta").get("counters").path("encodings").longValue();
                }
                assertEquals(lines.size() == sequence, line.get("last").booleanValue());
            }
            assertEquals(4, deltas);
            assertEquals(
                    4,
                    lines.get(lines.size() - 1).get("counters").get("encodings").intValue());
        }
    }

    @Test
    void reconfiguration_keepsWhatWasCounted() {
        try (MetricsRun run = new MetricsRun(Loggers.SYNC, "", RULES)) {
            log(run);
            run.reconfigure("Other", "", RULES + "<Counter event='other'/>");
            log(run);
            run.logger().info(EventMessage.of("other"));
            List<ObjectNode> lines = run.stop();
            assertEquals(1, lines.size());
            ObjectNode counters = (ObjectNode) lines.get(0).get("counters");
            assertEquals(4, counters.get("encodings").intValue());
            assertEquals(1, counters.get("other").intValue());
            assertEquals(11, counters.get("log_events_emitted").intValue());
        }
    }

    @Test
    void encodeErrors_ofTheConfigurationsLayouts_areCountedBeyondReconfiguration() {
        try (MetricsRun run = new MetricsRun(Loggers.SYNC, "", "")) {
            for (int i = 0; i < 3; i++) {
                run.reconfigure("""
                        <Configuration status='warn'><Appenders><Metrics name='Metrics'><AppenderRef ref='Memory'/></Metrics>
                        <Memory name='Memory'><EventLayout/></Memory></Appenders>
                        <Loggers><Root level='info'><AppenderRef ref='Metrics'/><AppenderRef ref='Memory'/></Root></Loggers>
                        </Configuration>""");
                run.logger().info(new MapMessage<>(Map.of("event", "x", "broken", new Object() {
                    @Override
                    public String toString() {
                        throw new IllegalStateException("no text");
                    }
                })));
                run.logger().info("long {}", "x".repeat(20_000));
            }
            MetricsAppender appender = run.context().getConfiguration().getAppender("Metrics");
            String counters = appender.snapshot().toMap().get("counters").toString();
            assertTrue(counters.contains("log_encode_failed_fields=3"), counters);
            assertTrue(counters.contains("log_encode_truncated_events=3"), counters);
        }
    }
}
