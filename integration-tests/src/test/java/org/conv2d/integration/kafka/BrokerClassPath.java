/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.integration.kafka;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a broker has on its class path, gathered by the build. */
final class BrokerClassPath {

    private static final Path KAFKA = Path.of("kafka-libs", "target", "libs");
    private static final Path DROP_IN = Path.of("target", "drop-in");
    private static final Path LOG4J = Path.of("target", "log4j");

    private BrokerClassPath() {}

    /** Kafka's own jars, its own Log4j among them, and the drop-in jar. */
    static String asShipped() {
        return everyJar(KAFKA) + File.pathSeparator + everyJar(DROP_IN);
    }

    /** As shipped, but with the Log4j this project is built on in place of Kafka's, and the Disruptor. */
    static String withCurrentLog4j() throws IOException {
        try (Stream<Path> jars = Files.list(KAFKA)) {
            String rest = jars.filter(jar -> !jar.getFileName().toString().startsWith("log4j-"))
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
            return rest + File.pathSeparator + everyJar(LOG4J) + File.pathSeparator + everyJar(DROP_IN);
        }
    }

    private static String everyJar(Path directory) {
        return directory.resolve("*").toString();
    }
}
