/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.logging.log4j.Marker;
import org.apache.logging.log4j.MarkerManager;
import org.apache.logging.log4j.ThreadContext;
import org.conv2d.logging.message.EventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The ECS preset, line ends and stack formats. */
final class PresetTest {

    private static IllegalStateException thrown() {
        IllegalStateException thrown = new IllegalStateException("broken");
        StackTraceElement[] frames = new StackTraceElement[10];
        for (int i = 0; i < frames.length; i++) {
            String type = i % 3 == 2 ? "app.Main" : "framework.Chain";
            frames[i] = new StackTraceElement(type, "m" + i, "File.java", i + 1);
        }
        thrown.setStackTrace(frames);
        return thrown;
    }

    /** The rules of ecs-logging's spec.json for the fields it has: order of the first three, dotted names, types. */
    @ParameterizedTest
    @EnumSource
    void ecs_ofAWholeEvent_hasTheFieldsOfTheSpecification(Mode mode) {
        ThreadContext.put("request", "r1");
        try {
            ObjectNode line = JsonLines.one(mode.bytes(
                    "<EventLayout preset='ecs'/>",
                    logger -> logger.warn(
                            EventMessage.of("e", "text").with("a", 1).with("log.level", "x"), thrown())));
            assertEquals(
                    List.of(
                            "@timestamp",
                            "log.level",
                            "message",
                            "ecs.version",
                            "log.logger",
                            "event.action",
                            "a",
                            "log.level_2",
                            "labels",
                            "process.thread.name",
                            "error.type",
                            "error.message",
                            "error.root_cause",
                            "error.stack_trace",
                            "error.stack_hash"),
                    JsonLines.names(line));
            assertTrue(line.get("@timestamp").textValue().matches("\\d{4}-\\d\\d-\\d\\dT[0-9:]{8}\\.\\d+Z"));
            assertEquals("WARN", line.get("log.level").textValue());
            assertEquals("text", line.get("message").textValue());
            assertEquals("1.2.0", line.get("ecs.version").textValue());
            assertEquals("{\"request\":\"r1\"}", line.get("labels").toString());
        } finally {
            ThreadContext.clearMap();
        }
    }

    /** Names of field sets stand for objects in every index: a text or number of that name has the line refused. */
    @ParameterizedTest
    @EnumSource
    void ecs_fieldsCalledLikeFieldSets_getOtherNames(Mode mode) {
        ObjectNode line = JsonLines.one(mode.bytes(
                "<EventLayout preset='ecs'><KeyValuePair key='service' value='s'/></EventLayout>",
                logger -> logger.info(EventMessage.of("e")
                        .with("host", "h")
                        .with("user", 7)
                        .with("event", "x")
                        .with("tags", "t")
                        .with("host.name", "n"))));
        assertEquals(
                List.of("host_2", "user_2", "event_2", "tags_2", "host.name", "service_2"),
                JsonLines.names(line).subList(6, 12));
        assertEquals(7, line.get("user_2").intValue());
    }

    /** ecs-logging: labels are text, without {@code . * \} in their names; ids of traces stand at the root. */
    @ParameterizedTest
    @EnumSource
    void ecs_contextMarkerAndPlace_areLabelsTagsAndOrigin(Mode mode) {
        Marker marker = MarkerManager.getMarker("ecs.child").setParents(MarkerManager.getMarker("ecs.parent"));
        ThreadContext.put("a.b*c\\d", "1");
        ThreadContext.put("trace.id", "t1");
        ThreadContext.put("transaction.id", "t2");
        try {
            ObjectNode line = JsonLines.one(mode.bytes(
                    "<EventLayout preset='ecs' contextNumbers='true' includeLocation='true'/>",
                    logger -> logger.info(marker, "text")));
            assertEquals("{\"a_b_c_d\":\"1\"}", line.get("labels").toString());
            assertEquals("t1", line.get("trace.id").textValue());
            assertEquals("t2", line.get("transaction.id").textValue());
            assertEquals("[\"ecs.child\",\"ecs.parent\"]", line.get("tags").toString());
            assertNull(line.get("marker"));
            assertNull(line.get("location"));
            assertEquals("PresetTest.java", line.get("log.origin.file.name").textValue());
            assertTrue(line.get("log.origin.file.line").isIntegralNumber());
            assertTrue(line.get("log.origin.function").isTextual());
        } finally {
            ThreadContext.clearMap();
        }
    }

    @ParameterizedTest
    @EnumSource
    void ecs_ofAnEventWithoutMessage_hasAnEmptyOne(Mode mode) {
        ObjectNode line = JsonLines.one(mode.bytes("<EventLayout preset='ecs'/>", l -> l.info(EventMessage.of("e"))));
        assertEquals("", line.get("message").textValue());
        assertEquals(
                List.of("@timestamp", "log.level", "message"),
                JsonLines.names(line).subList(0, 3));
    }

    @ParameterizedTest
    @CsvSource({"lf, '\n'", "crlf, '\r\n'", "nul, '\0'", "none, ''"})
    void eol_given_endsTheLine(String eol, String end) {
        String text = new String(
                Mode.SYNC.bytes("<EventLayout eol='" + eol + "'/>", logger -> logger.info("text\r\n\0")),
                StandardCharsets.UTF_8);
        assertTrue(text.endsWith('}' + end), text);
        assertEquals(text.length() - 1 - end.length(), text.lastIndexOf('}'));
    }

    @Test
    void stackTrace_withDepthAndElision_countsWhatItLeavesOut() {
        ObjectNode line = JsonLines.one(Mode.SYNC.bytes(
                "<EventLayout stackTraceDepth='2' stackTraceElide='framework., other.'/>",
                logger -> logger.info("text", thrown())));
        assertEquals("""
                java.lang.IllegalStateException: broken
                \t... 2 frames elided
                \tat app.Main.m2(File.java:3)
                \t... 2 frames elided
                \tat app.Main.m5(File.java:6)
                \t... 4 frames elided
                """, line.get("exception").get("stack_trace").textValue());
    }
}
