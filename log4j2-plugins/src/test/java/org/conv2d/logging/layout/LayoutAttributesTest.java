/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.ThreadContext;
import org.conv2d.logging.message.EventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What attributes of {@code <EventLayout>} do, and what becomes of those that make no sense. */
final class LayoutAttributesTest {

    private static ObjectNode line(String layout, Consumer<Logger> logging) {
        return JsonLines.one(Mode.SYNC.bytes(layout, logging));
    }

    @ParameterizedTest
    @CsvSource({
        "maxFieldBytes, 63, must be a whole number from 64 to 268435456; using 8192",
        "maxFieldBytes, many, must be a whole number from 64 to 268435456; using 8192",
        "maxLineBytes, 1023, must be a whole number from 1024 to 268435456; using 16383",
        "maxLineBytes, 99999999999, must be a whole number from 1024 to 268435456; using 16383",
        "maxDepth, 0, must be a whole number from 1 to 256; using 32",
        "timeZone, Europe/Atlantis, 'must be a time zone such as UTC, +01:00 or Europe/Zurich; using Z'",
        "levelNames, slf4j, 'must be one of [conv2d, log4j]; using CONV2D'",
        "preset, gelf, 'must be one of [conv2d, ecs]; using CONV2D'",
        "eol, cr, 'must be one of [lf, crlf, nul, none]; using LF'",
        "stackTraceDepth, 0, must be a whole number from 1 to 2147483647; using 2147483647",
        "includeContext, maybe, must be true or false; using true",
        "contextNumbers, maybe, must be true or false; using false",
        "includeThread, yes, must be true or false; using true",
        "includeLocation, 1, must be true or false; using false",
    })
    void layout_withWrongValue_tellsItOnceAndLogsWithTheDefault(String attribute, String value, String rule) {
        try (StatusLines status = new StatusLines()) {
            ObjectNode line = line(
                    "<EventLayout " + attribute + "='" + value + "'/>",
                    logger -> logger.warn(EventMessage.of("e").with("text", "x".repeat(10_000))));
            assertEquals(List.of("EventLayout: attribute " + attribute + "=\"" + value + "\" " + rule), status.lines());
            assertEquals(
                    List.of("timestamp", "level", "logger", "event", "text", "thread", "_truncated"),
                    JsonLines.names(line));
            assertEquals("WARNING", line.get("level").textValue());
            assertEquals(8_190, line.get("text").textValue().length());
            assertTrue(line.get("timestamp").textValue().endsWith("Z"));
        }
    }

    @Test
    void layout_withWrongAttribute_namesItOnceAndLogs() {
        try (StatusLines status = new StatusLines()) {
            assertEquals(
                    "text",
                    line("<EventLayout maxLineByte='1'/>", l -> l.info("text"))
                            .get("message")
                            .textValue());
            assertEquals(1, status.lines().size(), status.lines()::toString);
            assertTrue(status.lines().get(0).contains("maxLineByte\""), status.lines()::toString);
        }
    }

    @Test
    void layout_withWrongElement_namesItOnceAndLogs() {
        try (StatusLines status = new StatusLines()) {
            assertEquals(
                    "text",
                    line("<EventLayout><Bogus/></EventLayout>", l -> l.info("text"))
                            .get("message")
                            .textValue());
            assertEquals(
                    1,
                    status.lines().stream()
                            .filter(text -> text.contains("Bogus"))
                            .count());
        }
    }

    @Test
    void layout_withoutAttributes_saysNothing() {
        try (StatusLines status = new StatusLines()) {
            line("<EventLayout/>", logger -> logger.info("text"));
            assertEquals(List.of(), status.lines());
        }
    }

    @ParameterizedTest
    @EnumSource
    void levelNames_eachLevel_hasItsNameInBothSchemes(Mode mode) {
        Level[] levels = {
            Level.TRACE, Level.DEBUG, Level.INFO, Level.WARN, Level.ERROR, Level.FATAL, Level.forName("NOTICE", 350)
        };
        assertEquals(
                List.of("TRACE", "DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL", "NOTICE"),
                levels(mode, "<EventLayout levelNames='conv2d'/>", levels));
        assertEquals(
                List.of("TRACE", "DEBUG", "INFO", "WARN", "ERROR", "FATAL", "NOTICE"),
                levels(mode, "<EventLayout levelNames=' Log4j '/>", levels));
    }

    private static List<String> levels(Mode mode, String layout, Level... levels) {
        return mode
                .lines(layout, logger -> {
                    for (Level level : levels) {
                        logger.log(level, "text");
                    }
                })
                .stream()
                .map(line -> line.get("level").textValue())
                .toList();
    }

    @Test
    void timeZone_given_isThatOfTimestamps() {
        String time = line("<EventLayout timeZone='+05:45'/>", l -> l.info(""))
                .get("timestamp")
                .textValue();
        assertTrue(time.matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}\\+05:45"), time);
    }

    @ParameterizedTest
    @EnumSource
    void includeLocation_true_namesThisPlace(Mode mode) {
        List<ObjectNode> lines = mode.lines("<EventLayout includeLocation='true'/>", logger -> {
            logger.info("text");
            logger.info(EventMessage.of("e"));
            logger.atInfo().withLocation().log("text");
        });
        for (ObjectNode line : lines) {
            assertEquals(List.of("class", "method", "file", "line"), JsonLines.names(line.get("location")));
            assertEquals(
                    LayoutAttributesTest.class.getName(),
                    line.get("location").get("class").textValue());
            assertEquals(
                    "LayoutAttributesTest.java",
                    line.get("location").get("file").textValue());
        }
    }

    @Test
    void includeLocation_false_isNotThere() {
        assertFalse(line("<EventLayout/>", logger -> logger.info("text")).has("location"));
    }

    @Test
    void includeThreadAndContext_false_areNotThere() {
        ThreadContext.put("user", "ann");
        try {
            ObjectNode line =
                    line("<EventLayout includeThread='false' includeContext='FALSE'/>", logger -> logger.info("text"));
            assertEquals(List.of("timestamp", "level", "logger", "message"), JsonLines.names(line));
        } finally {
            ThreadContext.clearMap();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1_024, 1_500, 4_096})
    void maxLineBytes_given_boundsTheLine(int maxLineBytes) {
        byte[] bytes = Mode.SYNC.bytes(
                "<EventLayout maxLineBytes='" + maxLineBytes + "' maxFieldBytes='100'/>",
                logger -> logger.info("x".repeat(10_000), new IllegalStateException("y".repeat(10_000))));
        assertTrue(bytes.length <= maxLineBytes);
        ObjectNode line = JsonLines.one(bytes);
        assertEquals(98, line.get("message").textValue().length());
        assertTrue(line.get("exception").has("stack_hash"));
    }

    @Test
    void maxDepth_given_cutsThere() {
        ObjectNode line = line(
                "<EventLayout maxDepth='2'/>", l -> l.info(EventMessage.of("e").with("l", List.of(List.of(1)))));
        assertEquals("[[1]]", line.get("l").toString());
    }
}
