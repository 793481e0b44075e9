/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.filter;

import java.util.Map;
import org.apache.logging.log4j.message.MapMessage;
import org.apache.logging.log4j.message.Message;
import org.apache.logging.log4j.message.ObjectMessage;
import org.apache.logging.log4j.message.StructuredDataMessage;
import org.conv2d.logging.event.ReservedNames;
import org.conv2d.logging.message.EventMessage;

/** The type of an event from what is logged, as cheaply as can be. Stateless; allocates nothing for typed messages. */
final class EventTypes {

    private EventTypes() {}

    /** The type of a message, or of an object that is logged; null when it has none. May throw what a map throws. */
    static Object of(Object logged) {
        if (logged instanceof EventMessage event) {
            return event.fields().event();
        }
        if (logged instanceof Message message) {
            return ofMessage(message);
        }
        return logged instanceof Map<?, ?> map ? ofMap(map) : null;
    }

    private static Object ofMessage(Message message) {
        if (message instanceof StructuredDataMessage structured) {
            return structured.getType();
        }
        if (message instanceof MapMessage<?, ?> map) {
            return text(map.getIndexedReadOnlyStringMap().getValue(ReservedNames.EVENT));
        }
        if (message instanceof ObjectMessage object) {
            return object.getParameter() instanceof Map<?, ?> map ? ofMap(map) : null;
        }
        Object[] parameters = message.getParameters();
        return parameters == null || parameters.length == 0 ? null : ofLast(parameters);
    }

    private static Object ofMap(Map<?, ?> map) {
        return text(map.get(ReservedNames.EVENT));
    }

    private static Object text(Object type) {
        return type instanceof Enum<?> constant ? constant.name() : type;
    }

    /** Whether a parameter may be a map. What most parameters are is told by their class, which costs less than the interface. */
    static boolean mayHaveType(Object parameter) {
        return !(parameter == null
                        || parameter instanceof String
                        || parameter instanceof Number
                        || parameter instanceof Boolean)
                && parameter instanceof Map;
    }

    /** The type in a map that comes last among parameters, or before an exception; null when there is none. */
    static Object ofLast(Object[] parameters) {
        int last = parameters.length - 1;
        if (last > 0 && parameters[last] instanceof Throwable) {
            last--;
        }
        return last >= 0 && parameters[last] instanceof Map<?, ?> map ? ofMap(map) : null;
    }
}
