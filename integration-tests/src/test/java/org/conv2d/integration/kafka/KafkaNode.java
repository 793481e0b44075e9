/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.integration.kafka;

import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.Uuid;

/**
 * A cluster of one node, broker and controller in one, which listens on the loopback interface only.
 *
 * @param directory for the node's data and whatever its programs print
 * @param port where clients connect
 */
record KafkaNode(Path directory, String classPath, int port) {

    /** Sets up a node with storage formatted for it. */
    static KafkaNode formatted(Path directory, String classPath) throws IOException, InterruptedException {
        KafkaNode node;
        try (ServerSocket clients = freePort();
                ServerSocket controller = freePort()) {
            node = new KafkaNode(directory, classPath, clients.getLocalPort());
            node.writeSettings(controller.getLocalPort());
        }
        JavaProgram format = new JavaProgram("kafka.tools.StorageTool", classPath, Map.of());
        String cluster = Uuid.randomUuid().toString();
        try (RunningProgram run = format.start(
                directory, "format", "-t", cluster, "-c", node.settings().toString())) {
            if (run.awaitExit() != 0) {
                throw new IllegalStateException("Storage was not formatted: " + run.complaints());
            }
        }
        return node;
    }

    /** Starts the node, which will answer once it is ready. */
    RunningProgram start(Map<String, String> environment) throws IOException {
        return new JavaProgram("kafka.Kafka", classPath, environment)
                .start(directory, settings().toString());
    }

    /** The address clients connect to. */
    String address() {
        return "127.0.0.1:" + port;
    }

    private Path settings() {
        return directory.resolve("server.properties");
    }

    private void writeSettings(int controllerPort) throws IOException {
        String controller = "127.0.0.1:" + controllerPort;
        Properties settings = new Properties();
        settings.putAll(Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.voters", "1@" + controller,
                "controller.listener.names", "CONTROLLER",
                "listeners", "PLAINTEXT://" + address() + ",CONTROLLER://" + controller,
                "log.dirs", directory.resolve("data").toString(),
                "offsets.topic.num.partitions", "1",
                "offsets.topic.replication.factor", "1",
                "group.initial.rebalance.delay.ms", "0"));
        try (Writer writer = Files.newBufferedWriter(settings())) {
            settings.store(writer, null);
        }
    }

    private static ServerSocket freePort() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }
}
