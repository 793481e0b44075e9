/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.structured;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.conv2d.logging.event.ReservedNames;
import org.conv2d.logging.layout.Mode;
import org.conv2d.logging.layout.StatusLines;
import org.conv2d.logging.message.EventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls that make no sense: one line each on the status logger, and the event is logged. */
final class MisuseTest {

    @BeforeEach
    void forgetWhatOthersDid() {
        Misuse.forget();
    }

    /** Logs, and finds exactly these lines on the status logger. */
    private static List<ObjectNode> lines(Consumer<StructuredLogger> logging, String... told) {
        try (StatusLines status = new StatusLines()) {
            List<ObjectNode> lines = Mode.SYNC.lines(
                    "<EventLayout includeThread='false'/>", logger -> logging.accept(StructuredLogger.of(logger)));
            assertEquals(List.of(told), status.lines());
            lines.forEach(line -> line.remove(List.of("timestamp", "level", "logger")));
            return lines;
        }
    }

    private static String line(Consumer<StructuredLogger> logging, String... told) {
        List<ObjectNode> lines = lines(logging, told);
        assertEquals(1, lines.size());
        return lines.get(0).toString();
    }

    @Test
    void event_nullOrBlank_isLoggedWithoutType() {
        List<ObjectNode> lines = lines(
                log -> {
                    log.info("a").event(null).with("n", 1).log();
                    log.info("b").event("").log();
                    log.info("c").event(" ").log();
                },
                "An event type must not be null; the event is logged without one",
                "An event type must not be blank; the event is logged without one");
        assertEquals("[{\"message\":\"a\",\"n\":1}, {\"message\":\"b\"}, {\"message\":\"c\"}]", lines.toString());
    }

    @Test
    void with_nullOrBlankName_keepsTheValue() {
        assertEquals(
                "{\"message\":\"a\",\"unnamed\":1,\"unnamed_2\":\"x\",\"unnamed_3\":true}",
                line(
                        log -> log.info("a")
                                .with(null, 1)
                                .with("", "x")
                                .with(" \t", true)
                                .log(),
                        "A field needs a name, and got null; it is logged as \"unnamed\"",
                        "A field needs a name, and got a blank one; it is logged as \"unnamed\""));
    }

    @Test
    void with_eachReservedName_isRenamedAndTold() {
        for (String name : ReservedNames.ALL) {
            try (StatusLines status = new StatusLines()) {
                ObjectNode line = Mode.SYNC.line(logger -> {
                    StructuredLogger log = StructuredLogger.of(logger);
                    log.info("a").event("e").with(name, 1).log();
                });
                assertEquals(1, line.get(name + "_2").intValue(), name);
                assertEquals(1, status.lines().size(), name);
                assertTrue(
                        status.lines()
                                .get(0)
                                .startsWith(
                                        "Field name \"" + name + "\" is one that the event line keeps for itself; it is"
                                                + " logged as \"" + name + "_2\""),
                        () -> status.lines().toString());
            }
        }
    }

    @Test
    void with_aMistakeInALoop_isToldOnce() {
        List<ObjectNode> lines = lines(
                log -> {
                    for (int i = 0; i < 1000; i++) {
                        log.info("a").with("level", i).log();
                    }
                },
                "Field name \"level\" is one that the event line keeps for itself; it is logged as \"level_2\"");
        assertEquals(1000, lines.size());
    }

    @Test
    void tell_ofManyKinds_endsWithALineThatSaysSo() {
        try (StatusLines status = new StatusLines()) {
            for (int i = 0; i < 1000; i++) {
                Misuse.tell("kind " + i, "Misuse {}", i);
            }
            assertEquals(101, status.lines().size());
            assertEquals(
                    "100 kinds of misuse of structured loggers were told; others are not",
                    status.lines().get(100));
        }
    }

    @Test
    void with_tenThousandFields_keepsThoseThatFit() {
        List<ObjectNode> lines = lines(
                log -> {
                    StructuredEvent event = log.info("a").event("wide");
                    for (int i = 0; i < 10_000; i++) {
                        event.with("f" + i, i);
                    }
                    event.log();
                    log.info("b").with("n", 1).log();
                },
                "Event \"wide\" has 10000 fields; those that find no room in its line are left out, and counted in"
                        + " _truncated");
        int kept = lines.get(0).size() - 3;
        assertTrue(kept > 900, () -> "kept " + kept);
        assertEquals(
                10_000 - kept, lines.get(0).get("_truncated").get("_fields").intValue());
        assertEquals(kept - 1, lines.get(0).get("f" + (kept - 1)).intValue());
        assertEquals("{\"message\":\"b\",\"n\":1}", lines.get(1).toString());
    }

    @Test
    void log_twice_logsOnce() {
        assertEquals(
                "{\"message\":\"a\",\"n\":1}",
                line(
                        log -> {
                            StructuredEvent event = log.info("a").with("n", 1);
                            event.log();
                            event.with("n", 2)
                                    .withAll(Map.of("x", 1))
                                    .event("e")
                                    .marker(null)
                                    .thrown(null)
                                    .log();
                        },
                        "An event was used after its log(): each one is built and logged once. What came after is"
                                + " ignored"));
    }

