/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.export;

/**
 * Where Prometheus may ask.
 *
 * @param host the address that listens; null or blank for that of the machine to itself
 */
public record PrometheusAddress(String host, int port) {

    static final String LOOPBACK = "127.0.0.1";

    public PrometheusAddress {
        host = host == null || host.isBlank() ? LOOPBACK : host.trim();
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("port must be from 1 to 65535, was " + port);
        }
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
