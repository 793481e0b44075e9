/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.appender;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.management.ObjectName;
import org.conv2d.logging.appender.MetricsRun.Loggers;
import org.conv2d.logging.export.LogMetrics;
import org.conv2d.logging.layout.JsonLines;
import org.conv2d.logging.layout.MemoryAppender;
import org.conv2d.logging.layout.StatusLines;
import org.conv2d.logging.message.EventMessage;
import org.conv2d.logging.metrics.MetricsCollector;
import org.conv2d.logging.metrics.MetricsSnapshot;
import org.conv2d.logging.metrics.MetricsSource;
import org.conv2d.logging.metrics.MetricsSources;
import org.conv2d.logging.metrics.Series;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What several {@code <Metrics>} could count is counted once, by whichever, however often they start and stop. */
final class CountedOnceTest {

    private static final Series JOBS = new Series("counted_once_jobs", List.of(), List.of());
    private static final Series CUT = new Series("log_encode_truncated_events", List.of(), List.of());

    private final MetricsCollector collector = new MetricsCollector();

    @BeforeEach
    void addToTheProcess() {
        MetricsSources.PROCESS.add(collector);
        MetricsSources.PROCESS.add(collector);
    }

    @AfterEach
    void removeFromTheProcess() {
        MetricsSources.PROCESS.remove(collector);
    }

    private static String two(String first, String second) {
        return "<Configuration status='warn'><Appenders><Metrics name='" + first
                + "'><AppenderRef ref='Memory'/></Metrics>"
                + "<Metrics name='" + second + "'><AppenderRef ref='Memory'/></Metrics>"
                + "<Memory name='Memory'><EventLayout maxFieldBytes='1024'/></Memory></Appenders><Loggers><Root level='info'>"
                + "<AppenderRef ref='" + first + "'/><AppenderRef ref='" + second + "'/><AppenderRef ref='Memory'/>"
                + "</Root></Loggers></Configuration>";
    }

    private static long all(Series series) {
        return LogMetrics.snapshot().counters().getOrDefault(series, 0L);
    }

    private static long sum(List<ObjectNode> lines, String counter) {
        return lines.stream()
                .filter(line -> line.has("counters"))
                .mapToLong(line -> line.get("counters").path(counter).longValue())
                .sum();
    }

    @Test
    void ofTheProcess_byTwoAtATime_isCountedOnce() {
        try (MetricsRun run = MetricsRun.of(Loggers.SYNC, two("Metrics", "Other"))) {
            collector.increment("counted_once_jobs", 7);
            assertEquals(7, all(JOBS));
            assertEquals(7, sum(run.stop(), "counted_once_jobs"));
        }
    }

    @Test
    void ofTheProcess_byOneAfterAnother_isCountedOnce() {
        long inSummaries = 0;
        for (int run = 0; run < 3; run++) {
            try (MetricsRun started = new MetricsRun(Loggers.SYNC, "", "")) {
                collector.increment("counted_once_jobs", 7);
                collector.recordHistogram("counted_once_sizes", run);
                List<ObjectNode> lines = started.stop();
                inSummaries += sum(lines, "counted_once_jobs");
                assertEquals(
                        1,
                        lines.get(0)
                                .get("histograms")
                                .get("counted_once_sizes")
                                .get("count")
                                .intValue());
            }
        }
        assertEquals(21, inSummaries);
    }

    @Test
    void ofTheProcess_whenTheOneThatCountedHasStopped_isCountedByTheOther() {
        try (MetricsRun first = new MetricsRun(Loggers.SYNC, "", "")) {
            collector.increment("counted_once_jobs", 7);
            assertEquals(7, first.snapshot().counters().get(JOBS));
            try (MetricsRun second = new MetricsRun(Loggers.SYNC, "", "")) {
                assertFalse(second.snapshot().counters().containsKey(JOBS));
                assertEquals(7, sum(first.stop(), "counted_once_jobs"));
                collector.increment("counted_once_jobs", 1);
                assertEquals(1, second.snapshot().counters().get(JOBS));
            }
        }
    }

    /** The one that takes over counts on from there; what is reset begins again, as everywhere. */
    @Test
    void ofTheProcess_resetAfterItWasTakenOver_countsFromZero() {
        try (MetricsRun first = new MetricsRun(Loggers.SYNC, "", "")) {
            collector.increment("counted_once_jobs", 100);
            assertEquals(100, sum(first.stop(), "counted_once_jobs"));
        }
        try (MetricsRun second = new MetricsRun(Loggers.SYNC, "", "")) {
            collector.increment("counted_once_jobs", 7);
            assertEquals(7, second.snapshot().counters().get(JOBS));
            collector.reset();
            for (int i = 1; i <= 150; i++) {
                collector.increment("counted_once_jobs");
                assertEquals(i, second.snapshot().counters().get(JOBS));
            }
        }
    }