    private static void forgetThenLog(StructuredLogger log) {
        for (String text : List.of("a", "b", "c", "d", "e")) {
            assertTrue(log.info(text).with("n", 1).isEnabled());
        }
        log.info("e").log();
    }

    /** Events are kept for their thread: those of this one must not be met by other tests. */
    private static void onANewThread(Runnable task) {
        new Thread(task, "forgetful").start();
    }

    @Test
    void log_forgotten_isTold() {
        assertEquals(
                "{\"message\":\"e\"}",
                line(
                        log -> CompletableFuture.runAsync(() -> forgetThenLog(log), MisuseTest::onANewThread)
                                .join(),
                        "Event \"a\" was perhaps never logged: every chain of calls must end in log()",
                        "Event \"b\" was perhaps never logged: every chain of calls must end in log()"));
    }

    @Test
    void start_withoutTextOrLevel_logsNoneAtInfo() {
        List<ObjectNode> lines = lines(
                log -> {
                    log.info(null).with("n", 1).log();
                    log.at(null, "b").log();
                },
                "The level of an event must not be null; it is logged at INFO");
        assertEquals("[{\"n\":1}, {\"message\":\"b\"}]", lines.toString());
    }

    @Test
    void with_suppliersAndMapsThatThrow_keepsTheRest() {
        Map<String, Object> hostile = new AbstractMap<>() {
            @Override
            public Set<Entry<String, Object>> entrySet() {
                throw new IllegalStateException("closed");
            }
        };
        Map<String, Object> nullKey = new HashMap<>();
        nullKey.put(null, 5);
        assertEquals(
                "{\"message\":\"a\",\"s\":\"<error java.lang.IllegalStateException>\",\"none\":null,\"unnamed\":5,\"n\":1}",
                line(
                        log -> log.info("a")
                                .with("s", () -> {
                                    throw new IllegalStateException("no");
                                })
                                .with("none", (Supplier<?>) null)
                                .withAll(hostile)
                                .withAll(null)
                                .withAll(nullKey)
                                .with("n", 1)
                                .log(),
                        "A map of fields threw java.lang.IllegalStateException: closed; those it gave before are logged",
                        "Fields must be a map, and were null; the event is logged without them",
                        "A field needs a name, and got null; it is logged as \"unnamed\""));
    }

    @Test
    void bind_badNames_isToldAndKept() {
        assertEquals(
                "{\"message\":\"a\",\"unnamed\":1}",
                line(
                        log -> log.bind(null, 1)
                                .bind(null)
                                .unbind((String[]) null)
                                .info("a")
                                .log(),
                        "A field needs a name, and got null; it is logged as \"unnamed\"",
                        "Fields must be a map, and were null; the event is logged without them"));
    }

    @Test
    void of_null_isTheRootLogger() {
        try (StatusLines status = new StatusLines()) {
            assertEquals("", StructuredLogger.of(null).logger().getName());
            assertEquals("", StructuredLogger.named(null).logger().getName());
            assertTrue(
                    status.lines()
                            .contains("A structured logger needs a logger or a name, and got null; it logs to the root"
                                    + " logger"),
                    () -> status.lines().toString());
        }
    }

    private record Broken(boolean nothing) implements LoggedEvent {
        @Override
        public String type() {
            return nothing ? null : "broken";
        }

        @Override
        public String text() {
            throw new IllegalStateException("no text");
        }

        @Override
        public org.apache.logging.log4j.Level level() {
            return nothing ? null : org.apache.logging.log4j.Level.WARN;
        }

        @Override
        public void writeTo(EventMessage message) {
            message.with("before", 1);
            throw new IllegalStateException("no");
        }
    }

    @Test
    void log_brokenEvents_isToldAndLogged() {
        List<ObjectNode> lines = lines(
                log -> {
                    new Broken(false).log(log);
                    new Broken(true).log(log);
                    log.log((LoggedEvent) null);
                },
                Broken.class.getName()
                        + ".text threw java.lang.IllegalStateException: no text; the event is logged without what it did not"
                        + " give",
                Broken.class.getName()
                        + ".writeTo threw java.lang.IllegalStateException: no; the event is logged without what it did not"
                        + " give",
                "The level of an event must not be null; it is logged at INFO",
                "An event type must not be null; the event is logged without one",
                "An event must not be null; nothing is logged");
        assertEquals("[{\"event\":\"broken\",\"before\":1}, {\"before\":1}]", lines.toString());
        assertFalse(lines.isEmpty());
    }

    @Test
    void names_withControlCharacters_areToldVisibly() {
        Misuse.tell("x", "Event \"{}\"", Misuse.visible("a\n\u001b[31m" + "x".repeat(200)));
        assertEquals("a?" + "?[31m" + "x".repeat(93) + "…", Misuse.visible("a\n\u001b[31m" + "x".repeat(200)));
    }
}
