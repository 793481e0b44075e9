/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.templates;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.logging.log4j.core.LogEvent;
import org.conv2d.logging.event.Fragment;
import org.conv2d.logging.json.JsonWriter;
import org.conv2d.logging.json.Utf8Appender;
import org.conv2d.logging.layout.EventLayout;

/**
 * One event as {@link EventLayout} writes it, with its members found: what all resolvers of a template read. For one
 * thread at a time; allocates the line as a string once an event.
 */
final class Line {

    private static final int INITIAL_CHARS = 1024;
    private static final int INITIAL_MEMBERS = 32;
    private static final int INITIAL_NAME_BYTES = 128;
    private static final int MAX_NAME_BYTES = 1024;

    private static final Map<String, Integer> PART_NUMBERS = partNumbers();

    private final StringBuilder text = new StringBuilder(INITIAL_CHARS);
    private final Fragment members = new Fragment();
    private final Fragment entries = new Fragment();
    private final JsonWriter names = new JsonWriter(INITIAL_NAME_BYTES);
    private final Utf8Appender appender = new Utf8Appender();

    /** Which part each member is, {@link PartPath#FIELDS} for fields; and which member each part is. */
    private int[] partOfMember = new int[INITIAL_MEMBERS];

    private final int[] memberOfPart = new int[PartPath.PARTS.size()];
    private LogEvent event;
    private int from;
    private int to;

    private static Map<String, Integer> partNumbers() {
        Map<String, Integer> numbers = new HashMap<>();
        PartPath.PARTS.forEach(part -> numbers.put(part, numbers.size()));
        return Map.copyOf(numbers);
    }

    /** Takes the line of an event. */
    void read(EventLayout layout, LogEvent given) {
        // a toString that logs comes back to this line in here; from the next statement on it is ours again
        String encoded = layout.toSerializable(given);
        text.setLength(0);
        text.append(encoded);
        members.read(null, text, 0, text.lastIndexOf("}") + 1);
        tellPartsFromFields();
        event = given;
    }

    private void tellPartsFromFields() {
        Arrays.fill(memberOfPart, Fragment.NONE);
        if (partOfMember.length < members.size()) {
            partOfMember = new int[members.size() * 2];
        }
        for (int i = 0; i < members.size(); i++) {
            int part = PART_NUMBERS.getOrDefault(members.name(i), PartPath.FIELDS);
            partOfMember[i] = part;
            if (part != PartPath.FIELDS) {
                memberOfPart[part] = i;
            }
        }
    }

    boolean holds(LogEvent given) {
        return event == given;
    }

    /** Finds a value, which then stands in {@link #text} between {@link #from} and {@link #to}; false when there is none. */
    boolean find(PartPath path) {
        if (path.entry() == null) {
            return !path.isFields() && isAt(members, memberOfPart[path.part()]);
        }
        Fragment parent = entriesOf(path);
        if (parent == null) {
            return false;
        }
        int index = parent.indexOf(path.entry());
        return isAt(parent, index) && isEntry(path, index);
    }

    private boolean isAt(Fragment object, int index) {
        if (index == Fragment.NONE) {
            return false;
        }
        from = object.valueStart(index);
        to = object.valueEnd(index);
        return true;
    }

    /** The object that a part is; null when there is none. Where the part is the fields, other members stand among them. */
    Fragment entriesOf(PartPath path) {
        if (path.isFields()) {
            return members;
        }
        if (!isAt(members, memberOfPart[path.part()]) || text.charAt(from) != '{') {
            return null;
        }
        entries.read(null, text, from, to);
        return entries;
    }

    /** Whether a member of what {@link #entriesOf} returned for a path belongs there. */
    boolean isEntry(PartPath path, int index) {
        return !path.isFields() || partOfMember[index] == PartPath.FIELDS;
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
        names.reset(MAX_NAME_BYTES);
        names.string(name, Integer.MAX_VALUE);
        appender.append(names, out);
    }
}
