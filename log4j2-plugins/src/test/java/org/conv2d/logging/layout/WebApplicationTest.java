/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.conv2d.logging.jvm.ForkedJvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where Log4j keeps nothing for threads, as in web applications, nothing of ours is kept by them either. */
final class WebApplicationTest {

    private static String run(Path directory, String threadLocals) throws IOException {
        Path configuration = directory.resolve("log4j2.xml");
        Files.writeString(configuration, """
                <Configuration status="warn">
                  <QualityFilter>
                    <Rule id="slow" event="batch" when="took_ms &gt; 10" escalate="ERROR"/>
                    <Rule id="mean" event="batch" when="mean(took_ms, 1m) &gt; 1000" escalate="ERROR"/>
                  </QualityFilter>
                  <Appenders>
                    <Metrics name="Metrics" intervalSeconds="0">
                      <Timer event="batch" field="took_ms"/>
                      <Gauge event="batch" field="loss" labels="level"/>
                    </Metrics>
                    <File name="File" fileName="%s"><EventLayout/></File>
                    <Quality name="Quality"><AppenderRef ref="File"/></Quality>
                  </Appenders>
                  <Loggers><Root level="info"><AppenderRef ref="Metrics"/><AppenderRef ref="Quality"/></Root></Loggers>
                </Configuration>
                """.formatted(directory.resolve("app.log")));
        return ForkedJvm.of(KeptByThreads.class)
                .option("--add-opens=java.base/java.lang=ALL-UNNAMED")
                .option("-Dlog4j2.configurationFile=" + configuration, "-Dlog4j2.enableThreadlocals=" + threadLocals)
                .run()
                .ok()
                .out();
    }

    @Test
    void threads_withoutThreadLocals_keepNothing(@TempDir Path directory) throws IOException {
        assertEquals("looked\n", run(directory, "false"));
        assertEquals(80, Files.readAllLines(directory.resolve("app.log")).size());
    }

    /** The test above looks where there is something to see. */
    @Test
    void threads_withThreadLocals_keepMessages(@TempDir Path directory) throws IOException {
        String kept = run(directory, "true");
        assertTrue(kept.contains("MessagePool"), kept);
    }
}
