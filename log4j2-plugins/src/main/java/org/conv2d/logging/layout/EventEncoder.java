/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.layout;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.logging.log4j.Marker;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.time.Instant;
import org.apache.logging.log4j.util.TriConsumer;
import org.conv2d.logging.event.EventLine;
import org.conv2d.logging.view.MessageView;
import org.conv2d.logging.view.NumberText;

/**
 * Translates one Log4j event at a time into an {@link EventLine}. For one thread at a time; {@link #begin} says whether
 * it is free, because a {@code toString} that logs comes back to the same thread while a line is half written.
 */
final class EventEncoder {

    private static final String ROOT = "root";

    private static final TriConsumer<String, Object, EventEncoder> CONTEXT =
            (name, value, encoder) -> encoder.context(name, value);

    private final LayoutParts parts;
    private final EventLine line;
    private final MessageView message = new MessageView();
    private boolean busy;

    EventEncoder(LayoutParts parts, EventLine line) {
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
            message.read(event.getMessage());
            message.writeTo(line);
            rest(event);
            line.end();
        } catch (Throwable failure) {
            head(event, false);
            line.event(null);
            line.message(null);
            line.failed(failure);
            exceptionOf(event);
            line.end();
        } finally {
            message.clear();
        }
    }

    private void exceptionOf(LogEvent failed) {
        try {
            line.exception(failed.getThrown());
        } catch (Throwable again) {
            // the line says already that the event failed
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

    private void rest(LogEvent event) {
        parts.extra().write(line, event);
        if (parts.context()) {
            event.getContextData().forEach(CONTEXT, this);
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
        if (message.failure() != null) {
            line.failed(message.failure());
        }
        line.exception(event.getThrown());
    }

    private void context(String name, Object value) {
        if (parts.contextFilter().accepts(name)) {
            line.context(name, parts.contextNumbers() ? NumberText.coerce(value) : value);
        }
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
