/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.export;

import java.io.IOException;
import org.apache.logging.log4j.status.StatusLogger;
import org.conv2d.logging.metrics.MetricsSource;

/**
 * The endpoint of a source, open or not. Thread-safe. A reconfiguration that does not change the address does not close it, and
 * one to an address that cannot be opened leaves it where it was; what keeps it from opening is told in one line, and logging
 * goes on.
 */
public final class PrometheusPort implements AutoCloseable {

    private final MetricsSource source;
    private PrometheusAddress address;
    private AutoCloseable endpoint;

    public PrometheusPort(MetricsSource source) {
        this.source = source;
    }

    /** Listens at an address, null for none, and nowhere else; where it was before if it cannot. */
    public synchronized void listen(PrometheusAddress next) {
        if (next == null) {
            close();
        } else if (!next.equals(address)) {
            PrometheusAddress before = address;
            String trouble = move(next);
            if (trouble != null && before != null && before.port() == next.port()) {
                close(); // it may be the one that is in the way, as 127.0.0.1 is of 0.0.0.0
                trouble = move(next);
                if (trouble != null) {
                    move(before);
                }
            }
            if (trouble != null) {
                StatusLogger.getLogger()
                        .error(
                                "Metrics: the Prometheus endpoint {} {}; {}",
                                next,
                                trouble,
                                address == null ? "there is none" : "the one at " + address + " stays");
            }
        }
    }

    /** Opens an endpoint, and closes the one there was; or leaves that and says what is the matter. */
    private String move(PrometheusAddress next) {
        try {
            AutoCloseable opened = PrometheusEndpoint.open(next, source);
            close();
            endpoint = opened;
            address = next;
            return null;
        } catch (LinkageError e) {
            return "needs io.prometheus:prometheus-metrics-exporter-httpserver on the class path (missing: "
                    + e.getMessage() + ")";
        } catch (IOException | RuntimeException e) {
            return "cannot be listened at (" + e + "); free the port or choose another prometheusPort";
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
}