    /** What a source had told counts once, also if it could not be asked in between; its failures are told. */
    @Test
    void ofTheProcess_failingForAWhile_isNoNewStart() {
        AtomicBoolean fails = new AtomicBoolean();
        MetricsSource flaky = () -> {
            if (fails.get()) {
                throw new IllegalStateException("fails for a while");
            }
            return collector.snapshot();
        };
        MetricsSources.PROCESS.remove(collector);
        MetricsSources.PROCESS.add(flaky);
        try (StatusLines status = new StatusLines();
                MetricsRun run = new MetricsRun(Loggers.SYNC, "intervalSeconds='0'", "")) {
            collector.increment("counted_once_jobs", 1_000);
            long deltas = 0;
            SummarySequence summaries = new SummarySequence(run::snapshot);
            SummaryTargets targets = run.targets();
            for (int i = 0; i < 6; i++) {
                fails.set(i % 3 == 1);
                summaries.write(targets, false);
            }
            for (ObjectNode line : run.lines()) {
                deltas += line.path("delta")
                        .path("counters")
                        .path("counted_once_jobs")
                        .longValue();
            }
            assertEquals(1_000, deltas);
            assertEquals(2, status.lines().size(), () -> status.lines().toString());
            assertTrue(status.lines().get(1).contains("a source cannot be read (2 so far)"), status.lines()::toString);
        } finally {
            MetricsSources.PROCESS.remove(flaky);
        }
    }

    /** A supplier may look at all that is counted. */
    @Test
    void ofTheProcess_askingForAll_isAnswered() {
        collector
                .registry()
                .gauge("series", () -> LogMetrics.snapshot().counters().size());
        collector
                .registry()
                .gauge("timers", () -> LogMetrics.snapshot().timers().size());
        try (MetricsRun run = new MetricsRun(Loggers.SYNC, "", "")) {
            run.logger().info("x");
            assertTrue(run.stop().get(0).get("gauges").get("series").intValue() > 3);
        }
    }

