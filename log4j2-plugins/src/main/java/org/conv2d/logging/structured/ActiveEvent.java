/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.structured;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.Marker;
import org.apache.logging.log4j.spi.ExtendedLogger;
import org.conv2d.logging.event.EventFields;
import org.conv2d.logging.message.EventMessage;

/** An event that is going to be logged: fills an {@link EventMessage}. For one thread; pooled by {@link EventPool}. */
final class ActiveEvent extends StructuredEvent {

    /** Where the application ends and logging begins, for whoever looks for the location of an event. */
    private static final String BOUNDARY = ActiveEvent.class.getName();

    private ExtendedLogger logger;
    private BoundFields bound;
    private Level level;
    private Marker marker;
    private Throwable thrown;
    private EventMessage message;

    ActiveEvent() {}

    ActiveEvent begin(ExtendedLogger to, BoundFields with, Level at, CharSequence text) {
        logger = to;
        bound = with;
        level = at;
        message = EventMessage.of(null, text);
        return this;
    }

    boolean isFree() {
        return message == null;
    }

    /** Whether there is an event to add to; there is none after {@code log()}. */
    private boolean isOpen() {
        return message != null || Misuse.alreadyLogged();
    }

    @Override
    public StructuredEvent event(String type) {
        if (isOpen()) {
            message.eventFields().event(Names.eventType(type));
        }
        return this;
    }

    @Override
    public StructuredEvent with(String name, boolean value) {
        if (isOpen()) {
            message.with(Names.field(name), value);
        }
        return this;
    }

    @Override
    public StructuredEvent with(String name, char value) {
        return with(name, String.valueOf(value));
    }

    @Override
    public StructuredEvent with(String name, int value) {
        return with(name, (long) value);
    }

    @Override
    public StructuredEvent with(String name, long value) {
        if (isOpen()) {
            message.with(Names.field(name), value);
        }
        return this;
    }

    @Override
    public StructuredEvent with(String name, float value) {
        if (isOpen()) {
            message.with(Names.field(name), value);
        }
        return this;
    }

    @Override
    public StructuredEvent with(String name, double value) {
        if (isOpen()) {
            message.with(Names.field(name), value);
        }
        return this;
    }

    @Override
    public StructuredEvent with(String name, Object value) {
        if (isOpen()) {
            message.with(Names.field(name), value);
        }
        return this;
    }

    @Override
    public StructuredEvent with(String name, Supplier<?> value) {
        return with(name, Supplied.by(value));
    }

    @Override
    public StructuredEvent withAll(Map<String, ?> fields) {
        if (isOpen()) {
            GivenMaps.forEach(fields, this::with);
        }
        return this;
    }

    @Override
    public StructuredEvent marker(Marker given) {
        if (isOpen()) {
            marker = given;
        }
        return this;
    }

    @Override
    public StructuredEvent thrown(Throwable exception) {
        if (isOpen()) {
            thrown = exception;
        }
        return this;
    }

    @Override
    public boolean isEnabled() {
        return true;
    }

    @Override
    public void log() {
        if (isOpen()) {
            EventMessage done = message;
            try {
                Emission.log(BOUNDARY, logger, bound, level, marker, done, thrown);
            } finally {
                release();
            }
        }
    }

    private void release() {
        message = null;
        logger = null;
        bound = null;
        level = null;
        marker = null;
        thrown = null;
    }

    /** The text of an event that was perhaps never logged. */
    @Override
    public String toString() {
        EventFields fields = message == null ? null : message.eventFields();
        return fields == null ? "" : String.valueOf(fields.message());
    }
}
