/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.conv2d.logging.layout.StatusLines;
import org.conv2d.logging.metrics.MetricsRegistry;
import org.junit.jupiter.api.Test;

/** The endpoint opens, moves and closes, and what keeps it from opening is told once. */
final class PrometheusPortTest {

    private final MetricsRegistry registry = new MetricsRegistry();

    private static String get(int port) throws IOException {
        try (var in =
                URI.create("http://127.0.0.1:" + port + "/metrics").toURL().openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void listen_atAPort_answersUntilItMovesOrCloses() throws IOException {
        registry.counter("rows").increment(3);
        int first = Machine.freePort();
        int second = Machine.freePort();
        try (PrometheusPort port = new PrometheusPort(registry)) {
            port.listen(new PrometheusAddress(null, first));
            port.listen(new PrometheusAddress(" ", first));
            assertTrue(get(first).contains("conv2d_rows_total 3.0"));
            port.listen(new PrometheusAddress("127.0.0.1", second));
            assertTrue(get(second).contains("conv2d_rows_total 3.0"));
            assertThrows(IOException.class, () -> get(first));
            port.listen(null);
            assertThrows(IOException.class, () -> get(second));
        }
    }

    @Test
    void listen_atAPortInUse_isToldInOneLine() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                StatusLines status = new StatusLines();
                PrometheusPort port = new PrometheusPort(registry)) {
            port.listen(new PrometheusAddress(null, taken.getLocalPort()));
            assertEquals(1, status.lines().size(), () -> status.lines().toString());
            String told = status.lines().get(0);
            assertTrue(
                    told.contains("127.0.0.1:" + taken.getLocalPort()) && told.contains("Address already in use"),
                    told);
        }
    }

    @Test
    void listen_atAPortInUse_staysWhereItWas() throws IOException {
        int first = Machine.freePort();
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                StatusLines status = new StatusLines();
                PrometheusPort port = new PrometheusPort(registry)) {
            port.listen(new PrometheusAddress(null, first));
            port.listen(new PrometheusAddress(null, taken.getLocalPort()));
            assertTrue(get(first).contains("conv2d_metric_faults_total"));
            assertEquals(1, status.lines().size(), () -> status.lines().toString());
            String told = status.lines().get(0);
            assertTrue(told.contains("127.0.0.1:" + taken.getLocalPort() + " cannot be listened at"), told);
            assertTrue(told.endsWith("; the one at 127.0.0.1:" + first + " stays"), told);
            port.listen(new PrometheusAddress(null, first));
            assertEquals(1, status.lines().size(), () -> status.lines().toString());
        }
    }

    @Test
    void listen_atTheSamePortOfAnotherHost_moves() throws IOException {
        int same = Machine.freePort();
        try (StatusLines status = new StatusLines();
                PrometheusPort port = new PrometheusPort(registry)) {
            for (String host : List.of("127.0.0.1", "0.0.0.0", "127.0.0.1", "localhost")) {
                port.listen(new PrometheusAddress(host, same));
                assertTrue(get(same).contains("conv2d_metric_faults_total"), host);
            }
            assertEquals(List.of(), status.lines());
            port.listen(null);
            assertThrows(IOException.class, () -> get(same));
        }
    }

    @Test
    void listen_atTheSamePortOfAHostThatIsNone_staysWhereItWas() throws IOException {
        int same = Machine.freePort();
        try (StatusLines status = new StatusLines();
                PrometheusPort port = new PrometheusPort(registry)) {
            port.listen(new PrometheusAddress(null, same));
            port.listen(new PrometheusAddress("192.0.2.1", same)); // an address of no machine, RFC 5737
            assertTrue(get(same).contains("conv2d_metric_faults_total"));
            assertEquals(1, status.lines().size(), () -> status.lines().toString());
            assertTrue(
                    status.lines().get(0).endsWith("; the one at 127.0.0.1:" + same + " stays"),
                    status.lines()::toString);
        }
    }

    @Test
    void address_withoutHost_isLoopback() {
        assertEquals("127.0.0.1:9464", new PrometheusAddress(null, 9464).toString());
        assertEquals("0.0.0.0:9464", new PrometheusAddress("0.0.0.0", 9464).toString());
        assertThrows(IllegalArgumentException.class, () -> new PrometheusAddress(null, 70_000));
    }
}
