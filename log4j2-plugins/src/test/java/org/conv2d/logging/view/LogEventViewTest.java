/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.view;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ConcurrentModificationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.MarkerManager;
import org.apache.logging.log4j.ThreadContext;
import org.apache.logging.log4j.message.MapMessage;
import org.apache.logging.log4j.message.ObjectMessage;
import org.apache.logging.log4j.message.StringMapMessage;
import org.apache.logging.log4j.message.StructuredDataMessage;
import org.conv2d.logging.event.FieldKind;
import org.conv2d.logging.event.Fields;
import org.conv2d.logging.event.Severity;
import org.conv2d.logging.layout.Mode;
import org.conv2d.logging.message.EventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of message shows the same fields, in every mode and before there is an event. */
final class LogEventViewTest {

    private static final String FIELDS = "{\"perplexity\":125.6,\"batch_size\":32,\"ok\":true,\"quality\":\"good\"}";

    private static Map<String, Object> map() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("event", "fsq_encoding");
        map.put("perplexity", 125.6);
        map.put("batch_size", 32);
        map.put("ok", true);
        map.put("quality", "good");
        return map;
    }

    private static EventMessage message() {
        return EventMessage.of("fsq_encoding")
                .with("perplexity", 125.6)
                .with("batch_size", 32)
                .with("ok", true)
                .with("quality", "good");
    }

    private static final class Typed extends MapMessage<Typed, Object> {
        private static final long serialVersionUID = 1L;

        Typed(Map<String, Object> map) {
            super(map);
        }
    }

    private static ObjectNode one(Mode mode, Consumer<Logger> logging) {
        List<ObjectNode> lines = mode.lines("<ViewLayout contextNumbers='true'/>", logging);
        assertEquals(1, lines.size());
        return lines.get(0);
    }

    private static void assertFields(ObjectNode seen) {
        assertEquals("fsq_encoding", seen.get("event").textValue());
        assertEquals(4, seen.get("own").intValue());
        assertEquals(FIELDS, seen.get("fields").toString());
    }

    @ParameterizedTest
    @EnumSource
    void eventMessage_inEveryMode_showsItsFields(Mode mode) {
        assertFields(one(mode, logger -> logger.info(message())));
    }

    @ParameterizedTest
    @EnumSource
    void objectMessage_ofMap_showsItsFields(Mode mode) {
        assertFields(one(mode, logger -> logger.info(new ObjectMessage(map()))));
    }

    @ParameterizedTest
    @EnumSource
    void mapLoggedByItself_ofAnyMode_showsItsFields(Mode mode) {
        assertFields(one(mode, logger -> logger.info(map())));
    }

    @ParameterizedTest
    @EnumSource
    void trailingMap_behindPlaceholders_showsItsFieldsAndTheText(Mode mode) {
        ObjectNode seen = one(mode, logger -> logger.info("epoch {} of {}", 1, 2, map()));
        assertFields(seen);
        assertEquals("epoch 1 of 2", seen.get("message").textValue());
    }

    @ParameterizedTest
    @EnumSource
    void mapMessage_inEveryMode_showsItsFieldsInOrderOfNames(Mode mode) {
        ObjectNode seen = one(mode, logger -> logger.info(new Typed(map())));
        assertEquals("fsq_encoding", seen.get("event").textValue());
        assertEquals(
                "{\"batch_size\":32,\"ok\":true,\"perplexity\":125.6,\"quality\":\"good\"}",
                seen.get("fields").toString());
    }

    @ParameterizedTest
    @EnumSource
    void structuredData_inEveryMode_namesTypeTextAndId(Mode mode) {
        StructuredDataMessage message = new StructuredDataMessage("audit@1", "User logged in", "login");
        message.put("user", "ada");
        ObjectNode seen = one(mode, logger -> logger.info(message));
        assertEquals("login", seen.get("event").textValue());
        assertEquals("User logged in", seen.get("message").textValue());
        assertEquals("{\"id\":\"audit\",\"user\":\"ada\"}", seen.get("fields").toString());
    }

    @ParameterizedTest
    @EnumSource
    void plainText_hasNoTypeAndNoFields(Mode mode) {
        ObjectNode seen = one(mode, logger -> logger.warn("low {}", 23.4));
        assertTrue(seen.get("event").isNull());
        assertEquals("low 23.4", seen.get("message").textValue());
        assertEquals("app.Main", seen.get("logger").textValue());
        assertEquals("WARN", seen.get("severity").textValue());
        assertEquals(0, seen.get("fields").size());
    }

    @ParameterizedTest
    @EnumSource
    void context_followsTheFields_andItsNumbersCount(Mode mode) {
        ObjectNode seen = one(mode, logger -> {
            ThreadContext.putAll(Map.of("latency_ms", "12.5", "attempt", "3", "user", "ada", "zip", "01234"));
            try {
                logger.info(EventMessage.of("call").with("n", 1));
            } finally {
                ThreadContext.clearAll();
            }
        });
        assertEquals(1, seen.get("own").intValue());
        ObjectNode fields = (ObjectNode) seen.get("fields");
        assertEquals(12.5, fields.get("latency_ms").doubleValue());
        assertTrue(fields.get("attempt").isIntegralNumber());
        assertEquals("ada", fields.get("user").textValue());
        assertEquals("01234", fields.get("zip").textValue());
    }

    @ParameterizedTest
    @EnumSource
    void markerAndException_areSeen(Mode mode) {
        ObjectNode seen = one(
                mode,
                logger -> logger.error(
                        MarkerManager.getMarker("CHILD").setParents(MarkerManager.getMarker("PARENT")),
                        "failed",
                        new IllegalStateException("why")));
        assertTrue(seen.get("marked").booleanValue());
        assertEquals("why", seen.get("thrown").textValue());
    }

    @ParameterizedTest
    @EnumSource
    void nonFiniteNumber_staysANumber(Mode mode) {
        String fields = one(
                        mode,
                        logger -> logger.info(
                                EventMessage.of("e").with("loss", Double.NaN).with("rate", Float.NEGATIVE_INFINITY)))
                .get("fields")
                .toString();
        assertTrue(fields.contains("\"loss\":\"NaN\""), fields);
        assertTrue(fields.contains("\"rate\":\"-Infinity\""), fields);
    }

    @Test
    void indexOf_reservedName_findsTheFieldUnderTheNameGiven() {
        BiConsumer<Object, String> check = (message, name) -> {
            LogEventView view = read(message);
            assertEquals(7, view.longValue(view.indexOf("level")));
            assertEquals(FieldKind.INTEGER, view.kind(view.indexOf("level")));
            assertEquals(Fields.NONE, view.indexOf("thread"));
        };
        check.accept(EventMessage.of("e").with("level", 7), "message");
        check.accept(EventMessage.of("e").with("level", 7).memento(), "text");
    }

    @Test
    void map_thatThrowsWhileRead_keepsWhatCameBefore() {
        Map<String, Object> hostile = new LinkedHashMap<>(map()) {
            private static final long serialVersionUID = 1L;

            @Override
            public void forEach(BiConsumer<? super String, ? super Object> action) {
                action.accept("a", 1);
                throw new ConcurrentModificationException();
            }
        };
        MessageView view = new MessageView();
        view.readObject(hostile);
        assertEquals(1, view.size());
        assertTrue(view.failure() instanceof ConcurrentModificationException);
        view.clear();
        assertNull(view.failure());
        assertEquals(0, view.size());
    }

    @Test
    void beforeThereIsAnEvent_messageAndObject_showTheSame() {
        assertFields(ViewLayout.describe(read(message())));
        assertFields(ViewLayout.describe(read(map())));
        assertFields(ViewLayout.describe(read(new ObjectMessage(map()))));
        LogEventView text = read("just text");
        assertNull(text.event());
        assertEquals(0, text.size());
        assertEquals("just text", text.message().toString());
        assertEquals(1_700_000_000L, text.epochSecond());
        assertEquals(123_000_000, text.nanoOfSecond());
        assertFalse(text.hasMarker("PARENT"));
    }

    @Test
    void stringMapMessage_numbersAsText_stayText() {
        LogEventView view = read(new StringMapMessage().with("n", "5"));
        assertEquals(FieldKind.TEXT, view.kind(view.indexOf("n")));
    }

    @Test
    void severity_ofOwnLevels_isTheNextOneBelow() {
        assertEquals(Severity.INFO, Severities.of(Level.forName("NOTICE", 350)));
        assertEquals(Severity.FATAL, Severities.of(Level.OFF));
        assertEquals(Severity.TRACE, Severities.of(Level.ALL));
        for (Severity severity : Severity.values()) {
            assertEquals(severity, Severities.of(Severities.levelOf(severity)));
        }
    }

    private static LogEventView read(Object message) {
        LogEventView view = new LogEventView(false);
        view.read("app.Main", Level.INFO, null, message, null, null, 1_700_000_000_123L);
        return view;
    }
}
