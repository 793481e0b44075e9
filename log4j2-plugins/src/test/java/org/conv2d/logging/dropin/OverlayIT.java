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
import java.util.Set;
import org.conv2d.logging.jvm.ForkedJvm;
import org.conv2d.logging.layout.JsonLines;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * {@code LOG4J_CONFIGURATION_FILE=own.xml,classpath:conv2d/overlay.xml} beside configurations of many shapes: what the
 * application writes by itself stays as it is without us, and ours holds every event once.
 */
final class OverlayIT {

    private static final String OVERLAY = ",classpath:conv2d/overlay.xml";

    @TempDir
    private Path directory;

    private Path classes;

    /** An application's own file, whose appenders write to the console and to own.log. */
    private enum Shape {
        XML("xml", """
                <Configuration name="Own">
                  <Properties><Property name="directory" value="."/></Properties>
                  <Appenders>
                    <Console name="Console"><PatternLayout pattern="%p %c %m%n"/></Console>
                    <File name="File" fileName="${directory}/own.log"><PatternLayout pattern="%p %c %m%n"/></File>
                  </Appenders>
                  <Loggers>
                    <Logger name="app.audit" level="trace" additivity="false"><AppenderRef ref="File"/></Logger>
                    <Logger name="app.quiet" level="error"/>
                    <Root level="info"><AppenderRef ref="Console"/><AppenderRef ref="File" level="warn"/></Root>
                  </Loggers>
                </Configuration>
                """),
        MIXED("xml", XML.text.replace("<Root", "<AsyncRoot").replace("</Root", "</AsyncRoot")),
        NAMES_OF_OURS(
                "xml", XML.text.replace("name=\"File\"", "name=\"conv2d\"").replace("ref=\"File\"", "ref=\"conv2d\"")),
        PROPERTIES("properties", """
                name = Own
                appender.console.type = Console
                appender.console.name = Console
                appender.console.layout.type = PatternLayout
                appender.console.layout.pattern = %p %c %m%n
                appender.file.type = File
                appender.file.name = File
                appender.file.fileName = own.log
                appender.file.layout.type = PatternLayout
                appender.file.layout.pattern = %p %c %m%n
                logger.audit.name = app.audit
                logger.audit.level = trace
                logger.audit.additivity = false
                logger.audit.appenderRef.file.ref = File
                logger.quiet.name = app.quiet
                logger.quiet.level = error
                rootLogger.level = info
                rootLogger.appenderRef.console.ref = Console
                rootLogger.appenderRef.file.ref = File
                rootLogger.appenderRef.file.level = warn
                """),
        SHORT_PROPERTIES(
                "properties",
                PROPERTIES
                                .text
                                .lines()
                                .filter(line -> !line.startsWith("rootLogger") && !line.startsWith("logger.audit"))
                                .reduce("", (text, line) -> text + line + "\n")
                        + """
                logger.audit = TRACE, File
                logger.audit.name = app.audit
                logger.audit.additivity = false
                rootLogger = INFO, Console, File
                """),
        YAML("yaml", """
                Configuration:
                  Appenders:
                    Console:
                      name: Console
                      PatternLayout: {pattern: "%p %c %m%n"}
                    File:
                      name: File
                      fileName: own.log
                      PatternLayout: {pattern: "%p %c %m%n"}
                  Loggers:
                    logger:
                      - {name: app.audit, level: trace, additivity: false, AppenderRef: {ref: File}}
                      - {name: app.quiet, level: error}
                    Root:
                      level: info
                      AppenderRef: [{ref: Console}, {ref: File, level: warn}]
                """);

        private final String format;
        private final String text;

        Shape(String format, String text) {
            this.format = format;
            this.text = text;
        }

        Path writeTo(Path directory) throws IOException {
            return Files.writeString(directory.resolve("own." + format), text);
        }
    }

    @BeforeEach
    void prepare() throws IOException {
        classes = Jars.directoryOf(directory.resolve("classes"), ManyLoggers.class);
    }

    private ForkedJvm application(Path work, String configuration) {
        return ForkedJvm.of(ManyLoggers.class)
                .classPath(Jars.with(classes, Jars.JACKSON))
                .environment("LOG4J_CONFIGURATION_FILE", configuration)
                .in(work);
    }

