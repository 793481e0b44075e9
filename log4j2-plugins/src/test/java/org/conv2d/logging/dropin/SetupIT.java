/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.dropin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.conv2d.logging.jvm.ForkedJvm;
import org.conv2d.logging.layout.JsonLines;
import org.conv2d.logging.snippets.SetupExamples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code StructuredLogging.setup} in a program of its own, with the packaged jar. */
final class SetupIT {

    private static final List<String> BOTH = List.of("INFO training", "WARNING training.data");

    @TempDir
    private Path directory;

    private Path classes;
    private Path work;

    @BeforeEach
    void prepare() throws IOException {
        classes = Jars.directoryOf(directory.resolve("classes"), SetupProgram.class, SetupExamples.class);
        work = Files.createDirectory(directory.resolve("work"));
    }

    private ForkedJvm program() {
        return ForkedJvm.of(SetupProgram.class).classPath(Jars.with(classes)).in(work);
    }

    private ForkedJvm withoutDisruptor() {
        return program().classPath(classes, Jars.PLUGINS, Jars.LOG4J_API, Jars.LOG4J_CORE);
    }

    private ForkedJvm besideAnApplicationsFile() throws IOException {
        Path xml = Files.writeString(work.resolve("log4j2.xml"), """
                <Configuration>
                  <Appenders><Console name="Console"><PatternLayout pattern="%p %c %m%n"/></Console></Appenders>
                  <Loggers><Root level="warn"><AppenderRef ref="Console"/></Root></Loggers>
                </Configuration>
                """);
        return program().environment("LOG4J_CONFIGURATION_FILE", xml.toString());
    }

