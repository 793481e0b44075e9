/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.dropin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.conv2d.logging.jvm.ForkedJvm;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code classpath:conv2d/log4j2.*}: every format gives the same events, the same text and the same console. */
final class ConfigurationFormatsIT {

    private static final List<String> FORMATS = List.of("xml", "yaml", "json", "properties");

    @TempDir
    private Path directory;

    private Path classes;

    /** What is set around an application. */
    private enum Setting {
        STRUCTURED,
        TEXT,
        ALL_ASYNC,
        NONSENSE;

        ForkedJvm applyTo(ForkedJvm jvm) {
            return switch (this) {
                case STRUCTURED -> jvm.environment("CONV2D_LOG_LEVEL", "DEBUG");
                case TEXT -> jvm.environment("CONV2D_STRUCTURED_LOGGING", "false");
                case ALL_ASYNC ->
                    jvm.environment(
                            "LOG4J_CONTEXT_SELECTOR", "org.apache.logging.log4j.core.async.AsyncLoggerContextSelector");
                case NONSENSE ->
                    jvm.environment("CONV2D_LOG_LEVEL", "loud")
                            .environment("CONV2D_STRUCTURED_LOGGING", "perhaps")
                            .environment("CONV2D_LOG_DIR", "/proc/conv2d")
                            .environment("CONV2D_METRICS_INTERVAL", "-5");
            };
        }
    }

    @BeforeEach
    void prepare() throws IOException {
        classes = Jars.directoryOf(directory.resolve("classes"), Application.class);
    }

    /** The application's log and console, without times. */
    private List<String> lines(String format, Setting setting) throws IOException {
        Path work = Files.createDirectory(directory.resolve(format));
        ForkedJvm jvm = ForkedJvm.of(Application.class)
                .classPath(Jars.with(classes, Jars.JACKSON))
                .environment("LOG4J_CONFIGURATION_FILE", "classpath:conv2d/log4j2." + format)
                .in(work);
        ForkedJvm.Result result = setting.applyTo(jvm).run().ok();
        String console =
                result.err().replaceAll("(?m)^\\d\\d:\\d\\d:\\d\\d ", "").replaceAll("(?m)^\\S+ main ERROR ", "");
        String log = Files.readString(work.resolve("logs/conv2d.log"));
        // properties have no order: neither has what Log4j says of them
        Comparator<String> order = Comparator.comparing(line -> line.startsWith("Environment") ? line : "");
        return (log + console)
                .replaceAll("\"timestamp\":\"[^\"]*\"", "")
                .replaceAll("(?m)^\\d{4}-\\S+ ", "")
                .lines()
                .filter(line -> !line.contains("metrics_summary")) // of each run its own
                .sorted(order)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void application_withEachFormat_logsTheSame(Setting setting) throws IOException {
        List<String> xml = lines("xml", setting);
        assertTrue(xml.size() >= 8, xml::toString);
        for (String format : FORMATS.subList(1, FORMATS.size())) {
            assertEquals(xml, lines(format, setting), format);
        }
    }

    @Test
    void valuesThatMakeNoSense_areToldOnceEach() throws IOException {
        List<String> lines = lines("properties", Setting.NONSENSE);
        for (String told : List.of(
                "CONV2D_LOG_LEVEL=\"loud\" must be a level such as DEBUG, INFO, WARNING, ERROR or CRITICAL; using INFO",
                "CONV2D_STRUCTURED_LOGGING=\"perhaps\" must be true or false; using true",
                "CONV2D_LOG_DIR=\"/proc/conv2d\" must be a directory, or a path where one can be created; using logs",
                "CONV2D_METRICS_INTERVAL=\"-5\" must be a whole number of seconds from 0 (a summary at shutdown only) to"
                        + " 31622400; using 60")) {
            String line = "Environment variable " + told;
            assertEquals(1, lines.stream().filter(line::equals).count(), () -> String.join("\n", lines));
        }
    }
}
