/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.integration.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A broker's life, from the first line of its log to the last, and what it left behind. Immutable.
 *
 * @param directory where all it wrote is
 * @param received the records that came back out of the broker
 * @param threads its threads' names, while it ran
 * @param complaints what it wrote to standard error
 */
record KafkaRun(Path directory, List<String> received, List<String> threads, String complaints) {

    /** The records that go into the broker. */
    static final List<String> SENT =
            IntStream.range(0, 20).mapToObj(i -> "stride " + i).toList();

    /**
     * Runs a broker in a new directory under {@code target}, which stays for whoever wants to look at it.
     *
     * @param environment all that tells the broker how to log, but for the directory
     */
    static KafkaRun of(String name, String classPath, Map<String, String> environment) throws Exception {
        Path directory = newDirectory(name);
        Map<String, String> complete = new HashMap<>(environment);
        complete.put("CONV2D_LOG_DIR", directory.resolve("logs").toString());
        KafkaNode node = KafkaNode.formatted(directory, classPath);
        try (RunningProgram broker = node.start(complete)) {
            KafkaTraffic traffic = new KafkaTraffic(broker, node.address());
            traffic.createTopic();
            traffic.send(SENT);
            List<String> received = traffic.receive(SENT.size());
            List<String> threads = broker.threads();
            broker.terminate();
            broker.awaitExit();
            return new KafkaRun(directory, List.copyOf(received), threads, broker.complaints());
        }
    }

    /** The broker's log. */
    Path log() {
        return directory.resolve("logs").resolve("conv2d.log");
    }

    /** Whether the broker had the time to put everything away before it stopped. */
    boolean stoppedCleanly() {
        return Files.exists(directory.resolve("data").resolve(".kafka_cleanshutdown"));
    }

    private static Path newDirectory(String name) throws IOException {
        Path target = Path.of("target").toAbsolutePath();
        return Files.createTempDirectory(target, name + "-");
    }
}
