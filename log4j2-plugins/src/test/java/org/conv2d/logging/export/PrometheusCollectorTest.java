/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.conv2d.logging.metrics.Announcements;
import org.conv2d.logging.metrics.MetricsLimits;
import org.conv2d.logging.metrics.MetricsRegistry;
import org.junit.jupiter.api.Test;

/** Names, units and values that leave the process. */
final class PrometheusCollectorTest {

    private static MetricsRegistry registry() {
        return new MetricsRegistry(MetricsLimits.DEFAULT.withLabelSets(2), Announcements.NONE, null);
    }

    private static String exposition(MetricsRegistry registry) throws Exception {
        try (Scrape scrape = new Scrape(registry)) {
            return scrape.metrics("text/plain");
        }
    }

    private static List<String> series(String exposition) {
        return exposition.lines().filter(line -> !line.startsWith("#")).toList();
    }

    @Test
    void metrics_ofEachKind_bearConventionalNamesAndBaseUnits() throws Exception {
        MetricsRegistry registry = registry();
        registry.counter("qa_exceptions", List.of("check")).with("nan").increment(3);
        registry.gauge("code_usage_ratio").set(0.75);
        registry.timer("fsq_encoding_duration").record(0.0234);
        registry.timer("fsq_encoding_duration").record(400);
        registry.histogram("perplexity").record(125.6);
        registry.histogram("perplexity").record(-3);
        List<String> lines = series(exposition(registry));
        assertTrue(lines.contains("conv2d_qa_exceptions_total{check=\"nan\"} 3.0"), lines::toString);
        assertTrue(lines.contains("conv2d_code_usage_ratio 0.75"), lines::toString);
        assertTrue(lines.contains("conv2d_fsq_encoding_duration_seconds_bucket{le=\"0.01\"} 0"), lines::toString);
        assertTrue(lines.contains("conv2d_fsq_encoding_duration_seconds_bucket{le=\"0.025\"} 1"), lines::toString);
        assertTrue(lines.contains("conv2d_fsq_encoding_duration_seconds_bucket{le=\"+Inf\"} 2"), lines::toString);
        assertTrue(lines.contains("conv2d_fsq_encoding_duration_seconds_count 2"), lines::toString);
        assertTrue(lines.contains("conv2d_fsq_encoding_duration_seconds_sum 400.0234"), lines::toString);
        assertTrue(lines.contains("conv2d_perplexity_bucket{le=\"-2.0\"} 1"), lines::toString);
        assertTrue(lines.contains("conv2d_perplexity_bucket{le=\"200.0\"} 2"), lines::toString);
    }

    @Test
    void names_hostileOrTheSame_areValidAndDifferent() throws Exception {
        MetricsRegistry registry = registry();
        for (String name :
                List.of("rows used", "rows_used", "🙂", "x_total", "x_total_total", "1", "größe", "", "le")) {
            registry.counter(name).increment();
            registry.gauge(name).set(1);
            registry.timer(name).record(1);
            registry.histogram(name).record(1);
        }
        registry.counter("labelled", List.of("le", "my user", "my_user", "__x", "7"))
                .with("1", "2", "\"\\\n", "4", "é")
                .increment();
        for (int i = 0; i < 5; i++) {
            registry.counter("many", List.of("user")).with("u" + i).increment();
        }
        String exposition = exposition(registry);
        List<String> lines = series(exposition);
        assertEquals(lines.size(), lines.stream().distinct().count());
        assertTrue(lines.contains("conv2d_many_total{user=\"(other)\"} 3.0"), exposition);
        assertTrue(lines.contains("conv2d_metrics_overflown{metric=\"many\"} 1.0"), exposition);
        assertTrue(lines.contains("conv2d_metric_faults_total{fault=\"too_many_labels\"} 3.0"), exposition);
        promtool(exposition);
    }

    /** {@code promtool check metrics} finds nothing. */
    static void promtool(String exposition) throws IOException, InterruptedException {
        assumeTrue(Machine.has("promtool"), "promtool (Debian: prometheus) is not installed");
        Process process = new ProcessBuilder("promtool", "check", "metrics")
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().write(exposition.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        assertEquals("", told, told + exposition);
        assertEquals(0, process.exitValue());
    }

    @Test
    void meters_nameThatIsTakenByAnother_isLeftOutAndKeepsNothingElseOut() {
        MetricsRegistry registry = registry();
        registry.counter("rows").increment(7);
        registry.gauge("rows").set(3);
        registry.gauge("temperature").set(21);
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        new LogMeterBinder(registry).bindTo(meters);
        assertEquals(7, meters.get("conv2d.rows").functionCounter().count());
        assertEquals(21, meters.get("conv2d.temperature").gauge().value());
    }

    @Test
    void meters_ofMicrometer_showTheSameAndFollow() {
        MetricsRegistry registry = registry();
        registry.counter("rows").increment(7);
        registry.timer("encoding_duration", List.of("algorithm")).with("gmm").record(0.5);
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        new LogMeterBinder(registry).bindTo(meters);
        assertEquals(7, meters.get("conv2d.rows").functionCounter().count());
        assertEquals(
                0.5,
                meters.get("conv2d.encoding.duration")
                        .tag("algorithm", "gmm")
                        .functionTimer()
                        .totalTime(TimeUnit.SECONDS));
        assertEquals(
                0.5,
                meters.get("conv2d.encoding.duration.percentile")
                        .tag("phi", "0.95")
                        .timeGauge()
                        .value(TimeUnit.SECONDS));
        registry.histogram("late").record(2);
        while (meters.get("conv2d.series").gauge().value() < 3) {
            Thread.onSpinWait(); // the snapshot it reads is at most a second old
        }
        assertEquals(2, meters.get("conv2d.late.mean").gauge().value());
    }
}
