/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.view;

import org.apache.logging.log4j.util.ReadOnlyStringMap;
import org.apache.logging.log4j.util.TriConsumer;
import org.conv2d.logging.event.EventFields;

/**
 * The entries of a diagnostic context as fields, read when they are first asked for. For one thread at a time; allocates
 * nothing.
 */
final class ContextFields {

    private static final TriConsumer<String, Object, ContextFields> ADD = (name, value, self) -> self.add(name, value);

    private final boolean numbers;
    private final EventFields fields = new EventFields();
    private ReadOnlyStringMap source;

    /** @param numbers whether text that is a number is one */
    ContextFields(boolean numbers) {
        this.numbers = numbers;
    }

    /** Turns to a context; null for none. */
    void read(ReadOnlyStringMap context) {
        if (fields.size() > 0) {
            fields.clear();
        }
        ReadOnlyStringMap unread = context == null || context.isEmpty() ? null : context;
        if (source != unread) {
            source = unread;
        }
    }

    /** The fields; empty when there is no context. */
    EventFields fields() {
        if (source != null) {
            ReadOnlyStringMap reading = source;
            source = null;
            reading.forEach(ADD, this);
        }
        return fields;
    }

    private void add(String name, Object value) {
        if (numbers && value instanceof String text && NumberText.isNumber(text)) {
            if (NumberText.isLong(text)) {
                fields.add(name, Long.parseLong(text));
            } else {
                fields.add(name, Double.parseDouble(text));
            }
        } else {
            fields.add(name, value);
        }
    }
}
