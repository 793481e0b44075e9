/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.layout;

import java.util.Map;
import org.apache.logging.log4j.message.MapMessage;
import org.apache.logging.log4j.message.StructuredDataMessage;
import org.apache.logging.log4j.util.ReadOnlyStringMap;
import org.apache.logging.log4j.util.TriConsumer;
import org.conv2d.logging.event.EventLine;
import org.conv2d.logging.event.ReservedNames;

/**
 * Writes maps as event type, message and fields. The entries {@code event} and {@code message} name the two where they
 * are text; every other entry is a field. Stateless; allocates nothing for a {@link MapMessage} without surprises.
 */
final class MapFields {

    private static final TriConsumer<String, Object, EventLine> FIELD = (name, value, line) -> {
        if (!isHead(name, value)) {
            line.field(name, value);
        }
    };

    private MapFields() {}

    static void write(EventLine line, MapMessage<?, ?> message) {
        ReadOnlyStringMap data = message.getIndexedReadOnlyStringMap();
        String event = text(data.getValue(ReservedNames.EVENT));
        CharSequence text = data.getValue(ReservedNames.MESSAGE) instanceof CharSequence given ? given : null;
        if (message instanceof StructuredDataMessage structured) {
            line.event(event == null ? structured.getType() : event);
            line.message(text == null ? structured.getFormat() : text);
            if (structured.getId() != null) {
                line.field("id", structured.getId().getName());
            }
        } else {
            line.event(event);
            line.message(text);
        }
        message.forEach(FIELD, line);
    }

    /** @param message the message where the map has none; may be null */
    static void write(EventLine line, Map<?, ?> map, CharSequence message) {
        String event = null;
        CharSequence text = message;
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (ReservedNames.EVENT.equals(entry.getKey())) {
                event = text(entry.getValue());
            } else if (ReservedNames.MESSAGE.equals(entry.getKey()) && entry.getValue() instanceof CharSequence given) {
                text = given;
            }
        }
        line.event(event);
        line.message(text);
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!isHead(entry.getKey(), entry.getValue())) {
                line.field(String.valueOf(entry.getKey()), entry.getValue());
            }
        }
    }

    private static boolean isHead(Object name, Object value) {
        return ReservedNames.EVENT.equals(name) && text(value) != null
                || ReservedNames.MESSAGE.equals(name) && value instanceof CharSequence;
    }

    /** An event type is text or an enum constant. */
    private static String text(Object value) {
        if (value instanceof String text) {
            return text;
        }
        return value instanceof Enum<?> constant ? constant.name() : null;
    }
}
