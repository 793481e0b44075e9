/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.message;

import java.util.Map;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.message.ParameterConsumer;
import org.apache.logging.log4j.message.ParameterVisitable;
import org.conv2d.logging.event.Cuts;

/**
 * What the parameters of a Log4j message tell about it. Log4j's reusable events drop the message and keep its text and
 * parameters; this finds out again whether it was an {@link EventMessage}, or an object logged by itself. For one thread
 * at a time; allocates nothing on reusable events.
 */
public final class MessageParameters {

    private static final int KEPT = 3;

    private static final ParameterConsumer<MessageParameters> READ = (parameter, index, self) -> self.add(parameter);

    private final Object[] first = new Object[KEPT];
    private Object last;
    private int count;

    /** Reads the parameters of a message. */
    public void read(Message message) {
        clear();
        if (message instanceof ParameterVisitable visitable) {
            visitable.forEachParameter(READ, this);
        } else {
            Object[] parameters = message.getParameters();
            if (parameters != null) {
                for (Object parameter : parameters) {
                    add(parameter);
                }
            }
        }
    }

    private void add(Object parameter) {
        if (count < KEPT) {
            first[count] = parameter;
        }
        last = parameter;
        count++;
    }

    /** Lets go of what was read. */
    public void clear() {
        for (int i = 0; i < Math.min(count, KEPT); i++) {
            first[i] = null;
        }
        last = null;
        count = 0;
    }

    /** Whether the message was an {@link EventMessage}, of which the text is left. */
    public boolean isEvent() {
        return count >= EventMessage.MIN_PARAMETERS && first[0] instanceof EventType && first[1] instanceof Integer;
    }

    /** The type of the event, null when it has none. */
    public String eventType() {
        return ((EventType) first[0]).name();
    }

    /** How many chars at the start of the text are the message. */
    public int messageLength() {
        return (Integer) first[1];
    }

    /** Where the fields begin in the text: the opening brace. */
    public int fieldsStart() {
        int message = messageLength();
        String type = eventType();
        return message + (message > 0 ? 1 : 0) + (type == null ? 0 : type.length() + 1);
    }

    /** What was cut from the event when it was made text, null for nothing. */
    public Cuts cuts() {
        return count > 2 && first[2] instanceof Cuts cuts ? cuts : null;
    }

    /** The object that was logged by itself, as by {@code logger.info(object)}; null when this is not such a message. */
    @SuppressWarnings("deprecation") // nothing has replaced getFormat() where text and object must be told apart
    public Object loggedObject(Message message) {
        return count == 1 && message.getFormat() == null ? first[0] : null;
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
