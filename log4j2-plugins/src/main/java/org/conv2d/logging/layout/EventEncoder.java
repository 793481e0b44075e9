/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.logging.log4j.Marker;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.time.Instant;
import org.apache.logging.log4j.message.MapMessage;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.message.ObjectMessage;
import org.apache.logging.log4j.util.StringBuilderFormattable;
import org.apache.logging.log4j.util.TriConsumer;
import org.conv2d.logging.event.EventLine;
import org.conv2d.logging.message.EventMessage;
import org.conv2d.logging.message.MessageParameters;

/**
 * Translates one Log4j event at a time into an {@link EventLine}. For one thread at a time; {@link #begin} says whether
 * it is free, because a {@code toString} that logs comes back to the same thread while a line is half written.
 */
final class EventEncoder {

    private static final int INITIAL_TEXT_CHARS = 1024;
    private static final int KEPT_TEXT_CHARS = 16 * 1024;
    private static final String ROOT = "root";

    private static final TriConsumer<String, Object, EventLine> CONTEXT =
            (name, value, line) -> line.context(name, value);

    private final EventLayout.Parts parts;
    private final EventLine line;
    private final MessageParameters parameters = new MessageParameters();
    private StringBuilder text = new StringBuilder(INITIAL_TEXT_CHARS);
    private boolean busy;

    EventEncoder(EventLayout.Parts parts, EventLine line) {
        this.parts = parts;
        this.line = line;
    }

    /** Takes the encoder; false when it is in use further up the stack. */
    boolean begin() {
        if (busy) {
            return false;
        }
        busy = true;
        return true;
    }

    /** Gives it back; what was written is valid until the next {@link #encode}. */
    void release() {
        busy = false;
    }

    byte[] bytes() {
        return line.bytes();
    }

    int length() {
        return line.length();
    }

    /** Writes the line of an event. Never throws for what the event holds. */
    void encode(LogEvent event) {
        try {
            head(event, event.getThrown() != null);
            message(event.getMessage());
            rest(event);
            line.end();
        } catch (Throwable failure) {
            head(event, false);
            line.failed(failure);
            line.end();
        }
    }

    private void head(LogEvent event, boolean hasException) {
        Instant instant = event.getInstant();
        String logger = event.getLoggerName();
        boolean hasContext = parts.context() && !event.getContextData().isEmpty();
        line.begin(
                instant.getEpochSecond(),
                instant.getNanoOfSecond(),
                parts.levelNames().of(event.getLevel()),
                logger == null || logger.isEmpty() ? ROOT : logger,
                hasContext,
                hasException);
    }

    private void message(Message message) {
        if (message == null) {
            return;
        }
        if (message instanceof EventMessage event) {
            event.eventFields().writeTo(line);
        } else if (message instanceof MapMessage<?, ?> map) {
            MapFields.write(line, map);
        } else if (message instanceof ObjectMessage object && object.getParameter() instanceof Map<?, ?> map) {
            MapFields.write(line, map);
        } else {
            parameters.read(message);
            if (parameters.isEvent()) {
                event(message);
            } else if (parameters.loggedObject(message) instanceof Map<?, ?> map) {
                MapFields.write(line, map);
            } else {
                line.message(textOf(message));
            }
            parameters.clear();
        }
    }

    /** Takes an event over from the text that an {@link EventMessage} left. */
    private void event(Message message) {
        StringBuilder json = builderOf(message);
        line.event(parameters.eventType());
        if (parameters.messageLength() > 0) {
            line.message(json, 0, parameters.messageLength());
        }
        line.fields(json, parameters.fieldsStart(), json.length(), parameters.cuts());
    }

    private CharSequence textOf(Message message) {
        return message instanceof StringBuilderFormattable ? builderOf(message) : message.getFormattedMessage();
    }

    private StringBuilder builderOf(Message message) {
        if (text.capacity() > KEPT_TEXT_CHARS) {
            text = new StringBuilder(INITIAL_TEXT_CHARS);
        }
        text.setLength(0);
        ((StringBuilderFormattable) message).formatTo(text);
        return text;
    }

    private void rest(LogEvent event) {
        if (parts.context()) {
            event.getContextData().forEach(CONTEXT, line);
        }
        if (event.getMarker() != null) {
            marker(event.getMarker());
        }
        if (parts.thread()) {
            line.thread(event.getThreadName());
        }
        if (parts.location()) {
            StackTraceElement source = event.getSource();
            if (source != null) {
                line.part("location", location(source));
            }
        }
        line.exception(event.getThrown());
    }

    private void marker(Marker marker) {
        line.part("marker", marker.getName());
        if (marker.hasParents()) {
            List<String> names = new ArrayList<>();
            for (Marker parent : marker.getParents()) {
                names.add(parent.getName());
            }
            line.part("marker_parents", names);
        }
    }

    private static Map<String, Object> location(StackTraceElement source) {
        Map<String, Object> location = new LinkedHashMap<>();
        location.put("class", source.getClassName());
        location.put("method", source.getMethodName());
        location.put("file", source.getFileName());
        location.put("line", source.getLineNumber());
        return location;
    }
}
