/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.export;

import com.sun.net.httpserver.HttpServer;
import io.prometheus.metrics.exporter.httpserver.MetricsHandler;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.conv2d.logging.metrics.MetricsSource;

/**
 * The HTTP server that answers {@code /metrics}, on daemon threads, which end when it is closed. Needs Prometheus' client
 * library; its own server knows neither paths that are not there nor methods that are not allowed.
 */
final class PrometheusEndpoint {

    private static final int MOST_THREADS = 10;

    static {
        // Seconds for a request and for an answer, as the client's own server has them: without, a peer that hangs
        // keeps a thread
        System.getProperties().putIfAbsent("sun.net.httpserver.maxReqTime", "60");
        System.getProperties().putIfAbsent("sun.net.httpserver.maxRspTime", "600");
    }

    private PrometheusEndpoint() {}

    static AutoCloseable open(PrometheusAddress address, MetricsSource source) throws IOException {
        PrometheusRegistry registry = new PrometheusRegistry();
        registry.register(new PrometheusCollector(source));
        PrometheusPages pages = new PrometheusPages(new MetricsHandler(registry));
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getByName(address.host()), address.port()), 0);
        server.createContext("/", pages);
        ThreadPoolExecutor threads = threads();
        server.setExecutor(threads);
        // The thread that accepts connections is a daemon when it is started by one
        CompletableFuture.runAsync(server::start, threads).join();
        return () -> {
            server.stop(0);
            threads.shutdown();
        };
    }

    private static ThreadPoolExecutor threads() {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                MOST_THREADS, MOST_THREADS, 60, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "conv2d-prometheus");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }
}