    private Path work(String name, Shape shape) throws IOException {
        Path work = Files.createDirectory(directory.resolve(name));
        shape.writeTo(work);
        return work;
    }

    private static List<String> events(Path work) throws IOException {
        return JsonLines.eventsIn(work.resolve("logs/conv2d.log")).stream()
                .map(OverlayIT::describe)
                .toList();
    }

    private static String describe(ObjectNode line) {
        return line.get("level").textValue() + " " + line.get("logger").textValue() + " "
                + line.get("message").textValue();
    }

    private void assertApplicationKeepsItsOwnAndOursHasAll(Shape shape, String selector) throws IOException {
        String own = "own." + shape.format;
        Path alone = work("alone", shape);
        ForkedJvm.Result without = application(alone, own)
                .environment("LOG4J_CONTEXT_SELECTOR", selector)
                .run()
                .ok();
        Path merged = work("merged", shape);
        ForkedJvm.Result with = application(merged, own + OVERLAY)
                .environment("LOG4J_CONTEXT_SELECTOR", selector)
                .run()
                .ok();
        assertEquals("", without.err());
        assertEquals(without, with);
        assertTrue(without.out().contains("INFO app.Main started"), without::out);
        assertFalse(without.out().contains("app.audit"), without::out);
        assertEquals(Files.readString(alone.resolve("own.log")), Files.readString(merged.resolve("own.log")));
        if (shape == Shape.MIXED) { // what is logged in the background may come later
            assertEquals(Set.copyOf(ManyLoggers.EVENTS), Set.copyOf(events(merged)));
            assertEquals(ManyLoggers.EVENTS.size(), events(merged).size());
        } else {
            assertEquals(ManyLoggers.EVENTS, events(merged));
        }
    }

    @ParameterizedTest
    @EnumSource
    void application_ofEachShape_keepsItsOwnAndOursHasAll(Shape shape) throws IOException {
        assertApplicationKeepsItsOwnAndOursHasAll(
                shape, "org.apache.logging.log4j.core.selector.ClassLoaderContextSelector");
    }

    @ParameterizedTest
    @EnumSource(names = {"XML", "SHORT_PROPERTIES"})
    void application_allAsync_keepsItsOwnAndOursHasAll(Shape shape) throws IOException {
        assertApplicationKeepsItsOwnAndOursHasAll(
                shape, "org.apache.logging.log4j.core.async.AsyncLoggerContextSelector");
    }

    @Test
    void applicationsFile_onTheClassPath_isMergedToo() throws IOException {
        Shape.XML.writeTo(classes);
        Path work = Files.createDirectory(directory.resolve("work"));
        application(work, "own.xml" + OVERLAY).run().ok();
        assertEquals(ManyLoggers.EVENTS, events(work));
    }

    @Test
    void level_thatIsSet_keepsWhatIsBelowItOutOfOurFileOnly() throws IOException {
        Path work = work("work", Shape.XML);
        ForkedJvm.Result result = application(work, "own.xml" + OVERLAY)
                .environment("CONV2D_LOG_LEVEL", "WARNING")
                .run()
                .ok();
        assertTrue(result.out().contains("INFO app.Main started"), result::out);
        assertEquals(
                ManyLoggers.EVENTS.stream()
                        .filter(event -> event.startsWith("WARNING") || event.startsWith("ERROR"))
                        .toList(),
                events(work));
    }

    @Test
    void reconfiguration_ofTheApplicationsFile_keepsOurs() throws IOException {
        Path work = work("work", Shape.XML);
        application(work, "own.xml" + OVERLAY).run("reconfigured").ok();
        assertEquals(ManyLoggers.EVENTS, events(work));
    }

    @Test
    void text_isWrittenWhereStructuredLoggingIsOff() throws IOException {
        Path work = work("work", Shape.PROPERTIES);
        application(work, "own.properties" + OVERLAY)
                .environment("CONV2D_STRUCTURED_LOGGING", "off")
                .environment("CONV2D_LOG_DIR", "elsewhere")
                .run()
                .ok();
        List<String> text = Files.readAllLines(work.resolve("elsewhere/conv2d.log")).stream()
                .filter(line -> !line.contains("metrics_summary"))
                .toList();
        assertEquals(ManyLoggers.EVENTS.size(), text.size());
        assertTrue(text.get(0).contains(" INFO  app.Main [main] started"), text.get(0));
    }
}
