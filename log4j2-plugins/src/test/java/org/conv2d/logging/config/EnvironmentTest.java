/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.logging.log4j.Level;
import org.conv2d.logging.layout.StatusLines;
import org.conv2d.logging.quality.Mode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The variables, and what becomes of values that make no sense. */
final class EnvironmentTest {

    private static Environment of(String name, String value) {
        Map<String, String> variables = Map.of(name, value);
        return new Environment(variables::get);
    }

    @ParameterizedTest
    @CsvSource({
        "DEBUG, DEBUG",
        "warn, WARN",
        "' Warning ', WARN",
        "CRITICAL, FATAL",
        "fatal, FATAL",
        "NOTSET, ALL",
        "off, OFF",
        "'', INFO",
        "'  ', INFO"
    })
    void level_known_isThatLevel(String value, String level) {
        try (StatusLines status = new StatusLines()) {
            assertEquals(Level.getLevel(level), of("CONV2D_LOG_LEVEL", value).level());
            assertEquals(List.of(), status.lines());
        }
    }

    @Test
    void level_unknown_isToldOnceAndInfo() {
        try (StatusLines status = new StatusLines()) {
            for (int i = 0; i < 3; i++) {
                assertEquals(Level.INFO, of("CONV2D_LOG_LEVEL", "loud").level());
            }
            assertEquals(
                    List.of("Environment variable CONV2D_LOG_LEVEL=\"loud\" must be a level such as DEBUG, INFO, "
                            + "WARNING, ERROR or CRITICAL; using INFO"),
                    status.lines());
        }
    }

    @ParameterizedTest
    @CsvSource({"true, true", "FALSE, false", "0, false", "no, false", "off, false", "yes, true", "1, true", "'', true"
    })
    void structured_known_isThat(String value, boolean structured) {
        assertEquals(structured, of("CONV2D_STRUCTURED_LOGGING", value).structured());
    }

    @Test
    void structured_unknown_isToldOnceAndTrue() {
        try (StatusLines status = new StatusLines()) {
            assertTrue(of("CONV2D_STRUCTURED_LOGGING", "perhaps").structured());
            assertTrue(of("CONV2D_STRUCTURED_LOGGING", "perhaps").structured());
            assertEquals(
                    List.of(
                            "Environment variable CONV2D_STRUCTURED_LOGGING=\"perhaps\" must be true or false; using true"),
                    status.lines());
        }
    }

    @Test
    void environment_unset_hasDefaults() {
        Environment none = new Environment(name -> null);
        assertEquals(Level.INFO, none.level());
        assertTrue(none.structured());
        assertEquals("logs", none.directory());
    }

    @Test
    void directory_thatIsMissing_isCreated(@TempDir Path parent) {
        Path directory = parent.resolve("a b").resolve("c");
        assertEquals(
                directory.toString(), of("CONV2D_LOG_DIR", directory.toString()).directory());
        assertTrue(Files.isDirectory(directory));
    }

    @Test
    void directory_thatIsAFile_isToldOnceAndTheDefault(@TempDir Path parent) throws IOException {
        Path file = Files.createFile(parent.resolve("file"));
        for (String value : List.of(file.toString(), file.resolve("below").toString(), "a\0b")) {
            try (StatusLines status = new StatusLines()) {
                assertEquals("logs", of("CONV2D_LOG_DIR", value).directory());
                assertEquals("logs", of("CONV2D_LOG_DIR", value).directory());
                assertEquals(
                        List.of("Environment variable CONV2D_LOG_DIR=\"" + value
                                + "\" must be a directory, or a path where one can be created; using logs"),
                        status.lines());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "60, 60", "' 5 ', 5", "31622400, 31622400", "'', 60"})
    void metricsInterval_thatIsOne_isThat(String value, long seconds) {
        try (StatusLines status = new StatusLines()) {
            assertEquals(seconds, of("CONV2D_METRICS_INTERVAL", value).metricsInterval());
            assertEquals(List.of(), status.lines());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-1", "-9223372036854775808", "1.5", "60s", "NaN", "1e3", "31622401", "9223372036854775808"})
    void metricsInterval_thatMakesNoSense_isToldOnceAndTheDefault(String value) {
        try (StatusLines status = new StatusLines()) {
            assertEquals(60, of("CONV2D_METRICS_INTERVAL", value).metricsInterval());
            assertEquals(60, of("CONV2D_METRICS_INTERVAL", value).metricsInterval());
            assertEquals(
                    List.of("Environment variable CONV2D_METRICS_INTERVAL=\"" + value
                            + "\" must be a whole number of seconds from 0 (a summary at shutdown only) to 31622400;"
                            + " using 60"),
                    status.lines());
        }
    }

    @Test
    void threshold_isTheLevelOnlyWhereThatIsSet() {
        assertEquals(Level.ALL, of("CONV2D_LOG_LEVEL", "").threshold());
        assertEquals(Level.WARN, of("CONV2D_LOG_LEVEL", "warning").threshold());
    }

    @Test
    void quality_ofEachWord_isItsMode() {
        assertEquals(Mode.ENFORCE, of("CONV2D_QUALITY", " Enforce ").quality());
        assertEquals(Mode.OBSERVE, of("CONV2D_QUALITY", "observe").quality());
        assertEquals(Mode.OFF, of("CONV2D_QUALITY", "OFF").quality());
        assertNull(of("CONV2D_QUALITY", " ").quality());
        assertNull(of("CONV2D_QUALITY", "perhaps").quality());
    }
}
