/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.layout;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.layout.ByteBufferDestination;
import org.apache.logging.log4j.message.MapMessage;
import org.apache.logging.log4j.message.SimpleMessage;
import org.conv2d.logging.message.EventMessage;
import org.junit.jupiter.api.Test;

/** The roads out of the layout: bytes to a destination, an array, text. */
final class EncodingsTest {

    /** Takes whole lines only. */
    private static final class Lines implements ByteBufferDestination {
        private final List<byte[]> calls = new ArrayList<>();

        @Override
        public void writeBytes(byte[] data, int offset, int length) {
            byte[] line = new byte[length];
            System.arraycopy(data, offset, line, 0, length);
            calls.add(line);
        }

        @Override
        public void writeBytes(ByteBuffer data) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ByteBuffer getByteBuffer() {
            throw new UnsupportedOperationException();
        }

        @Override
        public ByteBuffer drain(ByteBuffer buffer) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void encode_anyEvent_isOneCallWithTheBytesOfTheOtherRoads() {
        EventLayout layout = Events.layout();
        LogEvent[] events = {
            Events.of(new SimpleMessage("é\uD83D\uDE00\uD800".repeat(10_000))),
            Events.of(EventMessage.of("e").with("a", 1.5)),
            Events.of(new MapMessage<>().with("m", Map.of("k", 1))),
            Events.of(event -> event.setMessage(new SimpleMessage("x")).setThrown(new Error("y"))),
        };
        for (LogEvent event : events) {
            Lines lines = new Lines();
            layout.encode(event, lines);
            assertEquals(1, lines.calls.size());
            assertArrayEquals(layout.toByteArray(event), lines.calls.get(0));
            assertArrayEquals(layout.toSerializable(event).getBytes(StandardCharsets.UTF_8), lines.calls.get(0));
            JsonLines.one(lines.calls.get(0));
        }
    }

    @Test
    void layout_asked_saysWhatItIs() {
        EventLayout layout = Events.layout();
        assertEquals(StandardCharsets.UTF_8, layout.getCharset());
        assertEquals("application/x-ndjson", layout.getContentType());
        assertFalse(layout.requiresLocation());
        assertTrue(EventLayout.newBuilder().setIncludeLocation("true").build().requiresLocation());
        assertEquals(null, layout.getHeader());
        assertEquals(null, layout.getFooter());
    }
}
