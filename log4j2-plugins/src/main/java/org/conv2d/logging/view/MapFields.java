/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.view;

import org.apache.logging.log4j.message.MapMessage;
import org.apache.logging.log4j.message.StringMapMessage;
import org.apache.logging.log4j.util.IndexedReadOnlyStringMap;
import org.conv2d.logging.event.FieldKind;
import org.conv2d.logging.event.Fields;
import org.conv2d.logging.event.ObjectKind;
import org.conv2d.logging.event.ReservedNames;

/**
 * The entries of a {@link MapMessage} as fields, where they stand: for whoever looks at a few of them. What {@link MapReader}
 * makes of a map is the same. For one thread at a time; valid while the map does not change; allocates nothing.
 */
final class MapFields implements Fields {

    private static final int NOWHERE = Integer.MAX_VALUE;

    private IndexedReadOnlyStringMap map;

    /** Whether the next four are those of the map. */
    private boolean headRead;

    private String event;
    private CharSequence message;

    /** Where the two stand that are no fields, in order. */
    private int first;

    private int second;

    /** Whether a message is one of those whose map is all there is to them, which a class of somebody's own may not be. */
    static boolean canRead(MapMessage<?, ?> message) {
        Class<?> type = message.getClass();
        return (type == MapMessage.class || type == StringMapMessage.class) && !hasNullKey(message);
    }

    private static boolean hasNullKey(MapMessage<?, ?> message) {
        IndexedReadOnlyStringMap entries = message.getIndexedReadOnlyStringMap();
        return !entries.isEmpty() && entries.getKeyAt(0) == null;
    }

    void read(MapMessage<?, ?> source) {
        map = source.getIndexedReadOnlyStringMap();
        headRead = false;
    }

    /** Lets go of what was read. */
    void clear() {
        map = null;
        event = null;
        message = null;
        headRead = false;
    }

    private void readHead() {
        headRead = true;
        int eventAt = map.indexOfKey(ReservedNames.EVENT);
        event = eventAt < 0 ? null : MapReader.type(map.getValueAt(eventAt));
        int messageAt = map.indexOfKey(ReservedNames.MESSAGE);
        Object text = messageAt < 0 ? null : map.getValueAt(messageAt);
        message = text instanceof CharSequence chars ? chars : null;
        int one = event == null ? NOWHERE : eventAt;
        int other = message == null ? NOWHERE : messageAt;
        first = Math.min(one, other);
        second = Math.max(one, other);
    }

    @Override
    public String event() {
        if (!headRead) {
            readHead();
        }
        return event;
    }

    /** The text for people; null for none. */
    CharSequence message() {
        if (!headRead) {
            readHead();
        }
        return message;
    }

    @Override
    public int size() {
        if (!headRead) {
            readHead();
        }
        return map.size() - (first == NOWHERE ? 0 : 1) - (second == NOWHERE ? 0 : 1);
    }

    /** Where the map has the field of an index. */
    private int entry(int index) {
        if (!headRead) {
            readHead();
        }
        int at = index >= first ? index + 1 : index;
        return at >= second ? at + 1 : at;
    }

    @Override
    public String name(int index) {
        return map.getKeyAt(entry(index));
    }

    @Override
    public int indexOf(String name) {
        int at = map.indexOfKey(name);
        if (!headRead) {
            readHead();
        }
        if (at < 0 || at == first || at == second) {
            return NONE;
        }
        return at - (at > first ? 1 : 0) - (at > second ? 1 : 0);
    }

    @Override
    public int indexOf(String name, int likely) {
        return likely >= 0 && likely < size() && name.equals(name(likely)) ? likely : indexOf(name);
    }

    private Object value(int index) {
        return map.getValueAt(entry(index));
    }

    @Override
    public FieldKind kind(int index) {
        return ObjectKind.of(value(index));
    }

    @Override
    public boolean booleanValue(int index) {
        return Boolean.TRUE.equals(value(index));
    }

    /** As {@link org.conv2d.logging.event.EventFields} has it, which keeps decimals as such. */
    @Override
    public long longValue(int index) {
        return ObjectKind.longValue(value(index));
    }

    @Override
    public double doubleValue(int index) {
        return ObjectKind.doubleValue(value(index));
    }

    @Override
    public CharSequence textValue(int index) {
        return ObjectKind.textValue(value(index));
    }
}
