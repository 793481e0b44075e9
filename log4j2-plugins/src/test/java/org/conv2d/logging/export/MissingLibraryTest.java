/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.conv2d.logging.jvm.ForkedJvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Optional libraries are not there, as in an application that has only the drop-in jar. */
final class MissingLibraryTest {

    private static Path[] classPathWithout(String... words) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Arrays.stream(words)
                        .noneMatch(
                                word -> Path.of(entry).getFileName().toString().contains(word)))
                .map(Path::of)
                .toArray(Path[]::new);
    }

    @Test
    void prometheusPort_withoutItsLibrary_isToldInOneLineAndLoggingGoesOn(@TempDir Path directory) throws IOException {
        Path configuration = directory.resolve("log4j2.xml");
        Files.writeString(configuration, """
                <Configuration status="warn">
                  <Appenders><Metrics name="Metrics" intervalSeconds="0" prometheusPort="%d"/></Appenders>
                  <Loggers><Root level="info"><AppenderRef ref="Metrics"/></Root></Loggers>
                </Configuration>
                """.formatted(Machine.freePort()));
        ForkedJvm.Result result = ForkedJvm.of(EndpointProgram.class)
                .classPath(classPathWithout("prometheus", "micrometer"))
                .option("-Dlog4j2.configurationFile=" + configuration)
                .run()
                .ok();
        assertTrue(result.out().contains("log_events_by_type{event=\"tick\"}=1"), result.out());
        List<String> told = result.err().lines().toList();
        assertEquals(1, told.size(), result::err);
        assertTrue(
                told.get(0).contains("needs io.prometheus:prometheus-metrics-exporter-httpserver on the class path"),
                result::err);
    }
}
