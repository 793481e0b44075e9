/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.logging.log4j.message.ObjectMessage;

/**
 * A typed log event for any Log4j logger: a map of {@code event}, {@code message} and the fields in the order they were
 * given. Log4j's own {@code MapMessage} would sort them by key.
 *
 * <p>Not thread-safe; not to be changed once logged.
 */
final class Event extends ObjectMessage {
    private static final long serialVersionUID = 1L;

    private final Map<String, Object> entries;

    private Event(Map<String, Object> entries) {
        super(entries);
        this.entries = entries;
    }

    static Event of(String type, String message) {
        Event event = new Event(new LinkedHashMap<>());
        return event.with("event", type).with("message", message);
    }

    Event with(String field, Object value) {
        entries.put(field, value);
        return this;
    }

    Event withAll(Map<String, ?> fields) {
        entries.putAll(fields);
        return this;
    }
}
