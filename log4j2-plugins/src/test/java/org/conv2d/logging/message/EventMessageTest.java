/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.message;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.CharBuffer;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.message.ReusableMessage;
import org.conv2d.logging.event.FieldKind;
import org.conv2d.logging.event.Fields;
import org.junit.jupiter.api.Test;

/** What a message says of itself, before anything is logged. */
final class EventMessageTest {

    private static final String TEXT = "Batch done fsq_encoding {\"batch_size\":32,\"perplexity\":125.6}";

    private static EventMessage message() {
        return EventMessage.of("fsq_encoding", "Batch done")
                .with("batch_size", 32)
                .with("perplexity", 125.6);
    }

    @Test
    @SuppressWarnings("deprecation") // layouts still ask for the format
    void message_asText_readsWell() {
        EventMessage message = message();
        assertEquals(TEXT, message.getFormattedMessage());
        assertEquals(TEXT, message.toString());
        assertEquals("fsq_encoding", message.getFormat());
        assertNull(message.getThrowable());
        StringBuilder text = new StringBuilder("> ");
        message.formatTo(text);
        assertEquals("> " + TEXT, text.toString());
    }

    @Test
    void message_withoutTypeOrText_isJustItsFields() {
        assertEquals("{}", EventMessage.of(null).getFormattedMessage());
        assertEquals("tick {}", EventMessage.of("tick").getFormattedMessage());
        assertEquals(
                "text {\"a\":1}", EventMessage.of(null, "text").with("a", 1).getFormattedMessage());
    }

    @Test
    void fields_ofMessage_areTyped() {
        Fields fields = EventMessage.of("e")
                .with("boolean", true)
                .with("int", -1)
                .with("long", Long.MAX_VALUE)
                .with("float", 0.1f)
                .with("double", 0.1)
                .with("text", "t")
                .with("buffer", CharBuffer.wrap("b"))
                .with("enum", TimeUnit.DAYS)
                .with("list", List.of(1))
                .with("null", null)
                .fields();
        assertEquals("e", fields.event());
        assertEquals(10, fields.size());
        assertEquals(true, fields.booleanValue(fields.indexOf("boolean")));
        assertEquals(-1, fields.longValue(fields.indexOf("int")));
        assertEquals(Long.MAX_VALUE, fields.longValue(fields.indexOf("long")));
        assertEquals(0.1, fields.doubleValue(fields.indexOf("float")), "as a line says it");
        assertEquals(0.1, fields.doubleValue(fields.indexOf("double")));
        assertEquals("t", fields.textValue(fields.indexOf("text")));
        assertEquals("b", fields.textValue(fields.indexOf("buffer")).toString());
        assertEquals("DAYS", fields.textValue(fields.indexOf("enum")));
        assertEquals(FieldKind.OTHER, fields.kind(fields.indexOf("list")));
        assertEquals(FieldKind.NULL, fields.kind(fields.indexOf("null")));
    }

    @Test
    void memento_ofMessage_outlivesIt() {
        EventMessage message = message();
        Message memento = message.memento();
        message.clear();
        assertEquals(TEXT, memento.getFormattedMessage());
        MessageParameters parameters = new MessageParameters();
        parameters.read(memento);
        assertEquals("fsq_encoding", parameters.eventType());
        assertEquals("Batch done".length(), parameters.messageLength());
        assertEquals(TEXT.indexOf('{'), parameters.fieldsStart());
    }

    @Test
    void swapParameters_intoTooSmallAnArray_givesALargerOne() {
        ReusableMessage message = message();
        message.formatTo(new StringBuilder());
        Object[] parameters = message.swapParameters(new Object[0]);
        assertEquals(10, parameters.length);
        Object[] roomy = new Object[10];
        assertEquals(roomy, message.swapParameters(roomy));
        assertArrayEquals(new Object[] {EventType.of("fsq_encoding"), 10}, message.getParameters());
        assertEquals(2, message.getParameterCount());
    }

    @Test
    void getParameterCount_afterACut_countsIt() {
        EventMessage message = EventMessage.of("e").with("long", "x".repeat(10_000));
        message.formatTo(new StringBuilder());
        assertEquals(3, message.getParameterCount());
        MessageParameters parameters = new MessageParameters();
        parameters.read(message);
        assertEquals(10_000, parameters.cuts().lengths().get("long"));
    }

    @Test
    void eventType_ofManyNames_isAlwaysThatName() {
        for (int i = 0; i < 5_000; i++) {
            assertEquals("type" + i, EventType.of("type" + i).name());
        }
        assertNull(EventType.of(null).name());
        assertEquals("null", EventType.of(null).toString());
        assertEquals("null", EventType.of("null").name());
    }
}
