/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.structured;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.Logger;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Property;
import org.conv2d.logging.layout.EventLayout;
import org.conv2d.logging.metrics.Announcements;
import org.conv2d.logging.metrics.MetricsCollector;
import org.conv2d.logging.metrics.TimerSpan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The events of a collector as lines, read by Jackson. */
class LoggedMetricsTest {
    private final LoggerContext context = new LoggerContext("metrics");
    private final Lines lines = new Lines();
    private final Logger logger = context.getLogger("org.conv2d.metrics");

    LoggedMetricsTest() {
        context.start();
        lines.start();
        for (Appender other : new ArrayList<>(logger.getAppenders().values())) {
            logger.removeAppender(other);
        }
        logger.setAdditive(false);
        logger.addAppender(lines);
        logger.setLevel(Level.DEBUG);
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void measure_everyKind_logsTheSeedsEvents() throws Exception {
        MetricsCollector collector = LoggedMetrics.collector(logger);
        collector.increment("rows", 150);
        collector.setGauge("perplexity", 66.5);
        for (int i = 1; i <= 100; i++) {
            collector.recordHistogram("latency", i);
        }
        try (TimerSpan span = collector.timer("fsq_encoding")) {
            assertTrue(span.nanos() >= 0);
        }
        JsonNode counter = lines.next();
        assertEquals("INFO counter_update Counter update: rows METRICS", head(counter));
        assertEquals("rows 150 150", fields(counter, "counter_name", "increment", "total"));
        JsonNode gauge = lines.next();
        assertEquals("DEBUG gauge_update Gauge update: perplexity METRICS", head(gauge));
        assertEquals("perplexity 66.5", fields(gauge, "gauge_name", "value"));
        JsonNode histogram = lines.next();
        assertEquals("INFO histogram_stats Histogram stats: latency METRICS", head(histogram));
        assertEquals(
                "latency 100 50.5 28.86607004772212 1.0 100.0",
                fields(histogram, "histogram_name", "count", "mean", "std", "min", "max"));
        JsonNode start = lines.next();
        assertEquals("DEBUG timer_start Timer start: fsq_encoding METRICS", head(start));
        JsonNode end = lines.next();
        assertEquals("INFO timer_end Timer end: fsq_encoding METRICS", head(end));
        assertEquals(
                collector.timerHandle("fsq_encoding").snapshot().sum(),
                end.get("duration_seconds").doubleValue());
        assertEquals(
                end.get("duration_seconds").doubleValue() * 1e3,
                end.get("duration_ms").doubleValue(),
                1e-9);
        assertTrue(lines.isEmpty());
    }

    @Test
    void measure_faults_areLoggedOnceInAWhile() throws Exception {
        MetricsCollector collector = LoggedMetrics.collector(logger, Announcements.NONE);
        for (int i = 0; i < 1_000; i++) {
            collector.recordTime("t", -1);
        }
        assertEquals(10, lines.size());
        JsonNode first = lines.next();
        assertEquals(
                "WARNING metric_fault Metric t: negative duration, seen 1 times so far in all metrics METRICS",
                head(first));
        assertEquals("t negative_duration 1", fields(first, "metric_name", "fault", "times"));
    }

    @Test
    void measure_nothingToLog_allocatesNothing() {
        logger.setLevel(Level.WARN);
        MetricsCollector collector = LoggedMetrics.collector(logger);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int repetition = 0; repetition < 10; repetition++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 1_000; i++) {
                collector.increment("rows", 150);
                collector.setGauge("perplexity", i);
                collector.recordHistogram("latency", 1 + i % 7);
                collector.timer("fsq_encoding").close();
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertEquals(0, least);
        assertTrue(lines.isEmpty());
    }

    private static String head(JsonNode line) {
        return fields(line, "level", "event", "message", "marker");
    }

    private static String fields(JsonNode line, String... names) {
        List<String> values = new ArrayList<>();
        for (String name : names) {
            values.add(line.get(name).asText());
        }
        return String.join(" ", values);
    }

    private static final class Lines extends AbstractAppender {
        private final List<String> lines = new ArrayList<>();

        Lines() {
            super("lines", null, EventLayout.newBuilder().build(), false, Property.EMPTY_ARRAY);
        }

        @Override
        public void append(LogEvent event) {
            lines.add(new String(getLayout().toByteArray(event), StandardCharsets.UTF_8));
        }

        JsonNode next() throws Exception {
            return new ObjectMapper().readTree(lines.remove(0));
        }

        boolean isEmpty() {
            return lines.isEmpty();
        }

        int size() {
            return lines.size();
        }
    }
}
