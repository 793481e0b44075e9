/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.export;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.logging.log4j.status.StatusLogger;

/**
 * What the endpoint answers: metrics at {@code /metrics}, a page that leads there at {@code /}, that it is healthy at
 * {@code /-/healthy}, to GET and HEAD; 405 to other methods, 404 at other paths. Throws nothing. Thread-safe.
 */
final class PrometheusPages implements HttpHandler {

    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String FRONT = """
            <!DOCTYPE html>
            <title>conv2d-logging</title>
            <p><a href="/metrics">Metrics</a>
            """;

    private final HttpHandler metrics;

    PrometheusPages(HttpHandler metrics) {
        this.metrics = metrics;
    }

    @Override
    public void handle(HttpExchange exchange) {
        try (exchange) {
            answer(exchange, String.valueOf(exchange.getRequestURI().getPath()));
        } catch (IOException | RuntimeException | LinkageError e) { // mostly somebody who did not wait for the answer
            StatusLogger.getLogger().debug("Metrics: the Prometheus endpoint could not answer", e);
        }
    }

    private void answer(HttpExchange exchange, String path) throws IOException {
        boolean isHead = exchange.getRequestMethod().equals("HEAD");
        if (!path.equals("/") && !path.equals("/metrics") && !path.equals("/-/healthy")) {
            send(exchange, 404, TEXT, "Not found. Metrics are at /metrics.\n");
        } else if (!isHead && !exchange.getRequestMethod().equals("GET")) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            send(exchange, 405, TEXT, "Only GET and HEAD are allowed.\n");
        } else if (path.equals("/")) {
            send(exchange, 200, "text/html; charset=utf-8", FRONT);
        } else if (path.equals("/-/healthy")) {
            send(exchange, 200, TEXT, "Healthy.\n");
        } else if (isHead) { // the client would write a compressed body, and log that it cannot
            exchange.sendResponseHeaders(200, -1);
        } else {
            metrics.handle(exchange);
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", Integer.toString(body.length));
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
