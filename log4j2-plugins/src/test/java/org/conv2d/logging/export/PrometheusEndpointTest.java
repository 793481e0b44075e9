/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import org.conv2d.logging.metrics.MetricsRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the endpoint answers to whom, and that nothing stays of it. */
final class PrometheusEndpointTest {

    private final MetricsRegistry registry = new MetricsRegistry();

    @ParameterizedTest
    @ValueSource(strings = {"/nope", "/metricsx", "/metrics/x", "/-/", "/-/healthyx", "/%2e", "/Metrics"})
    void get_unknownPath_isNotFound(String path) throws Exception {
        try (Scrape scrape = new Scrape(registry)) {
            for (String method : List.of("GET", "HEAD", "POST")) {
                assertEquals(404, scrape.ask(method, path).statusCode(), method);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "get"})
    void request_otherThanGetAndHead_isNotAllowed(String method) throws Exception {
        try (Scrape scrape = new Scrape(registry)) {
            for (String path : List.of("/", "/metrics", "/metrics?name[]=x", "/-/healthy")) {
                HttpResponse<String> response = scrape.ask(method, path.replace("[]", "%5B%5D"));
                assertEquals(405, response.statusCode(), path);
                assertEquals("GET, HEAD", response.headers().firstValue("Allow").orElse(""));
            }
        }
    }

    @Test
    void get_knownPaths_areAnswered() throws Exception {
        try (Scrape scrape = new Scrape(registry)) {
            assertTrue(scrape.ask("GET", "/").body().contains("href=\"/metrics\""));
            assertEquals("Healthy.\n", scrape.ask("GET", "/-/healthy").body());
            assertTrue(scrape.metrics("text/plain").contains("conv2d_metric_faults_total"));
        }
    }

    @Test
    void head_knownPaths_hasNoBodyAndNoComplaintOfTheClient() throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();
        Handler listener = new StreamHandler() {
            @Override
            public synchronized void publish(LogRecord complaint) {
                told.add(complaint.getMessage());
            }
        };
        Logger client = Logger.getLogger("io.prometheus");
        client.addHandler(listener);
        try (Scrape scrape = new Scrape(registry)) {
            for (String path : List.of("/", "/metrics", "/-/healthy")) {
                HttpResponse<String> head = scrape.ask("HEAD", path);
                assertEquals(200, head.statusCode(), path);
                assertEquals("", head.body(), path);
            }
        } finally {
            client.removeHandler(listener);
        }
        assertEquals(List.of(), told);
    }

    @Test
    void request_thatIsNone_leavesTheEndpointAsItWas() throws Exception {
        try (Scrape scrape = new Scrape(registry)) {
            for (String request : List.of(
                    "",
                    "\n\n",
                    "GET\r\n\r\n",
                    "GET mailto:x HTTP/1.1\r\n\r\n",
                    "OPTIONS * HTTP/1.1\r\n\r\n",
                    "GET http://[ HTTP/1.1\r\n\r\n",
                    "POST /metrics HTTP/1.1\r\nContent-Length: 1000000\r\n\r\nx")) {
                try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), scrape.port())) {
                    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                    socket.shutdownOutput();
                    answer(socket);
                }
                assertTrue(scrape.metrics("text/plain").contains("conv2d_metric_faults_total"), request);
            }
        }
    }

    private static void answer(Socket socket) {
        try {
            socket.getInputStream().readAllBytes();
        } catch (IOException reset) {
            // an answer as well
        }
    }

    @Test
    void close_whileConnectionsAreOpen_endsAllThreads() throws Exception {
        ThreadGroup started = new ThreadGroup("started by the endpoint");
        int port = Machine.freePort();
        try (PrometheusPort endpoint = new PrometheusPort(registry)) {
            Thread application =
                    new Thread(started, () -> endpoint.listen(new PrometheusAddress(null, port)), "application");
            application.start();
            application.join();
            try (Socket slow = new Socket(InetAddress.getLoopbackAddress(), port);
                    Socket idle = new Socket(InetAddress.getLoopbackAddress(), port)) {
                slow.getOutputStream().write("GET /metr".getBytes(StandardCharsets.US_ASCII));
                idle.getOutputStream().write("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                assertTrue(idle.getInputStream().read() >= 0);
                Thread[] threads = new Thread[100];
                started.enumerate(threads);
                assertTrue(Arrays.stream(threads).filter(Objects::nonNull).allMatch(Thread::isDaemon));
                assertTrue(started.activeCount() > 0);
                endpoint.listen(null);
                for (Thread thread : threads) {
                    if (thread != null) {
                        thread.join(10_000);
                        assertFalse(thread.isAlive(), thread::getName);
                    }
                }
                assertEquals(0, started.activeCount());
            }
        }
    }
}
