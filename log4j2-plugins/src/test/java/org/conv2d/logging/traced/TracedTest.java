/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.traced;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.Property;
import org.conv2d.logging.layout.JsonLines;
import org.conv2d.logging.layout.Mode;
import org.conv2d.logging.structured.StructuredLogger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What traced functions log, return and throw. */
final class TracedTest {

    private static final String LAYOUT = "<EventLayout includeLocation='true'/>";
    private static final List<String> HEAD = List.of("timestamp", "logger", "thread", "location");

    private static String shape(ObjectNode line) {
        line.remove(HEAD);
        if (line.has("duration_ms")) {
            assertEquals(
                    line.get("duration_seconds").doubleValue(),
                    line.get("duration_ms").doubleValue() / 1000,
                    1e-9);
            assertTrue(line.get("duration_ms").doubleValue() >= 0);
            line.remove(List.of("duration_seconds", "duration_ms"));
        }
        return line.toString();
    }

    @ParameterizedTest
    @EnumSource
    void call_aFunctionThatReturns_logsStartAndEnd(Mode mode) {
        List<ObjectNode> lines = mode.lines(LAYOUT, logger -> {
            Tracer tracer =
                    Traced.on(StructuredLogger.of(logger).bind("run", 7)).withArguments(2, 1);
            int length = tracer.evaluate("length", "four"::length);
            assertEquals(4, length);
        });
        int line = lines.get(0).get("location").get("line").intValue();
        assertEquals(line, lines.get(1).get("location").get("line").intValue());
        assertEquals(
                TracedTest.class.getName(),
                lines.get(0).get("location").get("class").textValue());
        assertEquals(
                "{\"level\":\"INFO\",\"event\":\"function_start\",\"message\":\"Function execution started\","
                        + "\"function\":\"length\",\"args_count\":2,\"kwargs_count\":1,\"run\":7}",
                shape(lines.get(0)));
        assertEquals(
                "{\"level\":\"INFO\",\"event\":\"function_complete\",\"message\":\"Function execution completed\","
                        + "\"function\":\"length\",\"success\":true,\"run\":7}",
                shape(lines.get(1)));
    }

    @ParameterizedTest
    @EnumSource
    void call_aFunctionThatThrows_logsTheErrorAndThrowsTheSame(Mode mode) {
        IOException thrown = new IOException("disk full");
        List<ObjectNode> lines = mode.lines(LAYOUT, logger -> {
            Tracer tracer = Traced.on(StructuredLogger.of(logger));
            Callable<Object> failing = () -> {
                throw thrown;
            };
            assertSame(thrown, assertThrows(IOException.class, () -> tracer.call("save", failing)));
        });
        assertEquals(2, lines.size());
        ObjectNode error = lines.get(1);
        assertEquals("ERROR", error.get("level").textValue());
        assertEquals("function_error", error.get("event").textValue());
        assertEquals("Function save failed", error.get("message").textValue());
        assertEquals("save", error.get("function").textValue());
        assertEquals("IOException", error.get("error_type").textValue());
        assertEquals("disk full", error.get("error_message").textValue());
        assertTrue(error.get("traceback").textValue().startsWith("java.io.IOException: disk full\n\tat "));
        assertTrue(error.get("duration_ms").isDouble());
        assertEquals("java.io.IOException", error.get("exception").get("type").textValue());
        assertEquals(0, thrown.getSuppressed().length);
    }

    @Test
    void run_anError_isLoggedAndThrown() {
        List<ObjectNode> lines = Mode.SYNC.lines(LAYOUT, logger -> {
            StackOverflowError error = new StackOverflowError();
            Runnable failing = () -> {
                throw error;
            };
            Tracer tracer = Traced.on(StructuredLogger.of(logger));
            assertSame(error, assertThrows(StackOverflowError.class, () -> tracer.run("deep", failing)));
            assertSame(
                    error,
                    assertThrows(
                            StackOverflowError.class, () -> tracer.wrapping().run("deep", failing)));
        });
        assertEquals(4, lines.size());
        assertEquals("StackOverflowError", lines.get(1).get("error_type").textValue());
        assertTrue(lines.get(1).get("error_message").isNull());
    }

