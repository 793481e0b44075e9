/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.structured;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.Marker;
import org.apache.logging.log4j.MarkerManager;
import org.apache.logging.log4j.core.Filter;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.filter.AbstractFilter;
import org.apache.logging.log4j.core.filter.MarkerFilter;
import org.apache.logging.log4j.message.Message;
import org.conv2d.logging.layout.Mode;
import org.conv2d.logging.message.EventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Events by chained calls, in every mode of Log4j. */
final class StructuredLoggerTest {

    private static final String LAYOUT = "<EventLayout includeLocation='true'/>";

    private static String fieldsOf(ObjectNode line) {
        return line.remove(List.of("timestamp", "level", "logger", "event", "message", "thread", "location", "marker"))
                .toString();
    }

    @ParameterizedTest
    @EnumSource
    void log_anEventOfAllTypes_keepsThem(Mode mode) {
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("m1", 1);
        more.put("m2", List.of(2));
        ObjectNode line = mode.line(logger -> StructuredLogger.of(logger)
                .info("Training started")
                .event("training_start")
                .with("boolean", true)
                .with("char", 'c')
                .with("byte", (byte) 1)
                .with("int", 42)
                .with("long", Long.MAX_VALUE)
                .with("float", 0.1f)
                .with("double", 0.1)
                .with("text", "t")
                .with("list", List.of(1, 2))
                .with("null", (Object) null)
                .with("supplied", () -> 7)
                .withAll(more)
                .log());
        assertEquals("INFO", line.get("level").textValue());
        assertEquals("training_start", line.get("event").textValue());
        assertEquals("Training started", line.get("message").textValue());
        assertEquals(
                "{\"boolean\":true,\"char\":\"c\",\"byte\":1,\"int\":42,\"long\":9223372036854775807,\"float\":0.1,"
                        + "\"double\":0.1,\"text\":\"t\",\"list\":[1,2],\"null\":null,\"supplied\":7,\"m1\":1,\"m2\":[2]}",
                fieldsOf(line));
    }

    @ParameterizedTest
    @EnumSource
    void log_atEachLevel_hasTheLevel(Mode mode) {
        List<ObjectNode> lines = mode.lines(LAYOUT, logger -> {
            StructuredLogger log = StructuredLogger.of(logger);
            log.trace("t").log();
            log.debug("t").log();
            log.info("t").log();
            log.warn("t").log();
            log.error("t").log();
            log.fatal("t").log();
            log.at(Level.forName("NOTICE", 350), "t").log();
        });
        assertEquals(
                List.of("TRACE", "DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL", "NOTICE"),
                lines.stream().map(line -> line.get("level").textValue()).toList());
    }

    @ParameterizedTest
    @EnumSource
    void log_withMarkerAndException_hasBoth(Mode mode) {
        ObjectNode line = mode.line(logger -> StructuredLogger.of(logger)
                .error("Failed")
                .marker(MarkerManager.getMarker("QA"))
                .thrown(new IllegalStateException("no"))
                .log());
        assertEquals("QA", line.get("marker").textValue());
        assertEquals("no", line.get("exception").get("message").textValue());
    }

    @ParameterizedTest
    @EnumSource
    void log_fromEachEntry_hasTheLocationOfTheCaller(Mode mode) {
        List<ObjectNode> lines = mode.lines(LAYOUT, logger -> {
            StructuredLogger log = StructuredLogger.of(logger);
            LoggedEvent event = new Tick(1);
            log.info("t").event("chain").log();
            event.log(log);
            event.log(logger);
            event.withText("again").log(log);
            log.log(event);
            Wrapper.log(log, event);
        });
        assertEquals(6, lines.size());
        int first = lines.get(0).get("location").get("line").intValue();
        for (int i = 0; i < lines.size(); i++) {
            JsonNode location = lines.get(i).get("location");
            assertEquals(
                    StructuredLoggerTest.class.getName(), location.get("class").textValue(), "entry " + i);
            assertEquals(first + i, location.get("line").intValue(), "entry " + i);
        }
    }

    /** Somebody's own logging facade. */
    private static final class Wrapper {
        static void log(StructuredLogger log, LoggedEvent event) {
            log.log(StructuredLoggerTest.class.getName() + "$Wrapper", event);
        }
    }

    private record Tick(int n) implements LoggedEvent {
        @Override
        public String type() {
            return "tick";
        }

        @Override
        public String text() {
            return "Tick";
        }

        @Override
        public void writeTo(EventMessage message) {
            message.with("n", n);
        }
    }

    @ParameterizedTest
    @EnumSource
    void bind_fields_joinEveryEventOfThatLogger(Mode mode) {
        List<ObjectNode> lines = mode.lines(LAYOUT, logger -> {
            StructuredLogger log = StructuredLogger.of(logger).bind("run", "r1").bind(Map.of("fold", 3));
            log.info("t").with("n", 1).log();
            log.unbind("fold", "unknown").info("t").with("n", 2).log();
            log.bind("run", "r2").info("t").log();
            log.info("t").with("run", "own").log();
            new Tick(5).log(log);
            StructuredLogger.of(logger).info("t").log();
        });
        assertEquals(
                List.of(
                        "{\"n\":1,\"run\":\"r1\",\"fold\":3}",
                        "{\"n\":2,\"run\":\"r1\"}",
                        "{\"run\":\"r2\",\"fold\":3}",
                        "{\"run\":\"own\",\"fold\":3}",
                        "{\"n\":5,\"run\":\"r1\",\"fold\":3}",
                        "{}"),
                lines.stream().map(StructuredLoggerTest::fieldsOf).toList());
    }

