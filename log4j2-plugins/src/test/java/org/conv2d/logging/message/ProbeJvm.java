/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.message;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.conv2d.logging.jvm.ForkedJvm;

/** Runs a probe that logs through {@code <Counting>}, in a JVM whose Log4j is told not to leave garbage of its own. */
public final class ProbeJvm {

    private ProbeJvm() {}

    /** What the probe printed. */
    public static String out(Class<?> probe, Path directory, String... options) throws IOException {
        Path configuration = directory.resolve("log4j2.xml");
        Files.writeString(configuration, """
                <Configuration status="warn">
                  <Appenders><Counting><EventLayout/></Counting></Appenders>
                  <Loggers><Root level="info"><AppenderRef ref="Counting"/></Root></Loggers>
                </Configuration>
                """);
        return ForkedJvm.of(probe)
                .option("-Dlog4j2.configurationFile=" + configuration)
                .option("-Dlog4j2.garbagefreeThreadContextMap=true", "-Dlog4j2.clock=SystemMillisClock")
                .option(options)
                .run()
                .ok()
                .out();
    }
}
