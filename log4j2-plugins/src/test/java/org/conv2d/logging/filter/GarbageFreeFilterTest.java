/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.filter;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.conv2d.logging.jvm.ForkedJvm;
import org.conv2d.logging.message.AllocationProbe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Not one byte is allocated for an event that rules look at but do not raise. */
final class GarbageFreeFilterTest {

    private static String probe(Path directory, String... options) throws IOException {
        Path configuration = Files.writeString(directory.resolve("log4j2.xml"), """
                <Configuration status="warn">
                  <QualityFilter rules="classpath:conv2d/quality-rules.yaml">
                    <Rule id="rate" event="fsq_encoding" when="rate &gt; 1 or converged and perplexity &lt; 50" escalate="WARN"/>
                    <Rule id="p95" event="fsq_encoding" when="p95(perplexity, 1m) &gt; 1000" escalate="WARN"/>
                    <Rule id="plain" level="WARN" when="message contains 'slow'" escalate="FATAL"/>
                  </QualityFilter>
                  <Appenders><Counting><EventLayout/></Counting></Appenders>
                  <Loggers><Root level="info"><AppenderRef ref="Counting"/></Root></Loggers>
                </Configuration>
                """);
        return ForkedJvm.of(AllocationProbe.class)
                .option("-Dlog4j2.configurationFile=" + configuration)
                .option("-Dlog4j2.garbagefreeThreadContextMap=true", "-Dlog4j2.clock=SystemMillisClock")
                .option(options)
                .run()
                .ok()
                .out();
    }

    @Test
    void event_judgedInSyncMode_allocatesNothing(@TempDir Path directory) throws IOException {
        String out = probe(directory);
        assertTrue(out.contains("caller 0, writer 0\none thread"), out);
    }

    @Test
    void event_judgedAllAsync_allocatesNothing(@TempDir Path directory) throws IOException {
        String out = probe(
                directory,
                "-Dlog4j2.contextSelector=org.apache.logging.log4j.core.async.AsyncLoggerContextSelector",
                "-Dlog4j2.asyncLoggerWaitStrategy=Yield");
        assertTrue(out.contains("caller 0, writer 0\ntwo threads"), out);
    }
}
