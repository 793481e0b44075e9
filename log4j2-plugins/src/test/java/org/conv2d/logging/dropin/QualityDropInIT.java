/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.dropin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.conv2d.logging.jvm.ForkedJvm;
import org.conv2d.logging.layout.JsonLines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The built-in rules act in an application that has our jar and Log4j, and obey the environment. */
final class QualityDropInIT {

    @TempDir
    private Path directory;

    private Path classes;
    private Path work;

    @BeforeEach
    void prepare() throws IOException {
        classes = Jars.directoryOf(directory.resolve("classes"), QualityApplication.class);
        work = Files.createDirectory(directory.resolve("work"));
    }

    private ForkedJvm application() {
        return ForkedJvm.of(QualityApplication.class)
                .classPath(classes, Jars.PLUGINS, Jars.LOG4J_API, Jars.LOG4J_CORE)
                .environment("LOG4J_CONFIGURATION_FILE", "classpath:conv2d/log4j2.xml")
                .in(work);
    }

    private List<String> levels() throws IOException {
        return lines().stream().map(line -> line.get("level").textValue()).toList();
    }

    private List<ObjectNode> lines() throws IOException {
        return JsonLines.eventsIn(work.resolve("logs/conv2d.log"));
    }

    private static void assertRaised(List<ObjectNode> lines) {
        assertEquals(3, lines.size());
        assertFalse(lines.get(0).has("qa"));
        ObjectNode low = lines.get(1);
        assertEquals("WARNING", low.get("level").textValue());
        assertEquals("Low perplexity: 23.4 (< 50 threshold)", low.get("message").textValue());
        assertEquals(
                "{\"rule\":\"low-perplexity\",\"check\":\"perplexity\",\"observed\":23.4,\"threshold\":50,\"original_level\":\"INFO\"",
                low.get("qa").toString().replaceFirst(",\"rules_hash\".*", ""));
        ObjectNode loss = lines.get(2);
        assertEquals("ERROR", loss.get("level").textValue());
        assertEquals("DEBUG", loss.get("qa").get("original_level").textValue());
        assertEquals("NaN", loss.get("loss_nonfinite").textValue());
    }

    @Test
    void application_withJarAndLog4jOnly_raisesWhatTheBuiltInRulesFind() throws IOException {
        ForkedJvm.Result result = application().run().ok();
        assertRaised(lines());
        List<String> err = result.err().lines().toList();
        assertEquals(3, err.size(), result::err);
        assertTrue(
                err.get(0).contains("WARN  a.Main - Low perplexity: 23.4 (< 50 threshold) fsq_encoding"), result::err);
        assertTrue(err.get(1).contains("ERROR a.Main - Loss is NaN in epoch 3 epoch_complete"), result::err);
        assertTrue(err.get(2).contains("\"epoch_complete_loss\": a value is NaN or infinite"), result::err);
    }

    @Test
    void application_allAsync_raisesTheSame() throws IOException {
        application()
                .classPath(classes, Jars.PLUGINS, Jars.LOG4J_API, Jars.LOG4J_CORE, Jars.DISRUPTOR)
                .environment("LOG4J_CONTEXT_SELECTOR", "org.apache.logging.log4j.core.async.AsyncLoggerContextSelector")
                .run()
                .ok();
        assertRaised(lines());
    }

    @Test
    void quality_observe_raisesNothing() throws IOException {
        application().environment("CONV2D_QUALITY", "Observe").run().ok();
        assertEquals(List.of("INFO", "INFO"), levels());
    }

    @Test
    void quality_off_raisesNothing() throws IOException {
        application().environment("CONV2D_QUALITY", "off").run().ok();
        assertEquals(List.of("INFO", "INFO"), levels());
    }

    @Test
    void quality_thatMakesNoSense_isToldOnceAndTheDefaultApplies() throws IOException {
        ForkedJvm.Result result =
                application().environment("CONV2D_QUALITY", "loud").run().ok();
        assertRaised(lines());
        assertEquals(
                1,
                result.errLines("CONV2D_QUALITY=\"loud\" must be enforce, observe or off")
                        .size(),
                result::err);
    }

    @Test
    void threshold_ofTheEnvironment_isTaken() throws IOException {
        application()
                .environment("CONV2D_QUALITY_LOW_PERPLEXITY_WARN", "200")
                .environment("CONV2D_QUALITY_LOSS_NOT_FINITE", "off")
                .run()
                .ok();
        assertEquals(List.of("WARNING", "WARNING"), levels());
    }
}
