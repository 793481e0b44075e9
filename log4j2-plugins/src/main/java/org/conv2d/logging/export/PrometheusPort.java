/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.export;

import java.io.IOException;
import org.apache.logging.log4j.status.StatusLogger;
import org.conv2d.logging.metrics.MetricsSource;

/**
 * The endpoint of a source, open or not. Thread-safe. A reconfiguration that does not change the address does not close it;
 * what keeps it from opening is told in one line, and logging goes on.
 */
public final class PrometheusPort implements AutoCloseable {

    private final MetricsSource source;
    private PrometheusAddress address;
    private AutoCloseable endpoint;

    public PrometheusPort(MetricsSource source) {
        this.source = source;
    }

    /** Listens at an address, null for none, and nowhere else. */
    public synchronized void listen(PrometheusAddress next) {
        if (endpoint != null && address.equals(next)) {
            return;
        }
        close();
        if (next == null) {
            return;
        }
        try {
            endpoint = PrometheusEndpoint.open(next, source);
            address = next;
        } catch (LinkageError e) {
            reject(
                    next,
                    "needs io.prometheus:prometheus-metrics-exporter-httpserver on the class path (missing: "
                            + e.getMessage() + ")");
        } catch (IOException | RuntimeException e) {
            reject(next, "cannot be listened at (" + e + "); free the port or choose another prometheusPort");
        }
    }

    @Override
    public synchronized void close() {
        if (endpoint == null) {
            return;
        }
        try {
            endpoint.close();
        } catch (Exception e) {
            StatusLogger.getLogger().warn("Metrics: the Prometheus endpoint {} could not be closed", address, e);
        }
        endpoint = null;
        address = null;
    }

    private static void reject(PrometheusAddress address, String reason) {
        StatusLogger.getLogger().error("Metrics: the Prometheus endpoint {} {}; there is none", address, reason);
    }
}