    @Test
    void encodeErrors_ofMessagesAndRoutedLayouts_areCounted() {
        Object hostile = new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException("hostile");
            }
        };
        String xml =
                "<Configuration status='warn'><Appenders><Metrics name='Metrics'><AppenderRef ref='Memory'/></Metrics>"
                        + "<Memory name='Memory'><EventLayout/></Memory>"
                        + "<Routing name='Routing'><Routes pattern='${event:Logger}'><Route><Memory name='Routed'>"
                        + "<EventLayout maxFieldBytes='1024'/></Memory></Route></Routes></Routing></Appenders><Loggers>"
                        + "<Root level='info'><AppenderRef ref='Metrics'/><AppenderRef ref='Routing'/></Root></Loggers></Configuration>";
        try (MetricsRun run = MetricsRun.of(Loggers.SYNC, xml)) {
            long before = all(new Series("log_encode_failed_fields", List.of(), List.of()));
            run.logger().info(EventMessage.of("bad").with("value", hostile));
            run.logger().info(EventMessage.of("long").with("text", "x".repeat(5_000)));
            assertEquals(before + 1, all(new Series("log_encode_failed_fields", List.of(), List.of())));
            assertEquals(1, all(CUT));
        }
    }

    @Test
    void ofTheConfiguration_byTwo_isCountedOnceOverReconfigurations() {
        try (MetricsRun run = MetricsRun.of(Loggers.SYNC, two("Metrics", "Other"))) {
            for (int i = 0; i < 3; i++) {
                run.logger().info(EventMessage.of("long").with("text", "x".repeat(5_000)));
                assertEquals(i + 1, all(CUT));
                run.reconfigure(two("Metrics", "Other"));
            }
            assertEquals(3, all(CUT));
        }
    }

    /** Web applications may bear the same name. */
    @Test
    void contexts_ofTheSameName_countForThemselves() {
        String xml = MetricsRun.xml(Loggers.SYNC, "Memory", "", "", "Metrics");
        try (MetricsRun first = MetricsRun.of(Loggers.SYNC, "shop", xml);
                MetricsRun second = MetricsRun.of(Loggers.SYNC, "shop", xml)) {
            first.logger().info(EventMessage.of("sale"));
            second.logger().info(EventMessage.of("sale"));
            second.logger().info(EventMessage.of("sale"));
            assertEquals(1, sum(first.stop(), "log_events_emitted"));
            assertEquals(2, sum(second.stop(), "log_events_emitted"));
        }
    }

    /** Log4j builds both and keeps one. */
    @Test
    void appenders_ofTheSameName_leaveNothingBehind() throws Exception {
        ObjectName bean = new ObjectName("org.conv2d.logging:type=Metrics,name=Same");
        String xml = "<Configuration status='off'><Appenders><Metrics name='Same' jmx='true'/>"
                + "<Metrics name='Same' jmx='true'/><Memory name='Memory'/></Appenders>"
                + "<Loggers><Root level='info'><AppenderRef ref='Same'/></Root></Loggers></Configuration>";
        try (MetricsRun run = MetricsRun.of(Loggers.SYNC, xml)) {
            run.logger().info("once");
            assertTrue(ManagementFactory.getPlatformMBeanServer().isRegistered(bean));
            assertEquals(1, all(new Series("log_events_emitted", List.of(), List.of())));
        }
        assertFalse(ManagementFactory.getPlatformMBeanServer().isRegistered(bean));
        assertEquals(0, all(new Series("log_events_emitted", List.of(), List.of())));
    }

    @Test
    void logger_whoseEventsArriveTwice_isTold() {
        String xml = "<Configuration status='warn'><Appenders><Metrics name='Metrics'/><Memory name='Memory'/>"
                + "<Async name='Queue' errorRef='Else'><AppenderRef ref='Metrics'/></Async>"
                + "<Async name='Else'><ThresholdFilter level='error'/><AppenderRef ref='Metrics'/></Async></Appenders><Loggers>"
                + "<Logger name='quiet' level='off'><AppenderRef ref='Metrics'/></Logger>"
                + "<Logger name='part'><AppenderRef ref='Metrics' level='error'/></Logger>"
                + "<Logger name='else' additivity='false'><AppenderRef ref='Queue'/><AppenderRef ref='Else'/></Logger>"
                + "<Logger name='app'><AppenderRef ref='Queue'/></Logger>"
                + "<Logger name='alone' additivity='false'><AppenderRef ref='Queue'/></Logger>"
                + "<Root level='info'><AppenderRef ref='Metrics'/></Root></Loggers></Configuration>";
        try (StatusLines status = new StatusLines();
                MetricsRun run = MetricsRun.of(Loggers.SYNC, xml)) {
            assertEquals(1, status.lines().size(), () -> status.lines().toString());
            assertTrue(
                    status.lines().get(0).contains("events of logger \"app\" may arrive 2 times"),
                    status.lines()::toString);
            run.logger().info("x");
        }
    }

    /** An appender that fails keeps the summary from no other. */
    @Test
    void summary_ofWhichATargetFails_reachesTheOthers() {
        String xml = "<Configuration status='off'><Appenders><Metrics name='Metrics'><AppenderRef ref='Failing'/>"
                + "<AppenderRef ref='Memory'/></Metrics><Failing/><Memory name='Memory'><EventLayout/></Memory></Appenders>"
                + "<Loggers><Root level='info'><AppenderRef ref='Metrics'/></Root></Loggers></Configuration>";
        try (MetricsRun run = MetricsRun.of(Loggers.SYNC, xml)) {
            run.logger().info("x");
            MemoryAppender memory = run.context().getConfiguration().getAppender("Memory");
            run.context().stop();
            assertEquals(1, sum(JsonLines.all(memory.written()), "log_events_emitted"));
        }
    }

    @Test
    void snapshot_beforeTheStartAndAfterTheStop_isThere() {
        MetricsAppender appender;
        MetricsAppender other;
        try (MetricsRun run = MetricsRun.of(Loggers.SYNC, two("Metrics", "Other"))) {
            run.logger().info("x");
            other = run.context().getConfiguration().getAppender("Other");
            collector.increment("counted_once_jobs", 7);
            appender = run.context().getConfiguration().getAppender("Metrics");
        }
        collector.increment("counted_once_jobs", 1);
        MetricsSnapshot after = appender.snapshot();
        assertEquals(1, after.counters().get(new Series("log_events_emitted", List.of(), List.of())));
        assertEquals(
                7,
                after.counters().getOrDefault(JOBS, 0L)
                        + other.snapshot().counters().getOrDefault(JOBS, 0L));
        try (MetricsRun next = new MetricsRun(Loggers.SYNC, "", "")) {
            assertEquals(1, next.snapshot().counters().get(JOBS));
        }
    }
}
