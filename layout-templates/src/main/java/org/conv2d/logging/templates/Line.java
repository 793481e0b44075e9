/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.templates;

import org.apache.logging.log4j.core.LogEvent;
import org.conv2d.logging.event.Fragment;
import org.conv2d.logging.event.ReservedNames;
import org.conv2d.logging.json.JsonText;
import org.conv2d.logging.layout.EventLayout;

/**
 * One event as {@link EventLayout} writes it, with its members found: what all resolvers of a template read. For one
 * thread at a time; allocates the line as a string once an event.
 */
final class Line {

    private static final int INITIAL_CHARS = 1024;

    private final StringBuilder text = new StringBuilder(INITIAL_CHARS);
    private final Fragment members = new Fragment();
    private final Fragment entries = new Fragment();
    private final JsonText names = new JsonText();
    private LogEvent event;
    private int from;
    private int to;

    /** Takes the line of an event. */
    void read(EventLayout layout, LogEvent given) {
        // a toString that logs comes back to this line in here; from the next statement on it is ours again
        String encoded = layout.toSerializable(given);
        text.setLength(0);
        text.append(encoded);
        members.read(null, text, 0, text.lastIndexOf("}") + 1);
        event = given;
    }

    boolean holds(LogEvent given) {
        return event == given;
    }

    /** Finds a value, which then stands in {@link #text} between {@link #from} and {@link #to}; false when there is none. */
    boolean find(PartPath path) {
        if (path.entry() == null) {
            return find(members, path.part());
        }
        Fragment parent = entriesOf(path);
        return parent != null && isEntry(path, path.entry()) && find(parent, path.entry());
    }

    private boolean find(Fragment object, String name) {
        int index = object.indexOf(name);
        if (index == Fragment.NONE) {
            return false;
        }
        from = object.valueStart(index);
        to = object.valueEnd(index);
        return true;
    }

    /** The object a path's part is; null when there is none. Where the part is the fields, other members stand among them. */
    Fragment entriesOf(PartPath path) {
        if (path.isFields()) {
            return members;
        }
        if (!find(members, path.part()) || text.charAt(from) != '{') {
            return null;
        }
        entries.read(null, text, from, to);
        return entries;
    }

    /** Whether what bears this name among the {@link #entriesOf} a path belongs there. */
    static boolean isEntry(PartPath path, String name) {
        return !path.isFields() || !ReservedNames.ALL.contains(name);
    }

    StringBuilder text() {
        return text;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** Writes a name as a JSON string. */
    void quote(String name, StringBuilder out) {
        names.target(out);
        names.string(name, Integer.MAX_VALUE);
        names.target(null);
    }
}
