/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import org.conv2d.logging.metrics.MetricsSource;

/** An endpoint, asked as Prometheus asks. For one thread. */
final class Scrape implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final int port = Machine.freePort();
    private final PrometheusPort endpoint;

    Scrape(MetricsSource source) throws IOException {
        endpoint = new PrometheusPort(source);
        endpoint.listen(new PrometheusAddress(null, port));
    }

    /** The series of one scrape of a source. */
    static List<String> of(MetricsSource source) throws Exception {
        try (Scrape scrape = new Scrape(source)) {
            return scrape.series();
        }
    }

    /** Each line of a scrape that is no comment, none twice; {@code promtool}, where there is one, has nothing against it. */
    List<String> series() throws Exception {
        metrics("application/openmetrics-text");
        String text = metrics("text/plain");
        if (Machine.has("promtool")) {
            PrometheusCollectorTest.promtool(text);
        }
        List<String> series = Arrays.stream(text.split("\n"))
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertEquals(
                series.size(),
                series.stream()
                        .map(line -> line.substring(0, line.lastIndexOf(' ')))
                        .distinct()
                        .count(),
                text);
        return series;
    }

    String metrics(String accepted) throws IOException, InterruptedException {
        HttpResponse<String> response = CLIENT.send(
                HttpRequest.newBuilder(uri("/metrics"))
                        .header("Accept", accepted)
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals(200, response.statusCode(), response.body());
        return response.body();
    }

    HttpResponse<String> ask(String method, String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(uri(path))
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .header("Accept-Encoding", "gzip")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    int port() {
        return port;
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    @Override
    public void close() {
        endpoint.close();
    }
}
