/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.CharBuffer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.logging.log4j.core.impl.MutableLogEvent;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.message.ReusableMessageFactory;
import org.conv2d.logging.event.EventFields;
import org.conv2d.logging.jvm.ForkedJvm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Fields beside the text of Log4j's reusable events: there when they can be, never those of another event. */
final class CarriedFieldsTest {

    private final MutableLogEvent event = new MutableLogEvent();
    private final MessageParameters parameters = new MessageParameters();

    @BeforeEach
    void want() {
        CarriedFields.want();
    }

    @AfterEach
    void forgo() {
        CarriedFields.forgo();
    }

    private static EventMessage message(int n) {
        return EventMessage.of("e")
                .with("n", n)
                .with("x", 0.5)
                .with("s", "text")
                .with("unit", TimeUnit.DAYS);
    }

    private EventFields carriedBy(EventMessage message) {
        hand(message, event);
        parameters.read(event);
        assertTrue(parameters.isEvent());
        return parameters.carried();
    }

    private static void hand(EventMessage message, MutableLogEvent event) {
        event.setMessage(message);
        message.clear();
    }

    @Test
    void carried_plainValues_areAsGiven() {
        EventFields fields = carriedBy(message(7));
        assertEquals("e", fields.event());
        assertEquals(4, fields.size());
        assertEquals(7, fields.longValue(fields.indexOf("n")));
        assertEquals(0.5, fields.doubleValue(fields.indexOf("x")));
        assertEquals("text", fields.textValue(fields.indexOf("s")));
        assertEquals("DAYS", fields.textValue(fields.indexOf("unit")));
    }

    @Test
    void carried_nextEventInTheSamePlace_usesTheSameCopy() {
        EventFields first = carriedBy(message(1));
        event.clear();
        assertSame(first, carriedBy(EventMessage.of("other").with("n", 2)));
        assertEquals("other", first.event());
        assertEquals(1, first.size());
    }

    @Test
    void carried_valuesThatMightChange_areLeftToTheText() {
        assertNull(carriedBy(message(1).with("buffer", CharBuffer.wrap("b"))));
        assertNull(carriedBy(message(1).with("list", List.of(1))));
        assertNull(carriedBy(message(1).with("long", "x".repeat(65))));
        assertNull(carriedBy(message(1).with("name".repeat(20), 1)));
        EventMessage many = message(1);
        for (int i = 0; i < 64; i++) {
            many.with("field" + i, i);
        }
        assertNull(carriedBy(many));
        assertNotNull(carriedBy(message(1)));
    }

    @Test
    void carried_copyOfTheEvent_hasTheTextOnly() {
        hand(message(1), event);
        Message memento = event.memento();
        event.clear();
        hand(message(2), event);
        parameters.read(memento);
        assertTrue(parameters.isEvent());
        assertNull(parameters.carried());
        assertTrue(memento.getFormattedMessage().contains("\"n\":1"));
    }

    @Test
    void carried_eventNotClearedBefore_isNotTakenForTheNext() {
        hand(message(1), event);
        assertNull(carriedBy(message(2).with("list", List.of(1))));
        hand(message(3), event);
        event.setMessage(ReusableMessageFactory.INSTANCE.newMessage("{} {}", "a", 1));
        parameters.read(event);
        assertTrue(!parameters.isEvent() && parameters.carried() == null);
    }

    @Test
    void carried_movedWithItsArrayToAnotherEvent_comesAlong() {
        hand(message(5), event);
        MutableLogEvent other = new MutableLogEvent();
        other.setMessage(event); // as the queue of a mixed configuration does
        event.clear();
        hand(message(6), event);
        parameters.read(other);
        assertEquals(5, parameters.carried().longValue(0));
        parameters.read(event);
        assertEquals(6, parameters.carried().longValue(0));
    }

    @Test
    void carried_nobodyWantsThem_areLeftAway() {
        CarriedFields.forgo();
        try {
            assertNull(carriedBy(message(1)));
        } finally {
            CarriedFields.want();
        }
        assertNotNull(carriedBy(message(1)));
    }

    /** Where Log4j keeps nothing for threads. */
    static final class WithoutThreadLocals {
        private WithoutThreadLocals() {}

        public static void main(String[] args) {
            CarriedFields.want();
            MutableLogEvent slot = new MutableLogEvent();
            hand(message(1), slot);
            MessageParameters read = new MessageParameters();
            read.read(slot);
            System.out.println(read.isEvent() + " " + (read.carried() == null));
        }
    }

    @Test
    void carried_log4jKeepsNothingForThreads_areLeftToTheText() throws IOException {
        String out = ForkedJvm.of(WithoutThreadLocals.class)
                .option("-Dlog4j2.enableThreadlocals=false")
                .run()
                .ok()
                .out();
        assertEquals("true true", out.strip());
    }
}
