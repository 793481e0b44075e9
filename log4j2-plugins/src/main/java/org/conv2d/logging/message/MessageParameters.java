/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.message;

import java.util.Map;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.message.ParameterConsumer;
import org.apache.logging.log4j.message.ParameterVisitable;
import org.apache.logging.log4j.message.ReusableMessage;
import org.conv2d.logging.event.Cuts;
import org.conv2d.logging.event.EventFields;

/**
 * What the parameters of a Log4j message tell about it. Log4j's reusable events drop the message and keep its text and
 * parameters; this finds out again whether it was an {@link EventMessage}, or an object logged by itself. For one thread
 * at a time; allocates nothing on reusable events.
 */
public final class MessageParameters {

    private static final Object[] NONE = {};

    private static final ParameterConsumer<MessageParameters> ADD = (parameter, index, self) -> self.add(parameter);

    /** The first and the last parameter of what is no event. */
    private Object first;

    private Object last;
    private int count;

    /** Kept when the rest is let go of: types are few, and a reference is written at a price. */
    private EventType type;

    private boolean event;
    private int messageLength;
    private Cuts cuts;
    private EventFields carried;

    /** Reads the parameters of a message. */
    public void read(Message message) {
        clear();
        if (message instanceof LogEvent && message instanceof ReusableMessage own) {
            // the event's own array, and back at once: there is no other way to what stands behind the parameters
            Object[] parameters = own.swapParameters(NONE);
            own.swapParameters(parameters);
            read(parameters, parameters == null ? 0 : own.getParameterCount());
            if (event) {
                carried = CarriedFields.in(parameters);
            }
        } else if (message instanceof ParameterVisitable visitable) {
            visitable.forEachParameter(ADD, this);
            if (first instanceof EventType) {
                clear();
                read(message.getParameters());
            }
        } else {
            read(message.getParameters());
        }
    }

    private void read(Object[] parameters) {
        read(parameters, parameters == null ? 0 : parameters.length);
    }

    private void read(Object[] parameters, int given) {
        if (given >= EventMessage.MIN_PARAMETERS
                && parameters[0] instanceof EventType known
                && parameters[1] instanceof Integer length) {
            event(known, length, given > EventMessage.MIN_PARAMETERS ? parameters[2] : null);
            return;
        }
        for (int i = 0; i < given; i++) {
            add(parameters[i]);
        }
    }

    private void event(EventType known, int length, Object third) {
        event = true;
        messageLength = length;
        if (type != known) {
            type = known;
        }
        if (third instanceof Cuts told) {
            cuts = told;
        }
    }

    private void add(Object parameter) {
        if (count == 0) {
            first = parameter;
        }
        last = parameter;
        count++;
    }

    /** Lets go of what was read. */
    public void clear() {
        if (count > 0) {
            first = null;
            last = null;
            count = 0;
        }
        event = false;
        if (cuts != null) {
            cuts = null;
        }
        if (carried != null) {
            carried = null;
        }
    }

    /** Whether the message was an {@link EventMessage}, of which the text is left. */
    public boolean isEvent() {
        return event;
    }

    /** The typed fields of the event, where they came with the text; else null. Valid until {@link #clear}. */
    public EventFields carried() {
        return carried;
    }

    /** The type of the event, null when it has none. */
    public String eventType() {
        return type.name();
    }

    /** How many chars at the start of the text are the message. */
    public int messageLength() {
        return messageLength;
    }

    /** Where the fields begin in the text: the opening brace. */
    public int fieldsStart() {
        int message = messageLength();
        String type = eventType();
        return message + (message > 0 ? 1 : 0) + (type == null ? 0 : type.length() + 1);
    }

    /** What was cut from the event when it was made text, null for nothing. */
    public Cuts cuts() {
        return cuts;
    }

    /** The object that was logged by itself, as by {@code logger.info(object)}; null when this is not such a message. */
    @SuppressWarnings("deprecation") // nothing has replaced getFormat() where text and object must be told apart
    public Object loggedObject(Message message) {
        return count == 1 && message.getFormat() == null ? first : null;
    }

    /** A last parameter that no placeholder takes, as in {@code logger.info("done {}", n, map)}; null when there is none. */
    @SuppressWarnings("deprecation") // the placeholders stand in the format, and only there
    public Object trailingMap(Message message) {
        if (!(last instanceof Map)) {
            return null;
        }
        String format = message.getFormat();
        return format != null && placeholders(format) < count ? last : null;
    }

    private static int placeholders(String format) {
        int placeholders = 0;
        for (int at = format.indexOf("{}"); at >= 0; at = format.indexOf("{}", at + 2)) {
            placeholders++;
        }
        return placeholders;
    }
}
