/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.logging.log4j.Marker;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.time.Instant;
import org.apache.logging.log4j.util.TriConsumer;
import org.conv2d.logging.event.EventLine;
import org.conv2d.logging.message.JudgedMessage;
import org.conv2d.logging.message.Qa;
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
            Qa qa = JudgedMessage.qaOf(event.getMessage());
            if (qa != null && qa.isMessageMasked(line::isMasked)) {
                message.maskRuleText(line.mask());
            }
            message.writeTo(line);
            rest(event);
            line.end();
        } catch (Throwable failure) {
            withoutMessage(event, failure);
        } finally {
            message.clear();
        }
    }

    /** What can still be told of an event that threw while it was read as a whole. */
    private void withoutMessage(LogEvent event, Throwable failure) {
        head(event, true);
        line.event(null);
        line.message(null);
        attempt(this::contextOf, event);
        attempt(this::threadOf, event);
        line.failed(failure);
        attempt(this::exceptionOf, event);
        line.end();
    }

    private static void attempt(Consumer<LogEvent> part, LogEvent event) {
        try {
            part.accept(event);
        } catch (Throwable again) {
            // the line says already that the event failed
        }
    }

    private void head(LogEvent event, boolean hasException) {
        Instant instant = event.getInstant();
        String logger = event.getLoggerName();
        boolean hasContext = parts.context() && hasContext(event)
                || JudgedMessage.qaOf(event.getMessage()) != null; // the room for the one is enough for both
        line.begin(
                instant.getEpochSecond(),
                instant.getNanoOfSecond(),
                parts.levelNames().of(event.getLevel()),
                logger == null || logger.isEmpty() ? ROOT : logger,
                hasContext,
                hasException);
    }

    private static boolean hasContext(LogEvent event) {
        try {
            return !event.getContextData().isEmpty();
        } catch (Throwable failure) {
            return true; // it is read again, where it can be said what it throws
        }
    }

    private void rest(LogEvent event) {
        parts.extra().write(line, event);
        Qa qa = JudgedMessage.qaOf(event.getMessage());
        if (qa != null) {
            String originalLevel = parts.levelNames().of(qa.originalLevel());
            line.part("qa", qa.members(originalLevel, line::isMasked, line.mask()));
        }
        contextOf(event);
        if (event.getMarker() != null) {
            marker(event.getMarker());
        }
        threadOf(event);
        if (parts.location()) {
            StackTraceElement source = event.getSource();
            if (source != null) {
                line.location(source);
            }
        }
        if (message.failure() != null) {
            line.failed(message.failure());
        }
        exceptionOf(event);
    }

    private void contextOf(LogEvent event) {
        if (parts.context()) {
            event.getContextData().forEach(CONTEXT, this);
        }
    }

    private void threadOf(LogEvent event) {
        if (parts.thread()) {
            line.thread(event.getThreadName());
        }
    }

    private void exceptionOf(LogEvent event) {
        line.exception(event.getThrown());
    }

    private void context(String name, Object value) {
        if (parts.contextFilter().accepts(name)) {
            if (parts.contextNumbers() && value instanceof String text && NumberText.isNumber(text)) {
                line.contextNumber(name, text);
            } else {
                line.context(name, value);
            }
        }
    }

    private void marker(Marker marker) {
        if (!marker.hasParents()) {
            line.marker(marker.getName(), List.of());
            return;
        }
        List<String> parents = new ArrayList<>();
        for (Marker parent : marker.getParents()) {
            parents.add(parent.getName());
        }
        line.marker(marker.getName(), parents);
    }
}
