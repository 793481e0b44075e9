/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.MarkerManager;
import org.apache.logging.log4j.message.FormattedMessage;
import org.apache.logging.log4j.message.MapMessage;
import org.apache.logging.log4j.message.ObjectMessage;
import org.apache.logging.log4j.message.StringMapMessage;
import org.apache.logging.log4j.message.StructuredDataMessage;
import org.conv2d.logging.message.EventMessage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of each kind of message, in each mode. */
final class MessageKindsTest {

    private static void assertFields(String expected, Mode mode, Consumer<Logger> logging) {
        ObjectNode line = mode.line(logging);
        assertEquals(
                List.of("timestamp", "level", "logger"), JsonLines.names(line).subList(0, 3));
        assertEquals("INFO", line.get("level").textValue());
        assertEquals("app.Main", line.get("logger").textValue());
        assertEquals(Thread.currentThread().getName(), line.get("thread").textValue());
        line.remove(List.of("timestamp", "level", "logger", "thread"));
        assertEquals(expected, line.toString());
    }

    @ParameterizedTest
    @EnumSource
    void line_ofPlainMessage_hasIt(Mode mode) {
        assertFields("{\"message\":\"plain \\\"text\\\"\"}", mode, logger -> logger.info("plain \"text\""));
    }

    @ParameterizedTest
    @EnumSource
    void line_ofParameterisedMessage_hasItsText(Mode mode) {
        assertFields(
                "{\"message\":\"a 1 b 2.5 c null d [x]\"}",
                mode,
                logger -> logger.info("a {} b {} c {} d {}", 1, 2.5, null, List.of("x")));
    }

    @ParameterizedTest
    @EnumSource
    void line_ofFormattedMessage_hasItsText(Mode mode) {
        assertFields("{\"message\":\"007 é\"}", mode, logger -> logger.info(new FormattedMessage("%03d %s", 7, "é")));
    }

    @ParameterizedTest
    @EnumSource
    void line_ofMapMessage_hasTypedFieldsInItsOrder(Mode mode) {
        assertFields(
                "{\"event\":\"fsq_encoding\",\"message\":\"done\",\"batch_size\":32,\"levels\":[8,6,5],"
                        + "\"nested\":{\"k\":[1,null]},\"ok\":true,\"perplexity\":125.6,\"unit\":\"SECONDS\"}",
                mode,
                logger -> logger.info(new MapMessage<>()
                        .with("event", "fsq_encoding")
                        .with("message", "done")
                        .with("batch_size", 32)
                        .with("perplexity", 125.6)
                        .with("ok", true)
                        .with("levels", new int[] {8, 6, 5})
                        .with("unit", TimeUnit.SECONDS)
                        .with("nested", Map.of("k", Arrays.asList(1, null)))));
    }

    @ParameterizedTest
    @EnumSource
    void line_ofStringMapMessage_hasTextFields(Mode mode) {
        assertFields(
                "{\"event\":\"login\",\"user\":\"ann\"}",
                mode,
                logger -> logger.info(new StringMapMessage(Map.of("user", "ann", "event", "login"))));
    }

