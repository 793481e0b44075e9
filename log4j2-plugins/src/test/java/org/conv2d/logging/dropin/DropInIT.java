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
import java.util.stream.Stream;
import org.conv2d.logging.jvm.ForkedJvm;
import org.conv2d.logging.layout.JsonLines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code classpath:conv2d/log4j2.xml} in an application that has our jar and Log4j, and is steered by environment. */
final class DropInIT {

    @TempDir
    private Path directory;

    private Path classes;
    private Path work;

    @BeforeEach
    void prepare() throws IOException {
        classes = Jars.directoryOf(directory.resolve("classes"), Application.class);
        work = Files.createDirectory(directory.resolve("work"));
    }

    private ForkedJvm application() {
        return ForkedJvm.of(Application.class)
                .classPath(classes, Jars.PLUGINS, Jars.LOG4J_API, Jars.LOG4J_CORE)
                .environment("LOG4J_CONFIGURATION_FILE", "classpath:conv2d/log4j2.xml")
                .in(work);
    }

    private ForkedJvm allAsync() {
        return application()
                .classPath(classes, Jars.PLUGINS, Jars.LOG4J_API, Jars.LOG4J_CORE, Jars.DISRUPTOR)
                .environment(
                        "LOG4J_CONTEXT_SELECTOR", "org.apache.logging.log4j.core.async.AsyncLoggerContextSelector");
    }

    private List<ObjectNode> lines() throws IOException {
        return JsonLines.eventsIn(work.resolve("logs/conv2d.log"));
    }

    private static List<String> levels(List<ObjectNode> lines) {
        return lines.stream().map(line -> line.get("level").textValue()).toList();
    }

    private static void assertTheLinesOfTheApplication(List<ObjectNode> lines) {
        assertEquals(List.of("INFO", "INFO", "WARNING", "ERROR"), levels(lines));
        assertEquals("started [1, 2]", lines.get(0).get("message").textValue());
        assertEquals("config", lines.get(1).get("event").textValue());
        assertEquals(32, lines.get(1).get("batch_size").intValue());
        assertEquals(
                "careful \u001b[31mred\u001b[0m\nWARN forged line",
                lines.get(2).get("message").textValue());
        assertEquals(
                "broken \u001b[2J", lines.get(3).get("exception").get("message").textValue());
        for (ObjectNode line : lines) {
            assertEquals("main", line.get("thread").textValue());
            assertEquals("{\"request\":\"r-17\"}", line.get("context").toString());
        }
    }

    /** Only warnings, on standard error, and nothing in them steers a terminal or forges a line. */
    private static void assertQuietConsole(ForkedJvm.Result result) {
        assertEquals("done\n", result.out());
        List<String> err = result.err().lines().toList();
        assertEquals(4, err.size(), result::err);
        assertTrue(
                err.get(0)
                        .matches(
                                "\\d\\d:\\d\\d:\\d\\d WARN  a\\.Main - careful \\\\x1b\\[31mred\\\\x1b\\[0m\\\\nWARN forged line"),
                result::err);
        assertTrue(err.get(1).matches("\\d\\d:\\d\\d:\\d\\d ERROR a\\.Main - failed"), result::err);
        assertEquals("java.lang.IllegalStateException: broken \\x1b[2J", err.get(2));
        assertTrue(err.get(3).startsWith("\tat org.conv2d.logging.dropin.Application.main"), result::err);
    }

    @Test
    void application_withJarAndLog4jOnly_writesJsonAndKeepsTheConsoleQuiet() throws IOException {
        ForkedJvm.Result result = application().run().ok();
        assertTheLinesOfTheApplication(lines());
        assertQuietConsole(result);
    }

    @Test
    void application_allAsync_writesTheSame() throws IOException {
        ForkedJvm.Result result = allAsync().run().ok();
        assertTheLinesOfTheApplication(lines());
        assertQuietConsole(result);
    }