    @Test
    void wrapping_anException_throwsItWithTheFunction() {
        IOException thrown = new IOException("disk full");
        List<ObjectNode> lines = Mode.SYNC.lines(LAYOUT, logger -> {
            WrappingTracer tracer = Traced.on(StructuredLogger.of(logger)).wrapping();
            FunctionFailedException wrapped = assertThrows(
                    FunctionFailedException.class,
                    () -> tracer.call("save", () -> {
                        throw thrown;
                    }));
            assertEquals("Function save failed: disk full", wrapped.getMessage());
            assertEquals("save", wrapped.function());
            assertSame(thrown, wrapped.getCause());
            assertEquals("x", tracer.call("get", () -> "x"));
        });
        assertEquals(
                TracedTest.class.getName(),
                lines.get(0).get("location").get("class").textValue());
        assertEquals("function_complete", lines.get(3).get("event").textValue());
    }

    private static final class Nasty extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException("never");
        }
    }

    @Test
    void call_anExceptionThatThrows_isLoggedAndThrown() {
        Nasty nasty = new Nasty();
        List<ObjectNode> lines = Mode.SYNC.lines("<EventLayout/>", logger -> {
            Runnable failing = () -> {
                throw nasty;
            };
            Tracer tracer = Traced.on(StructuredLogger.of(logger));
            assertSame(nasty, assertThrows(Nasty.class, () -> tracer.run("f", failing)));
            assertThrows(FunctionFailedException.class, () -> tracer.wrapping().run("f", failing));
        });
        assertEquals(4, lines.size());
        assertEquals("Nasty", lines.get(1).get("error_type").textValue());
        assertEquals(
                "<error java.lang.IllegalStateException>",
                lines.get(1).get("error_message").textValue());
    }

    /** Throws what it is given to log. */
    private static final class Refusing extends AbstractAppender {
        private int events;

        Refusing() {
            super("Refusing", null, null, false, Property.EMPTY_ARRAY);
        }

        @Override
        public void append(org.apache.logging.log4j.core.LogEvent event) {
            if (events++ > 0) {
                throw new IllegalArgumentException("refused");
            }
        }
    }

    @Test
    void call_whenLoggingTheErrorThrows_stillThrowsTheOriginal() {
        IOException thrown = new IOException("disk full");
        Mode.SYNC.bytes("<EventLayout/>", logger -> {
            org.apache.logging.log4j.core.Logger core = (org.apache.logging.log4j.core.Logger) logger;
            Refusing refusing = new Refusing();
            refusing.start();
            core.addAppender(refusing);
            Tracer tracer = Traced.on(StructuredLogger.of(logger));
            assertSame(
                    thrown,
                    assertThrows(
                            IOException.class,
                            () -> tracer.call("save", () -> {
                                throw thrown;
                            })));
        });
        assertEquals(1, thrown.getSuppressed().length);
    }

    @Test
    void call_static_logsUnderTheClassThatCalls() throws Exception {
        LoggerContext context = (LoggerContext) LogManager.getContext(false);
        org.conv2d.logging.layout.MemoryAppender memory = org.conv2d.logging.layout.MemoryAppender.create(
                "m",
                org.conv2d.logging.layout.EventLayout.newBuilder()
                        .setIncludeLocation("true")
                        .build());
        memory.start();
        LoggerConfig config = new LoggerConfig(TracedTest.class.getName(), org.apache.logging.log4j.Level.INFO, false);
        config.addAppender(memory, null, null);
        context.getConfiguration().addLogger(TracedTest.class.getName(), config);
        context.updateLoggers();
        try {
            Traced.run("r", () -> {});
            assertEquals("x", Traced.call("c", () -> "x"));
            assertEquals(1, Traced.evaluate("e", () -> 1));
        } finally {
            context.getConfiguration().removeLogger(TracedTest.class.getName());
            context.updateLoggers();
        }
        List<ObjectNode> lines = JsonLines.all(memory.written());
        assertEquals(6, lines.size());
        for (ObjectNode line : lines) {
            assertEquals(TracedTest.class.getName(), line.get("logger").textValue());
            assertEquals(
                    "call_static_logsUnderTheClassThatCalls",
                    line.get("location").get("method").textValue());
        }
    }
}
