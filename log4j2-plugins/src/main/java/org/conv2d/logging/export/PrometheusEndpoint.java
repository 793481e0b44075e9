/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.export;

import io.prometheus.metrics.exporter.httpserver.HTTPServer;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.net.InetAddress;
import org.conv2d.logging.metrics.MetricsSource;

/** The HTTP server that answers {@code /metrics}, on daemon threads. Needs Prometheus' client library. */
final class PrometheusEndpoint {

    private PrometheusEndpoint() {}

    static AutoCloseable open(PrometheusAddress address, MetricsSource source) throws IOException {
        PrometheusRegistry registry = new PrometheusRegistry();
        registry.register(new PrometheusCollector(source));
        HTTPServer server = HTTPServer.builder()
                .inetAddress(InetAddress.getByName(address.host()))
                .port(address.port())
                .registry(registry)
                .buildAndStart();
        return server::stop;
    }
}
