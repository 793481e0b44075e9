/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.async.AsyncLoggerContext;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.ConfigurationSource;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.xml.XmlConfiguration;
import org.apache.logging.log4j.core.jmx.RingBufferAdmin;
import org.conv2d.logging.layout.JsonLines;
import org.conv2d.logging.layout.StatusLines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A setup next to an application's configuration, which writes to app.log. */
final class SetupsTest {

    private static final String XML = """
            <Configuration>
              <Appenders><File name="File" fileName="%s"><PatternLayout pattern="%%p %%c %%m%%n"/></File></Appenders>
              <Loggers>
                %s
                <Root level="info"><AppenderRef ref="File"/></Root>
              </Loggers>
            </Configuration>
            """;

    @TempDir
    private Path directory;

    private LoggerContext context = new LoggerContext("setups");

    @AfterEach
    void stop() {
        context.stop();
    }

    private Configuration application(String loggers) {
        byte[] xml = XML.formatted(directory.resolve("app.log"), loggers).getBytes(StandardCharsets.UTF_8);
        try {
            return new XmlConfiguration(context, new ConfigurationSource(new ByteArrayInputStream(xml)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private SetupOptions options(String name, Level level) {
        return new SetupOptions(
                name,
                directory.resolve("logs/" + name + ".log"),
                level,
                true,
                null,
                null,
                RollingPolicy.STANDARD,
                60,
                false,
                false);
    }

    private void setUp(SetupOptions options) {
        Setups.of(context).apply(options);
    }

    private void log(String logger) {
        for (Level level : List.of(Level.DEBUG, Level.INFO, Level.WARN)) {
            context.getLogger(logger).log(level, "text");
        }
    }

    private List<String> ours(String file) throws IOException {
        return JsonLines.eventsIn(directory.resolve("logs/" + file + ".log")).stream()
                .map(line ->
                        line.get("level").textValue() + " " + line.get("logger").textValue())
                .toList();
    }

    private List<String> applications() throws IOException {
        return Files.readAllLines(directory.resolve("app.log"));
    }

    @Test
    void application_withASetupBelowItsLevel_getsWhatItGotBefore() throws IOException {
        context.start(application(""));
        setUp(options("training", Level.DEBUG));
        log("training");
        log("training.data");
        log("other");
        assertEquals(
                List.of(
                        "DEBUG training",
                        "INFO training",
                        "WARNING training",
                        "DEBUG training.data",
                        "INFO training.data",
                        "WARNING training.data"),
                ours("training"));
        assertEquals(
                List.of(
                        "INFO training text",
                        "WARN training text",
                        "INFO training.data text",
                        "WARN training.data text",
                        "INFO other text",
                        "WARN other text"),
                applications());
    }

    @Test
    void application_withLoggersBelowTheSetup_getsWhatItGotBefore() throws IOException {
        context.start(application("<Logger name='training.data' level='debug'/>"
                + "<Logger name='training.quiet' level='warn' additivity='false'/>"));
        setUp(options("training", Level.INFO));
        log("training.data");
        log("training.quiet");
        assertEquals(List.of("DEBUG training.data", "INFO training.data", "WARNING training.data"), ours("training"));
        assertEquals(
                List.of("DEBUG training.data text", "INFO training.data text", "WARN training.data text"),
                applications());
    }

    @Test
    void logger_thatTheApplicationConfigures_keepsItsLevelAndAdditivity() throws IOException {
        context.start(application("<Logger name='training' level='warn' additivity='false'/>"));
        setUp(options("training", Level.DEBUG));
        log("training");
        assertEquals(List.of("WARNING training"), ours("training"));
        assertEquals(List.of(), applications());
    }

    @Test
    void logger_thatIsNotAdditive_keepsItsEventsFromTheApplication() throws IOException {
        context.start(application(""));
        SetupOptions o = options("training", Level.INFO);
        setUp(new SetupOptions(o.name(), o.file(), o.level(), true, null, false, o.rolling(), 60, false, false));
        log("training");
        assertEquals(List.of("INFO training", "WARNING training"), ours("training"));
        assertEquals(List.of(), applications());
    }

    @Test
    void setup_ofTheSame_doesNothing() throws IOException {
        context.start(application(""));
        setUp(options("training", Level.INFO));
        Object before = context.getConfiguration().getLoggerConfig("training");
        try (StatusLines status = new StatusLines()) {
            setUp(options("training", Level.INFO));
            assertEquals(List.of(), status.lines());
        }
        assertSame(before, context.getConfiguration().getLoggerConfig("training"));
        log("training");
        assertEquals(List.of("INFO training", "WARNING training"), ours("training"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"training", "elsewhere"})
    void setup_withOtherValues_takesThePlaceOfTheFirstAndSaysSo(String file) throws IOException {
        context.start(application(""));
        SetupOptions first = options("training", Level.INFO);
        setUp(first);
        log("training");
        SetupOptions second = new SetupOptions(
                "training",
                directory.resolve("logs/" + file + ".log"),
                Level.WARN,
                true,
                null,
                null,
                RollingPolicy.NONE,
                60,
                true,
                false);
        try (StatusLines status = new StatusLines()) {
            setUp(second);
            assertEquals(
                    List.of("Logger \"training\" was set up before with other values, which no longer hold:"
                            + " it now logs at WARN to " + second.file() + " (before: INFO to " + first.file() + ")"),
                    status.lines());
        }
        log("training");
        context.stop();
        List<String> expected = file.equals("training")
                ? List.of("INFO training", "WARNING training", "WARNING training")
                : List.of("WARNING training");
        assertEquals(expected, ours(file));
    }

    @Test
    void setups_ofSeveralNames_haveAFileEach() throws IOException {
        context.start(application(""));
        setUp(options("training", Level.INFO));
        setUp(options("training.data", Level.WARN));
        setUp(options("pipeline", Level.INFO));
        log("training");
        log("training.data");
        log("pipeline");
        assertEquals(List.of("INFO training", "WARNING training", "WARNING training.data"), ours("training"));
        assertEquals(List.of("WARNING training.data"), ours("training.data"));
        assertEquals(List.of("INFO pipeline", "WARNING pipeline"), ours("pipeline"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void setup_whenTheApplicationIsConfiguredAnew_goesOn(boolean allAsync) throws IOException {
        context = allAsync ? new AsyncLoggerContext("setups") : context;
        context.start(application(""));
        setUp(options("training", Level.DEBUG));
        context.getLogger("training").debug("first");
        awaitEmptyRing();
        context.setConfiguration(application(""));
        context.getLogger("training").debug("second");
        awaitEmptyRing();
        context.setConfiguration(application("<Logger name='training' level='trace'/>"));
        context.getLogger("training").trace("below ours");
        context.getLogger("training").debug("third");
        awaitEmptyRing();
        context.setConfiguration(application(""));
        context.getLogger("training").debug("fourth");
        context.stop();
        assertEquals(
                List.of("first", "second", "third", "fourth"),
                JsonLines.eventsIn(directory.resolve("logs/training.log")).stream()
                        .map(line -> line.get("message").textValue())
                        .toList());
    }

    /**
     * Log4j switches loggers to the new configuration just before it tells us: what another thread logs in that instant is
     * in the application's log alone.
     */
    /** What is in the ring when the configuration changes goes to the loggers of the new one, without another look at its level. */
    private void awaitEmptyRing() {
        if (context instanceof AsyncLoggerContext async) {
            RingBufferAdmin ring = async.createRingBufferAdmin();
            while (ring.getRemainingCapacity() < ring.getBufferSize()) {
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void setup_whileAnotherThreadReconfigures_isWholeWithTheApplicationsLog() throws Exception {
        context.start(application(""));
        setUp(options("training", Level.INFO));
        Thread reconfiguring = new Thread(() -> {
            for (int i = 0; i < 20; i++) {
                context.setConfiguration(application(""));
            }
        });
        reconfiguring.start();
        int events = 0;
        do {
            context.getLogger("training").info(events++);
        } while (reconfiguring.isAlive());
        reconfiguring.join();
        context.getLogger("training").info(events++);
        context.stop();
        assertEquals(events, applications().size());
        List<Integer> ours = JsonLines.eventsIn(directory.resolve("logs/training.log")).stream()
                .map(line -> Integer.valueOf(line.get("message").textValue()))
                .toList();
        assertEquals(ours.stream().distinct().sorted().toList(), ours);
        assertEquals(events - 1, ours.get(ours.size() - 1));
    }

    @Test
    void replacement_takesEveryLoggerAndClosesTheApplications() throws IOException {
        context.start(application(""));
        setUp(options("training", Level.INFO).replacing(true));
        log("training");
        log("other");
        assertEquals(List.of("INFO training", "WARNING training", "INFO other", "WARNING other"), ours("training"));
        assertEquals(List.of(), applications());
    }

    @Test
    void replacement_thatIsReplacedItself_goesOnBeside() throws IOException {
        context.start(application(""));
        setUp(options("training", Level.INFO).replacing(true));
        context.setConfiguration(application(""));
        log("training");
        log("other");
        assertEquals(List.of("INFO training", "WARNING training"), ours("training"));
        assertEquals(4, applications().size());
    }

    @Test
    void replacement_setUpAgain_goesOnReplacing() throws IOException {
        context.start(application(""));
        SetupOptions first = options("training", Level.INFO).replacing(true);
        setUp(first);
        setUp(options("training", Level.INFO));
        Configuration before = context.getConfiguration();
        setUp(options("training", Level.WARN));
        assertTrue(before.isStopped());
        log("other");
        assertEquals(List.of("WARNING other"), ours("training"));
    }

    @Test
    void levelOfTheStatusLogger_whichTheApplicationSet_stays() {
        context.start(application(""));
        Level before = org.apache.logging.log4j.status.StatusLogger.getLogger()
                .getFallbackListener()
                .getStatusLevel();
        Configurator.setLevel(context.getLogger("x"), Level.DEBUG);
        setUp(options("training", Level.INFO));
        assertEquals(
                before,
                org.apache.logging.log4j.status.StatusLogger.getLogger()
                        .getFallbackListener()
                        .getStatusLevel());
    }

    @Test
    void file_thatAnotherKindOfAppenderWrites_isAnErrorAndLeavesNothingBehind() throws IOException {
        context.start(application(""));
        SetupOptions o = options("training", Level.INFO);
        SetupOptions taken = new SetupOptions(
                "training", directory.resolve("app.log"), o.level(), true, null, null, o.rolling(), 60, false, false);
        String message =
                assertThrows(IllegalArgumentException.class, () -> setUp(taken)).getMessage();
        assertTrue(message.startsWith("Cannot log to " + taken.file() + ": "), message);
        log("training");
        assertEquals(List.of("INFO training text", "WARN training text"), applications());
    }

    @Test
    void rolling_bySize_keepsSoManyFilesAndNoOthers() throws IOException {
        context.start(application(""));
        SetupOptions o = options("tr%i d%d", Level.INFO);
        Files.createDirectories(directory.resolve("logs"));
        Path neighbour = Files.createFile(directory.resolve("logs/tr%i d%d-best-1.log.gz"));
        setUp(new SetupOptions(
                "training",
                o.file(),
                o.level(),
                true,
                null,
                null,
                new RollingPolicy(2_000, RollingTime.DAILY, 3),
                60,
                false,
                false));
        for (int i = 0; i < 200; i++) {
            context.getLogger("training").info("event {}", i);
        }
        context.stop();
        try (var files = Files.list(directory.resolve("logs"))) {
            List<String> rolled = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("tr%i d%d-\\d{4}-\\d\\d-\\d\\d-\\d+\\.log\\.gz"))
                    .toList();
            assertTrue(rolled.size() >= 2 && rolled.size() <= 3, rolled::toString);
        }
        assertTrue(Files.exists(neighbour));
    }
}
