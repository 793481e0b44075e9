/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.conv2d.logging.json.StrictJson;
import org.junit.jupiter.api.Test;

/** The {@code exception} object of usual and hostile exceptions. */
final class ExceptionPartTest {

    private final Lines lines = new Lines();

    private static <T extends Throwable> T at(T thrown, String... methods) {
        StackTraceElement[] frames = new StackTraceElement[methods.length];
        for (int i = 0; i < methods.length; i++) {
            frames[i] = new StackTraceElement("app.Main", methods[i], "Main.java", 10 + i);
        }
        thrown.setStackTrace(frames);
        return thrown;
    }

    @Test
    void exception_withCauseAndSuppressed_readsRootCauseFirst() {
        IOException root = at(new IOException("disk full"), "write", "save", "main");
        IllegalStateException wrapper = at(new IllegalStateException("not saved", root), "save", "main");
        wrapper.addSuppressed(at(new Error("also"), "close", "save", "main"));
        ObjectNode exception = lines.exception(wrapper);
        assertEquals(List.of("type", "message", "root_cause", "stack_trace", "stack_hash"), Lines.names(exception));
        assertEquals("java.lang.IllegalStateException", exception.get("type").textValue());
        assertEquals("not saved", exception.get("message").textValue());
        assertEquals(
                "java.io.IOException: disk full", exception.get("root_cause").textValue());
        assertEquals("""
                java.io.IOException: disk full
                \tat app.Main.write(Main.java:10)
                \tat app.Main.save(Main.java:11)
                \tat app.Main.main(Main.java:12)
                Wrapped by: java.lang.IllegalStateException: not saved
                \tat app.Main.save(Main.java:10)
                \tat app.Main.main(Main.java:11)
                \tSuppressed: java.lang.Error: also
                \t\tat app.Main.close(Main.java:10)
                \t\tat app.Main.save(Main.java:11)
                \t\tat app.Main.main(Main.java:12)
                """, exception.get("stack_trace").textValue());
        assertTrue(exception.get("stack_hash").textValue().matches("[0-9a-f]{16}"));
    }

    @Test
    void exception_sharingFramesWithItsWrapper_leavesThemOut() {
        StackTraceElement[] shared = at(new Error(), "save", "main").getStackTrace();
        IOException root = new IOException();
        root.setStackTrace(new StackTraceElement[] {
            new StackTraceElement("app.Main", "write", "Main.java", 1), shared[0], shared[1]
        });
        IllegalStateException wrapper = new IllegalStateException(root);
        wrapper.setStackTrace(shared);
        assertEquals("""
                java.io.IOException
                \tat app.Main.write(Main.java:1)
                \t... 2 common frames omitted
                Wrapped by: java.lang.IllegalStateException: java.io.IOException
                \tat app.Main.save(Main.java:10)
                \tat app.Main.main(Main.java:11)
                """, lines.exception(wrapper).get("stack_trace").textValue());
    }

    @Test
    void exception_withoutMessage_hasNone() {
        ObjectNode exception = lines.exception(new IllegalStateException());
        assertFalse(exception.has("message"));
        assertEquals(
                "java.lang.IllegalStateException", exception.get("root_cause").textValue());
    }

    @Test
    void exception_whoseCausesTurnInACircle_isWrittenOnce() {
        Exception a = at(new Exception("a"), "x");
        Exception b = at(new Exception("b", a), "y");
        a.initCause(b);
        a.addSuppressed(b);
        ObjectNode exception = lines.exception(a);
        assertEquals("java.lang.Exception: b", exception.get("root_cause").textValue());
        assertEquals("""
                java.lang.Exception: b
                \tat app.Main.y(Main.java:10)
                Wrapped by: java.lang.Exception: a
                \tat app.Main.x(Main.java:10)
                """, exception.get("stack_trace").textValue());
    }

    @Test
    void exception_whoseEveryMethodThrows_hasItsTypeAndMarkers() {
        ObjectNode exception = lines.exception(new HostileException());
        assertEquals(HostileException.class.getName(), exception.get("type").textValue());
        assertEquals(
                "<error java.lang.UnsupportedOperationException>",
                exception.get("message").textValue());
        assertTrue(exception.has("stack_hash"));
    }

    @Test
    void exception_withNullFrames_hasTheRest() {
        for (StackTraceElement[] frames : new StackTraceElement[][] {null, {null}}) {
            ObjectNode exception = lines.exception(new Exception("x") {
                private static final long serialVersionUID = 1L;

                @Override
                public StackTraceElement[] getStackTrace() {
                    return frames;
                }
            });
            assertEquals("x", exception.get("message").textValue());
            assertTrue(exception.has("stack_hash"));
        }
    }

    @Test
    void exception_withAHugeChain_isBounded() {
        Throwable chain = new Exception("innermost");
        for (int i = 0; i < 100_000; i++) {
            chain = at(new Exception("level " + i, chain), "x");
        }
        assertTrue(lines.exception(chain).get("stack_trace").textValue().length() > 2_000);
    }

    @Test
    void exception_whoseCauseIsAlwaysANewOne_isBounded() {
        assertTrue(lines.exception(new EndlessException()).has("stack_hash"));
    }

    @Test
    void exception_withManySuppressed_isBounded() {
        Exception thrown = new Exception();
        for (int i = 0; i < 10_000; i++) {
            thrown.addSuppressed(new Exception("suppressed " + i));
        }
        assertTrue(lines.exception(thrown).has("stack_trace"));
    }

    @Test
    void exception_longerThanTheBounds_isCutAndSaysHowLongItWas() {
        String message = "m".repeat(1_000_000);
        StackTraceElement[] frames = new StackTraceElement[1_000];
        Arrays.fill(frames, new StackTraceElement("app.Main", "main", "Main.java", 7));
        Exception thrown = new Exception(message);
        thrown.setStackTrace(frames);
        ObjectNode line = StrictJson.line(lines.bytes(false, true, l -> l.exception(thrown)));
        String title = "java.lang.Exception: " + message;
        String frame = "\tat app.Main.main(Main.java:7)\n";
        ObjectNode cut = (ObjectNode) line.get("_truncated");
        assertEquals(message.length(), cut.get("exception.message").longValue());
        assertEquals(title.length(), cut.get("exception.root_cause").longValue());
        assertEquals(
                title.length() + 1 + frames.length * frame.length(),
                cut.get("exception.stack_trace").longValue());
    }

    @Test
    void exception_withHostileText_isEscaped() {
        ObjectNode exception = lines.exception(new Exception("\uD800\u0000\"\n\u2028"));
        assertEquals("\uFFFD\u0000\"\n\u2028", exception.get("message").textValue());
    }

    private static final class HostileException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new UnsupportedOperationException();
        }

        @Override
        public synchronized Throwable getCause() {
            throw new UnsupportedOperationException();
        }

        @Override
        public StackTraceElement[] getStackTrace() {
            throw new UnsupportedOperationException();
        }

        @Override
        public String toString() {
            throw new UnsupportedOperationException();
        }
    }

    private static final class EndlessException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public synchronized Throwable getCause() {
            return new EndlessException();
        }
    }
}