    @Test
    void structuredLogging_false_writesTextThatCannotBeForged() throws IOException {
        allAsync().environment("CONV2D_STRUCTURED_LOGGING", "false").run().ok();
        List<String> text = Files.readAllLines(work.resolve("logs/conv2d.log"));
        String time = "\\d{4}-\\d\\d-\\d\\dT[0-9:.,]+(Z|\\+00:00)";
        assertTrue(
                text.get(0).matches(time + " INFO  app\\.Main \\[main] started \\[1, 2] \\{request=r-17}"),
                text.get(0));
        assertTrue(text.get(1).matches(time + " INFO  app\\.Main \\[main] .*batch_size=.32.*"), text.get(1));
        assertTrue(text.get(2).contains("careful \\x1b[31mred\\x1b[0m\\nWARN forged line"), text.get(2));
        assertTrue(text.get(3).matches(time + " ERROR app\\.Main \\[main] failed .*"), text.get(3));
        assertEquals("java.lang.IllegalStateException: broken \\x1b[2J", text.get(4));
        assertTrue(
                text.get(5).startsWith("\tat org.conv2d.logging.dropin.Application.main(Application.java:"),
                text.get(5));
        assertFalse(String.join("", text).contains("\u001b"));
    }

    @Test
    void level_ofPython_isTaken() throws IOException {
        ForkedJvm.Result result =
                application().environment("CONV2D_LOG_LEVEL", "WARNING").run().ok();
        assertEquals(List.of("WARNING", "ERROR"), levels(lines()));
        assertQuietConsole(result);
    }

    @Test
    void level_lowerThanTheStandard_isTaken() throws IOException {
        application().environment("CONV2D_LOG_LEVEL", "debug").run().ok();
        assertEquals(List.of("DEBUG", "INFO", "INFO", "WARNING", "ERROR"), levels(lines()));
    }

    @Test
    void values_thatMakeNoSense_areToldOnceEachAndTheDefaultsApply() throws IOException {
        ForkedJvm.Result result = application()
                .environment("CONV2D_LOG_LEVEL", "loud")
                .environment("CONV2D_STRUCTURED_LOGGING", "perhaps")
                .run()
                .ok();
        assertTheLinesOfTheApplication(lines());
        assertEquals(
                1, result.errLines("CONV2D_LOG_LEVEL=\"loud\" must be a level").size(), result::err);
        assertEquals(
                1,
                result.errLines("CONV2D_STRUCTURED_LOGGING=\"perhaps\" must be").size(),
                result::err);
        assertEquals(6, result.err().lines().count(), result::err);
    }

    @Test
    void directory_withSpaces_isCreatedAndUsed() throws IOException {
        Path logs = work.resolve("my logs/über");
        ForkedJvm.Result result = application()
                .environment("CONV2D_LOG_DIR", logs.toString())
                .run()
                .ok();
        assertTheLinesOfTheApplication(JsonLines.eventsIn(logs.resolve("conv2d.log")));
        assertQuietConsole(result);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-file", "a-file/below", "/proc/conv2d"})
    void directory_thatCannotBeOne_isToldOnceAndTheDefaultApplies(String value) throws IOException {
        Files.createFile(work.resolve("a-file"));
        ForkedJvm.Result result =
                application().environment("CONV2D_LOG_DIR", value).run().ok();
        assertTheLinesOfTheApplication(lines());
        assertEquals(
                1, result.errLines("CONV2D_LOG_DIR=\"" + value + "\" must be").size(), result::err);
        assertEquals(5, result.err().lines().count(), result::err);
    }

    @Test
    void application_withoutOurConfiguration_findsThePluginsByName() throws IOException {
        Path xml = Files.writeString(work.resolve("log4j2.xml"), """
                <Configuration status="warn">
                  <Appenders><File name="F" fileName="own.log"><EventLayout levelNames="log4j"/></File></Appenders>
                  <Loggers><Root level="${conv2d:level}"><AppenderRef ref="F"/></Root></Loggers>
                </Configuration>
                """);
        ForkedJvm.Result result = application()
                .environment("LOG4J_CONFIGURATION_FILE", xml.toString())
                .run()
                .ok();
        assertEquals(List.of("INFO", "INFO", "WARN", "ERROR"), levels(JsonLines.in(work.resolve("own.log"))));
        assertEquals("", result.err());
        try (Stream<Path> files = Files.list(work)) {
            assertEquals(2, files.count());
        }
    }
}