    private List<String> events(String file) throws IOException {
        return JsonLines.eventsIn(work.resolve(file)).stream()
                .map(line ->
                        line.get("level").textValue() + " " + line.get("logger").textValue())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "twice", "async"})
    void program_withoutConfiguration_writesItsFileAndWarnsOnTheConsole(String how) throws IOException {
        ForkedJvm.Result result = program().run(how, "training.log").ok();
        assertEquals(BOTH, events("logs/training.log"));
        assertEquals(
                "42",
                JsonLines.eventsIn(work.resolve("logs/training.log"))
                        .get(0)
                        .get("seed")
                        .toString());
        assertEquals(1, result.err().lines().count(), result::err);
        assertTrue(result.err().endsWith("WARN  t.data - careful\n"), result::err);
        // Log4j's own console for want of a configuration, which has what is not ours
        assertTrue(result.out().endsWith("not ours\n"), result::out);
        assertEquals(1, result.out().lines().count(), result::out);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "async"})
    void program_withAnApplicationsFile_leavesItsOutputAsItWas(String how) throws IOException {
        ForkedJvm.Result result = besideAnApplicationsFile()
                .environment("CONV2D_LOG_LEVEL", "DEBUG")
                .run(how, "training.log")
                .ok();
        assertEquals(List.of("INFO training", "WARNING training.data", "DEBUG training"), events("logs/training.log"));
        assertEquals("WARN training.data careful\nERROR other not ours\n", result.out());
        assertEquals("", result.err());
    }

    @Test
    void examples_ofTheDocuments_work() throws IOException {
        ForkedJvm.Result first = program().run("example", "training.log").ok();
        assertEquals(List.of("INFO training", "INFO training", "WARNING training.data"), events("logs/training.log"));
        assertEquals(1, first.err().lines().count(), first::err);
        ForkedJvm.Result second = program()
                .environment("CONV2D_LOG_DIR", "second")
                .run("examples", "training.log")
                .ok();
        assertEquals(
                List.of("INFO training", "WARNING training.data", "DEBUG training"), events("second/training.log"));
        assertEquals("", second.err());
    }

    @Test
    void program_allAsync_writesTheSame() throws IOException {
        ForkedJvm.Result result = besideAnApplicationsFile()
                .environment("LOG4J_CONTEXT_SELECTOR", "org.apache.logging.log4j.core.async.AsyncLoggerContextSelector")
                .run("async", "training.log")
                .ok();
        assertEquals(BOTH, events("logs/training.log"));
        assertEquals("WARN training.data careful\nERROR other not ours\n", result.out());
        assertEquals("", result.err());
    }

    @Test
    void program_thatReplaces_takesEverything() throws IOException {
        ForkedJvm.Result result =
                besideAnApplicationsFile().run("replace", "training.log").ok();
        assertEquals(List.of("INFO training", "WARNING training.data", "ERROR other"), events("logs/training.log"));
        assertEquals("", result.out());
        assertEquals(2, result.err().lines().count(), result::err);
    }

    @Test
    void async_withoutDisruptor_isToldAndLogsAllTheSame() throws IOException {
        ForkedJvm.Result result =
                withoutDisruptor().run("async", "training.log").ok();
        assertEquals(BOTH, events("logs/training.log"));
        assertEquals(
                1,
                result.errLines("Logger \"training\" cannot be asynchronous without the LMAX Disruptor: put"
                                + " com.lmax:disruptor:3.4.4 on the class path; it logs synchronously")
                        .size(),
                result::err);
        assertFalse(result.err().contains("\tat "), result::err);
    }

    @Test
    void async_onDisruptor4_isTold() {
        ForkedJvm.Result result = program()
                .classPath(classes, Jars.PLUGINS, Jars.LOG4J_API, Jars.LOG4J_CORE, Jars.LOSSY_DISRUPTOR)
                .run("async", "training.log")
                .ok();
        assertEquals(
                1, result.errLines("Async loggers lose events without a word").size(), result::err);
    }

    @Test
    void text_isWrittenWhereItIsAskedFor() throws IOException {
        ForkedJvm.Result result = program()
                .environment("CONV2D_LOG_DIR", "my logs")
                .run("text", "runs/training.log")
                .ok();
        List<String> lines = Files.readAllLines(work.resolve("my logs/runs/training.log"));
        assertTrue(
                lines.get(0).endsWith(" INFO  training [main] Training started training_start {\"seed\":42}"),
                lines.get(0));
        assertEquals("", result.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                ". | Cannot log to %s/logs: it is a directory; name a file in it",
                "/proc/conv2d/a.log | Cannot log to /proc/conv2d/a.log: its directory is missing and cannot be created: the"
                        + " system refuses to create /proc/conv2d",
                "a-file/a.log | Cannot log to %s/logs/a-file/a.log: %s/logs/a-file is not a directory",
                "' ' | Setup \"training\" needs the path of a file to log to, not \" \"",
            })
    void path_thatCannotWork_isAnExceptionAndTheProgramGoesOn(String file, String message) throws IOException {
        Files.createDirectory(work.resolve("logs"));
        Files.createFile(work.resolve("logs/a-file"));
        ForkedJvm.Result result = program().run("plain", file).ok();
        String expected = message.replace("%s", work.toRealPath().toString());
        assertTrue(result.out().startsWith(expected), result.out() + expected);
        assertFalse(result.out().contains("Exception"), result::out);
        assertEquals("", result.err());
    }

    @Test
    void values_thatMakeNoSense_areToldOnceEachAndDefaultsApply() throws IOException {
        ForkedJvm.Result result = program()
                .environment("CONV2D_METRICS_INTERVAL", "soon")
                .environment("CONV2D_LOG_LEVEL", "louder")
                .run("nonsense", "training.log")
                .ok();
        assertEquals(BOTH, events("logs/training.log"));
        for (String told : List.of(
                "A setup needs the name of a logger; it sets up \"conv2d\"",
                "level=\"loud\" of setup \"training\" must be a level such as DEBUG, INFO, WARNING, ERROR or CRITICAL; it"
                        + " is ignored",
                "level of setup \"training\" must not be null; it is ignored",
                "console of setup \"training\" must not be null; it is ignored",
                "rolling(-1, DAILY, 0) of setup \"training\" must have 0 bytes or more, a time, and 1 file or more; it is"
                        + " ignored",
                "metricsInterval=PT-5S of setup \"training\" must be zero, or from 1 to 31622400 seconds; it is ignored",
                "CONV2D_METRICS_INTERVAL=\"soon\" must be a whole number of seconds",
                "CONV2D_LOG_LEVEL=\"louder\" must be a level")) {
            assertEquals(1, result.errLines(told).size(), () -> told + "\n" + result.err());
        }
        assertEquals(9, result.err().lines().count(), result::err);
    }
}
