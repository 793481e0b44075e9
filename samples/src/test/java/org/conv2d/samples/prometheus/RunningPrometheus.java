/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.prometheus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;

/** A Prometheus server of the machine's own, on a free port of the loopback address, that scrapes one target each second. */
final class RunningPrometheus implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final Process scraped;
    private final int port;
    private final Path output;

    /** @param scraped what listens at the port {@code target} */
    RunningPrometheus(Path directory, int target, Process scraped) throws IOException {
        this.scraped = scraped;
        port = freePort();
        output = directory.resolve("prometheus.out");
        Path configuration = Files.writeString(directory.resolve("prometheus.yml"), """
                global: {scrape_interval: 1s, scrape_timeout: 1s}
                scrape_configs:
                  - job_name: sample
                    static_configs: [{targets: ['127.0.0.1:%d']}]
                """.formatted(target));
        process = new ProcessBuilder(
                        "prometheus",
                        "--config.file=" + configuration,
                        "--storage.tsdb.path=" + directory.resolve("data"),
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    /** Whether there is such a command. */
    static boolean isInstalled(String command) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, command)));
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The answer to a query, once it has one; what to scrape may take its time. */
    JsonNode await(String query) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            Assertions.assertTrue(process.isAlive(), () -> "Prometheus ended: " + output);
            Assertions.assertTrue(scraped.isAlive(), "what Prometheus scrapes has ended");
            JsonNode result = query(query);
            if (!result.isEmpty()) {
                return result;
            }
            process.waitFor(100, TimeUnit.MILLISECONDS);
        }
        return Assertions.fail("No answer to " + query + ": " + Files.readString(output));
    }

    /** The result of an instant query; empty if Prometheus does not answer yet. */
    JsonNode query(String query) throws IOException, InterruptedException {
        URI uri = URI.create(
                "http://127.0.0.1:" + port + "/api/v1/query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        try {
            HttpResponse<String> response =
                    http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
            JsonNode answer = response.statusCode() == 503 ? JSON.createObjectNode() : JSON.readTree(response.body());
            Assertions.assertNotEquals("error", answer.path("status").asText(), () -> query + ": " + answer);
            return answer.path("data").path("result");
        } catch (IOException notYet) {
            return JSON.createArrayNode();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
