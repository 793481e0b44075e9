/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.prometheus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conv2d.samples.pipeline.PipelineSample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Prometheus server scrapes the running sample; the Grafana dashboard asks it for nothing that it does not have. */
final class PrometheusTest {

    private static final Path DASHBOARD = Path.of("../docs/grafana/conv2d-logging.json");
    private static final Pattern METRIC = Pattern.compile("conv2d_[a-z0-9_]+");

    @TempDir
    private Path directory;

    /** The sample with more batches than a test has time for; ended by whoever started it. */
    private Process sample(int port) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PipelineSample.class.getName(),
                        "--inject-faults",
                        "--batches",
                        "10000",
                        "--epochs",
                        "3")
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("sample.out").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("LOG4J_") || name.startsWith("CONV2D_"));
        builder.environment().put("LOG4J_CONFIGURATION_FILE", "classpath:conv2d/log4j2.xml");
        builder.environment()
                .put("LOG4J_CONTEXT_SELECTOR", "org.apache.logging.log4j.core.async.AsyncLoggerContextSelector");
        builder.environment().put("LOG4J_ASYNC_QUEUE_FULL_POLICY", "org.conv2d.logging.queue.CountingQueueFullPolicy");
        builder.environment().put("CONV2D_PROMETHEUS_PORT", Integer.toString(port));
        return builder.start();
    }

    @Test
    void prometheus_scrapingTheSample_hasWhatTheDashboardAsksFor() throws Exception {
        assumeTrue(
                RunningPrometheus.isInstalled("prometheus") && RunningPrometheus.isInstalled("promtool"),
                "prometheus and promtool (Debian: prometheus) are not installed");
        int port = RunningPrometheus.freePort();
        Process sample = sample(port);
        try (RunningPrometheus prometheus = new RunningPrometheus(directory, port, sample)) {
            assertEquals(
                    "1", prometheus.await("up == 1").get(0).get("value").get(1).asText());
            double first = number(prometheus.await("sum(conv2d_fsq_encoding_batch_size_total) > 0"));
            double later = number(prometheus.await("sum(conv2d_fsq_encoding_batch_size_total) > " + first));
            assertTrue(later > first);
            prometheus.await("conv2d_qa_exceptions_total{check!=\"\"} > 0");
            prometheus.await("sum(rate(conv2d_log_events_total[10s])) > 0");
            double p95 = number(prometheus.await(
                    "histogram_quantile(0.95, sum by (le) (conv2d_fsq_encoding_duration_seconds_bucket))"));
            assertTrue(p95 > 0 && p95 < 60, () -> "p95 " + p95);
            assertEquals(4096, number(prometheus.await("conv2d_log_queue_capacity{queue=\"AsyncLoggerContext\"}")));

            String exposition = exposition(port);
            promtool(exposition);
            for (String metric : metrics(expressions())) {
                assertTrue(declares(exposition, metric), () -> metric + " is not in\n" + exposition);
            }
            for (String expression : expressions()) {
                // an error would fail; what is empty has no value above nothing yet
                prometheus.query(expression.replace("$job", ".*").replace("$__rate_interval", "10s"));
            }
        } finally {
            sample.destroy();
            if (!sample.waitFor(20, TimeUnit.SECONDS)) {
                sample.destroyForcibly().waitFor();
            }
        }
        List<String> log = Files.readAllLines(directory.resolve("logs/conv2d.log"));
        JsonNode last = new ObjectMapper().readTree(log.get(log.size() - 1));
        assertEquals("metrics_summary", last.get("event").asText());
        assertTrue(last.get("last").asBoolean());
    }

    @Test
    void dashboard_isWhatGrafanaImports() throws IOException {
        JsonNode dashboard = new ObjectMapper().readTree(DASHBOARD.toFile());
        assertTrue(dashboard.get("schemaVersion").asInt() >= 30);
        assertTrue(dashboard.get("title").isTextual() && dashboard.get("uid").isTextual());
        Set<Integer> ids = new TreeSet<>();
        for (JsonNode panel : dashboard.get("panels")) {
            assertTrue(ids.add(panel.get("id").asInt()), panel::toString);
            JsonNode position = panel.get("gridPos");
            assertTrue(position.get("x").asInt() + position.get("w").asInt() <= 24, panel::toString);
            assertTrue(panel.get("targets").size() > 0 && panel.get("title").isTextual(), panel::toString);
        }
        assertEquals(dashboard.get("panels").size(), ids.size());
    }

    private static double number(JsonNode result) {
        return Double.parseDouble(result.get(0).get("value").get(1).asText());
    }

    private static String exposition(int port) throws IOException {
        try (var in =
                URI.create("http://127.0.0.1:" + port + "/metrics").toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void promtool(String exposition) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("promtool", "check", "metrics")
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().write(exposition.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().close();
        assertEquals("", new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertEquals(0, process.waitFor());
    }

    private static List<String> expressions() throws IOException {
        List<String> expressions = new ArrayList<>();
        for (JsonNode panel : new ObjectMapper().readTree(DASHBOARD.toFile()).get("panels")) {
            panel.get("targets")
                    .forEach(target -> expressions.add(target.get("expr").asText()));
        }
        return expressions;
    }

    private static Set<String> metrics(List<String> expressions) {
        Set<String> names = new TreeSet<>();
        for (String expression : expressions) {
            for (Matcher metric = METRIC.matcher(expression); metric.find(); ) {
                names.add(metric.group());
            }
        }
        return names;
    }

    private static boolean declares(String exposition, String metric) {
        String family = metric.replaceFirst("_(bucket|sum|count)$", "");
        return exposition.contains("# TYPE " + family + " ") || exposition.contains("# TYPE " + metric + " ");
    }
}