    @ParameterizedTest
    @EnumSource
    void line_ofMapAsObject_hasItsFieldsInTheirOrder(Mode mode) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("z", 1L);
        map.put("event", "config");
        map.put("a", 0.5f);
        String expected = "{\"event\":\"config\",\"z\":1,\"a\":0.5}";
        assertFields(expected, mode, logger -> logger.info(new ObjectMessage(map)));
        assertFields(expected, mode, logger -> logger.info((Object) map));
    }

    @ParameterizedTest
    @EnumSource
    void line_ofOtherObject_hasItsText(Mode mode) {
        assertFields("{\"message\":\"[1, 2]\"}", mode, logger -> logger.info((Object) List.of(1, 2)));
        assertFields("{\"message\":\"null\"}", mode, logger -> logger.info((Object) null));
    }

    @ParameterizedTest
    @EnumSource
    void line_ofParametersAndATrailingMap_hasTextAndFields(Mode mode) {
        assertFields(
                "{\"message\":\"done 1\",\"batch\":7}", mode, logger -> logger.info("done {}", 1, Map.of("batch", 7)));
        assertFields("{\"message\":\"map {batch=7}\"}", mode, logger -> logger.info("map {}", Map.of("batch", 7)));
    }

    @ParameterizedTest
    @EnumSource
    void line_ofStructuredData_hasTypeMessageIdAndFields(Mode mode) {
        StructuredDataMessage message = new StructuredDataMessage("id1", "transfer done", "transfer");
        message.put("amount", "5");
        assertFields(
                "{\"event\":\"transfer\",\"message\":\"transfer done\",\"id\":\"id1\",\"amount\":\"5\"}",
                mode,
                logger -> logger.info(message));
    }

    @ParameterizedTest
    @EnumSource
    void line_ofEventMessage_hasTypeTextAndTypedFields(Mode mode) {
        assertFields(
                "{\"event\":\"fsq_encoding\",\"message\":\"Batch \\\"7\\\" done\",\"batch_size\":32,\"perplexity\":125.6,"
                        + "\"rate\":0.1,\"ok\":true,\"text\":\"\\u0001é\",\"levels\":[8,6,5],\"loss\":null,"
                        + "\"loss_nonfinite\":\"NaN\",\"level_2\":\"x\"}",
                mode,
                logger -> logger.info(EventMessage.of("fsq_encoding", "Batch \"7\" done")
                        .with("batch_size", 32)
                        .with("perplexity", 125.6)
                        .with("rate", 0.1f)
                        .with("ok", true)
                        .with("text", "\u0001é")
                        .with("levels", new int[] {8, 6, 5})
                        .with("loss", Double.NaN)
                        .with("level", "x")));
    }

    @ParameterizedTest
    @EnumSource
    void line_ofEventMessageWithNothing_hasNothing(Mode mode) {
        assertFields("{}", mode, logger -> logger.info(EventMessage.of(null)));
        assertFields("{\"event\":\"tick\"}", mode, logger -> logger.info(EventMessage.of("tick")));
        assertFields("{\"message\":\"text\"}", mode, logger -> logger.info(EventMessage.of(null, "text")));
    }

    @ParameterizedTest
    @EnumSource
    void line_withMarkerAndItsParents_namesThem(Mode mode) {
        assertFields(
                "{\"message\":\"m\",\"marker\":\"child\",\"marker_parents\":[\"parent\"]}",
                mode,
                logger -> logger.info(
                        MarkerManager.getMarker("child").setParents(MarkerManager.getMarker("parent")), "m"));
    }

    @ParameterizedTest
    @EnumSource
    void line_withException_hasItLast(Mode mode) {
        Exception thrown = new IllegalStateException("broken");
        thrown.setStackTrace(new StackTraceElement[] {new StackTraceElement("app.Main", "main", "Main.java", 7)});
        ObjectNode line =
                mode.line(logger -> logger.info(EventMessage.of("failed").with("n", 1), thrown));
        assertEquals("failed", line.get("event").textValue());
        assertEquals(
                "{\"type\":\"java.lang.IllegalStateException\",\"message\":\"broken\","
                        + "\"root_cause\":\"java.lang.IllegalStateException: broken\","
                        + "\"stack_trace\":\"java.lang.IllegalStateException: broken\\n\\tat app.Main.main(Main.java:7)\\n\","
                        + "\"stack_hash\":\""
                        + line.get("exception").get("stack_hash").textValue() + "\"}",
                line.get("exception").toString());
        assertEquals("exception", JsonLines.names(line).get(line.size() - 1));
        ObjectNode last = mode.line(logger -> logger.info("failed {}", 1, thrown));
        assertEquals("failed 1", last.get("message").textValue());
        assertEquals("broken", last.get("exception").get("message").textValue());
    }

    @ParameterizedTest
    @EnumSource
    void line_underLongReusedMessages_isStillItsOwn(Mode mode) {
        List<ObjectNode> lines = mode.lines("<EventLayout/>", logger -> {
            logger.info("x".repeat(5_000));
            logger.info("short");
            logger.info(EventMessage.of("e").with("long", "y".repeat(5_000)));
            logger.info(EventMessage.of("f").with("short", 1));
        });
        assertEquals("short", lines.get(1).get("message").textValue());
        assertEquals(1, lines.get(3).get("short").intValue());
        assertFalse(lines.get(3).has("long"));
    }
}