    @ParameterizedTest
    @EnumSource
    void toMessage_ofAnEvent_goesToAnyLogger(Mode mode) {
        ObjectNode line = mode.line(logger -> logger.warn(new Tick(3).toMessage()));
        assertEquals("tick", line.get("event").textValue());
        assertEquals("{\"n\":3}", fieldsOf(line));
    }

    @ParameterizedTest
    @EnumSource
    void log_insideAValue_keepsBothEvents(Mode mode) {
        List<ObjectNode> lines = mode.lines(LAYOUT, logger -> {
            StructuredLogger log = StructuredLogger.of(logger);
            log.info("outer")
                    .with("a", 1)
                    .with("inner", () -> {
                        log.info("inner").with("b", 2).log();
                        return 3;
                    })
                    .log();
        });
        assertEquals("{\"b\":2}", fieldsOf(lines.get(0)));
        assertEquals("{\"a\":1,\"inner\":3}", fieldsOf(lines.get(1)));
    }

    private static LoggerContext contextOf(Logger logger) {
        return ((org.apache.logging.log4j.core.Logger) logger).getContext();
    }

    @ParameterizedTest
    @EnumSource
    void start_belowTheLevel_isTheSameEventThatDoesNothing(Mode mode) {
        byte[] bytes = mode.bytes(LAYOUT, logger -> {
            ((org.apache.logging.log4j.core.Logger) logger).setLevel(Level.WARN);
            StructuredLogger log = StructuredLogger.of(logger);
            StructuredEvent event = log.info("t");
            assertSame(DisabledEvent.INSTANCE, event);
            assertFalse(event.isEnabled());
            assertFalse(log.isEnabled(Level.INFO));
            assertTrue(log.isEnabled(Level.WARN));
            event.event("e")
                    .with("a", true)
                    .with("a", 'c')
                    .with("a", 1)
                    .with("a", 1L)
                    .with("a", 1f)
                    .with("a", 1d)
                    .with("a", "t")
                    .with("a", () -> {
                        throw new IllegalStateException("must not be asked");
                    })
                    .withAll(null)
                    .marker(null)
                    .thrown(null)
                    .log();
            new Tick(1).log(log);
        });
        assertEquals(0, bytes.length);
    }

    /** Raises the level of nothing, but notes what it is asked about. */
    private static final class Noting extends AbstractFilter {
        private final List<String> asked = new java.util.ArrayList<>();

        @Override
        public Filter.Result filter(
                org.apache.logging.log4j.core.Logger logger, Level level, Marker marker, Message message, Throwable t) {
            asked.add(level + " " + ((EventMessage) message).fields().event());
            return Filter.Result.NEUTRAL;
        }

        @Override
        public Filter.Result filter(
                org.apache.logging.log4j.core.Logger logger, Level level, Marker marker, Object message, Throwable t) {
            asked.add("in advance");
            return Filter.Result.NEUTRAL;
        }
    }

    /** A rule that raises debug events must see them, once, as it does those of plain loggers. */
    @ParameterizedTest
    @EnumSource
    void filter_ofTheContext_seesEventsBelowTheLevelOnceAndWhole(Mode mode) {
        Noting noting = new Noting();
        noting.start();
        byte[] bytes = mode.bytes(LAYOUT, logger -> {
            contextOf(logger).getConfiguration().addFilter(noting);
            ((org.apache.logging.log4j.core.Logger) logger).setLevel(Level.WARN);
            StructuredLogger log = StructuredLogger.of(logger);
            for (int i = 0; i < 10; i++) {
                log.debug("t").event("gauge_update").with("value", 1.5).log();
            }
            new Tick(1).log(log);
        });
        assertEquals(0, bytes.length);
        assertEquals(11, noting.asked.size());
        assertEquals("DEBUG gauge_update", noting.asked.get(9));
        assertEquals("INFO tick", noting.asked.get(10));
    }

    @Test
    void filter_byMarker_letsThroughWhatIsBelowTheLevel() {
        ObjectNode line = Mode.SYNC.line(logger -> {
            MarkerFilter audit = MarkerFilter.createFilter("AUDIT", Filter.Result.ACCEPT, Filter.Result.NEUTRAL);
            audit.start();
            contextOf(logger).getConfiguration().addFilter(audit);
            ((org.apache.logging.log4j.core.Logger) logger).setLevel(Level.WARN);
            StructuredLogger log = StructuredLogger.of(logger);
            log.info("no").log();
            log.info("yes").marker(MarkerManager.getMarker("AUDIT")).log();
        });
        assertEquals("yes", line.get("message").textValue());
    }

    @Test
    void log_denied_leavesNothingBehindInTheNextEvent() {
        List<ObjectNode> lines = Mode.SYNC.lines(LAYOUT, logger -> {
            StructuredLogger log = StructuredLogger.of(logger);
            MarkerFilter deny = MarkerFilter.createFilter("NO", Filter.Result.DENY, Filter.Result.NEUTRAL);
            deny.start();
            contextOf(logger).getConfiguration().addFilter(deny);
            for (int i = 0; i < 20; i++) {
                log.info("denied")
                        .marker(MarkerManager.getMarker("NO"))
                        .with("x", i)
                        .log();
                log.info("logged").with("n", i).log();
            }
        });
        assertEquals(20, lines.size());
        for (int i = 0; i < 20; i++) {
            assertEquals("{\"n\":" + i + "}", fieldsOf(lines.get(i)));
        }
    }

    @Test
    void named_andToString_tellTheLogger() {
        StructuredLogger log = StructuredLogger.named("app.Named").bind("a", 1);
        assertEquals("app.Named", log.logger().getName());
        assertEquals("StructuredLogger[app.Named]{a=1}", log.toString());
        assertEquals(Map.of("a", 1), log.boundFields());
    }
}
