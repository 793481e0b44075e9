/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.appender;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.conv2d.logging.jvm.ForkedJvm;
import org.conv2d.logging.message.AllocationProbe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten rules on an event of eight fields allocate nothing, on the thread that logs or the one that counts. */
final class GarbageFreeMetricsTest {

    private static String probe(Path directory, String... options) throws IOException {
        Path configuration = directory.resolve("log4j2.xml");
        Files.writeString(configuration, """
                <Configuration status="warn">
                  <Appenders>
                    <Metrics name="Metrics" intervalSeconds="0">
                      <Counter event="fsq_encoding" field="batch_size"/>
                      <Counter event="fsq_encoding" name="encodings" labels="stage"/>
                      <Counter event="fsq_encoding" name="by_two" labels="stage, converged, level, request"/>
                      <Gauge event="fsq_encoding" field="loss"/>
                      <Gauge event="fsq_encoding" field="code_usage" labels="batch_size"/>
                      <Gauge event="fsq_encoding" field="rate"/>
                      <Timer event="fsq_encoding" field="perplexity" unit="ms"/>
                      <Timer event="fsq_encoding" field="rate" unit="s" name="rates" labels="request"/>
                      <Histogram event="fsq_encoding" field="code_usage" name="usage"/>
                      <Histogram event="fsq_encoding" field="perplexity" name="perplexities" labels="logger"/>
                    </Metrics>
                    <Counting><EventLayout/></Counting>
                  </Appenders>
                  <Loggers><Root level="info"><AppenderRef ref="Metrics"/><AppenderRef ref="Counting"/></Root></Loggers>
                </Configuration>
                """);
        return ForkedJvm.of(AllocationProbe.class)
                .option("-Dlog4j2.configurationFile=" + configuration)
                .option("-Dlog4j2.garbagefreeThreadContextMap=true", "-Dlog4j2.clock=SystemMillisClock")
                .option("-Dconv2d.window.events=50000", "-Dconv2d.windows=25")
                .option(options)
                .run()
                .ok()
                .out();
    }

    @Test
    void event_inSyncMode_allocatesNothing(@TempDir Path directory) throws IOException {
        String out = probe(directory);
        assertTrue(out.contains("caller 0, writer 0\none thread"), out);
    }

    @Test
    void event_allAsync_allocatesNothingOnEitherThread(@TempDir Path directory) throws IOException {
        String out = probe(
                directory,
                "-Dlog4j2.contextSelector=org.apache.logging.log4j.core.async.AsyncLoggerContextSelector",
                "-Dlog4j2.asyncLoggerWaitStrategy=Yield");
        assertTrue(out.contains("caller 0, writer 0\ntwo threads"), out);
    }
}
