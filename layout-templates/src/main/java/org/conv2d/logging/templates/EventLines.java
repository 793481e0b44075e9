/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.templates;

import java.util.Set;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.layout.template.json.resolver.EventResolver;
import org.apache.logging.log4j.layout.template.json.resolver.EventResolverContext;
import org.apache.logging.log4j.layout.template.json.util.JsonWriter;
import org.conv2d.logging.event.LineFormat;
import org.conv2d.logging.layout.EventLayout;
import org.conv2d.logging.thread.SoftThreadLocal;

/**
 * The event lines of one JsonTemplateLayout, one a thread. As a resolver it stands first in the template, where
 * {@link LineInterceptor} puts it: it writes nothing, but takes the line of the event that begins. Thread-safe.
 */
final class EventLines implements EventResolver {

    /*
     * Why lines: reading an event is the hard part of a layout (who owns the message, what survived the ring buffer,
     * names that clash, values that throw), and it is done once, by EventLayout. A template then only chooses among the
     * members of a finished, valid, bounded line, so that every template inherits all of that.
     *
     * Why a first resolver: Log4j's events are used again, so a resolver cannot see by itself that a new one began.
     */

    private final EventLayout layout;
    private final boolean stackTraceEnabled;
    private final Set<String> rootNames;
    private final SoftThreadLocal<Line> lines = new SoftThreadLocal<>(Line::new);

    /** @param rootNames names the template itself gives to members of its root */
    EventLines(EventResolverContext context, Set<String> rootNames) {
        this.rootNames = rootNames;
        stackTraceEnabled = context.isStackTraceEnabled();
        int maxStringLength = context.getJsonWriter().getMaxStringLength();
        int maxFieldBytes =
                Math.min(LineFormat.DEFAULT.maxFieldBytes(), Math.max(LineFormat.MIN_FIELD_BYTES, maxStringLength));
        layout = EventLayout.newBuilder()
                .setConfiguration(context.getConfiguration())
                .setMaxFieldBytes(Integer.toString(maxFieldBytes))
                .setIncludeLocation(Boolean.toString(context.isLocationInfoEnabled()))
                .build();
    }

    Set<String> rootNames() {
        return rootNames;
    }

    /** Whether the layout's configuration lets a part be written. */
    boolean shows(PartPath path) {
        return stackTraceEnabled || !path.isException();
    }

    /** The line of the event that is being written on this thread. */
    Line of(LogEvent event) {
        Line line = lines.get();
        if (!line.holds(event)) {
            line.read(layout, event);
        }
        return line;
    }

    @Override
    public boolean isFlattening() {
        return true;
    }

    @Override
    public void resolve(LogEvent event, JsonWriter writer) {
        StringBuilder out = writer.getStringBuilder();
        String begun = out.toString();
        lines.get().read(layout, event);
        if (out.length() != begun.length()) {
            // a toString that logged came back to this layout, which has one writer a thread
            out.setLength(0);
            out.append(begun);
        }
    }
}
