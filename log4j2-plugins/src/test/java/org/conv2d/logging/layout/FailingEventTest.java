/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.AbstractMap;
import java.util.ConcurrentModificationException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.impl.ContextDataFactory;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.message.MapMessage;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.message.ObjectMessage;
import org.apache.logging.log4j.util.StringMap;
import org.conv2d.logging.message.EventMessage;
import org.junit.jupiter.api.Test;

/** Events that throw while they are read: a line is written all the same, marked and counted. */
final class FailingEventTest {

    private final EventLayout layout = Events.layout();

    private record Failing(Supplier<Error> failure) implements Message {
        @Override
        public String getFormattedMessage() {
            throw failure.get();
        }

        @Override
        @SuppressWarnings("deprecation") // Message still declares it
        public String getFormat() {
            return null;
        }

        @Override
        public Object[] getParameters() {
            return null;
        }

        @Override
        public Throwable getThrowable() {
            return null;
        }
    }

    private static Object throwing() {
        return new Object() {
            @Override
            public String toString() {
                throw new IllegalStateException("hostile");
            }
        };
    }

    @Test
    void line_ofMessageThatThrows_keepsHeadAndExceptionAndSaysWhy() {
        for (Supplier<Error> failure :
                List.<Supplier<Error>>of(OutOfMemoryError::new, StackOverflowError::new, Error::new)) {
            LogEvent event =
                    Events.of(e -> e.setMessage(new Failing(failure)).setThrown(new IllegalArgumentException("cause")));
            ObjectNode line = Events.line(layout, event);
            assertEquals("app.Main", line.get("logger").textValue());
            assertEquals(
                    "<error " + failure.get().getClass().getName() + ">",
                    line.get("_failed").textValue());
            assertEquals("cause", line.get("exception").get("message").textValue());
        }
        assertEquals(3, layout.faults().failedFields());
    }

    @Test
    void line_ofFieldThatThrows_keepsTheOthers() {
        ObjectNode map = Events.line(
                layout,
                Events.of(new MapMessage<>().with("a", 1).with("b", throwing()).with("c", 3)));
        ObjectNode event = Events.line(
                layout,
                Events.of(
                        EventMessage.of("e").with("a", 1).with("b", throwing()).with("c", 3)));
        for (ObjectNode line : new ObjectNode[] {map, event}) {
            assertEquals(1, line.get("a").intValue());
            assertEquals(
                    "<error java.lang.IllegalStateException>", line.get("b").textValue());
            assertEquals(3, line.get("c").intValue());
        }
        assertEquals(2, layout.faults().failedFields());
    }

    @Test
    void line_ofMapChangedWhileWritten_hasWhatItHeldBefore() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("a", new Object() {
            @Override
            public String toString() {
                map.put("c", 1);
                return "changes";
            }
        });
        map.put("b", 1);
        ObjectNode line = Events.line(layout, Events.of(new ObjectMessage(map)));
        assertEquals("changes", line.get("a").textValue());
        assertEquals(1, line.get("b").intValue());
    }

    @Test
    void line_ofMapThatThrowsWhileRead_keepsWhatCameBeforeAndTheRest() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("event", "epoch_complete");
        map.put("a", 1);
        map.put("b", 2);
        Map<Object, Object> hostile = new AbstractMap<>() {
            @Override
            public Set<Entry<Object, Object>> entrySet() {
                throw new ConcurrentModificationException();
            }

            @Override
            public void forEach(BiConsumer<? super Object, ? super Object> action) {
                map.forEach(action);
                throw new ConcurrentModificationException();
            }
        };
        ObjectNode line = Events.line(
                layout,
                Events.of(e -> e.setMessage(new ObjectMessage(hostile))
                        .setContextData(ContextDataFactory.createContextData(Map.of("k", "v")))));
        assertEquals("epoch_complete", line.get("event").textValue());
        assertEquals(1, line.get("a").intValue());
        assertEquals(2, line.get("b").intValue());
        assertEquals("v", line.get("context").get("k").textValue());
        assertEquals(
                "<error " + ConcurrentModificationException.class.getName() + ">",
                line.get("_failed").textValue());
        assertEquals(1, layout.faults().failedFields());
    }

    @Test
    void line_ofContextThatThrows_isMarked() {
        LogEvent event = Events.of(e -> e.setMessage(EventMessage.of("e"))
                .setContextData(ContextDataFactory.createContextData(Map.of("k", "v"))));
        ((StringMap) event.getContextData()).putValue("bad", throwing());
        ObjectNode line = Events.line(layout, event);
        assertEquals("v", line.get("context").get("k").textValue());
        assertEquals(
                "<error java.lang.IllegalStateException>",
                line.get("context").get("bad").textValue());
    }

    @Test
    void line_ofEventWithoutAnything_hasTheHead() {
        LogEvent event = Log4jLogEvent.newBuilder().setThreadName("t").build();
        ObjectNode line = Events.line(layout, event);
        assertEquals("root", line.get("logger").textValue());
        assertEquals("OFF", line.get("level").textValue());
        assertNull(line.get("message"));
    }

    @Test
    void line_afterOneThatFailed_isWhole() {
        Events.line(layout, Events.of(new Failing(Error::new)));
        ObjectNode line = Events.line(layout, Events.of(EventMessage.of("e").with("a", 1)));
        assertTrue(line.path("_failed").isMissingNode());
        assertEquals(1, line.get("a").intValue());
    }
}
