/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.view;

import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.logging.log4j.message.MapMessage;
import org.apache.logging.log4j.message.StructuredDataMessage;
import org.apache.logging.log4j.util.TriConsumer;
import org.conv2d.logging.event.EventFields;
import org.conv2d.logging.event.ReservedNames;

/**
 * Reads maps as event type, message and fields. The entries {@code event} and {@code message} name the two where they
 * are text; every other entry is a field. For one thread at a time; allocates nothing for a {@link MapMessage}, nor for
 * a map whose keys are Strings and whose {@code forEach} allocates nothing.
 */
final class MapReader {

    private static final TriConsumer<String, Object, MapReader> ADD = (name, value, reader) -> reader.add(name, value);

    private final EventFields fields;
    private final BiConsumer<Object, Object> add = this::add;

    /** Reads into {@code fields}, which are empty. */
    MapReader(EventFields fields) {
        this.fields = fields;
    }

    void read(MapMessage<?, ?> message) {
        if (message instanceof StructuredDataMessage structured) {
            fields.event(structured.getType());
            fields.message(structured.getFormat());
            if (structured.getId() != null) {
                fields.add("id", structured.getId().getName());
            }
        }
        message.forEach(ADD, this);
    }

    /** @param message the message where the map has none; may be null */
    void read(Map<?, ?> map, CharSequence message) {
        fields.message(message);
        map.forEach(add);
    }

    private void add(Object name, Object value) {
        if (!isHead(name, value)) {
            fields.add(name instanceof String text ? text : String.valueOf(name), value);
        }
    }

    /** Takes type and message; false for whatever else. */
    private boolean isHead(Object name, Object value) {
        if (ReservedNames.EVENT.equals(name)) {
            String type = type(value);
            if (type != null) {
                fields.event(type);
            }
            return type != null;
        }
        if (ReservedNames.MESSAGE.equals(name) && value instanceof CharSequence text) {
            fields.message(text);
            return true;
        }
        return false;
    }

    /** An event type is text or an enum constant. */
    static String type(Object value) {
        if (value instanceof String text) {
            return text;
        }
        return value instanceof Enum<?> constant ? constant.name() : null;
    }
}
