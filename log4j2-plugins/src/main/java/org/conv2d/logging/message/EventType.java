/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.message;

/**
 * The type of an event as it travels in the parameters of a Log4j event: the first parameter of an event that an
 * {@link EventMessage} made is one of these. Immutable; one instance a type, as long as there is room to remember it.
 */
public final class EventType {

    private static final int SLOTS = 1024;

    /*
     * Immutable entries in a plain array: a racy read sees null or a whole entry. A collision makes the two names take
     * turns, which costs garbage but is right.
     */
    private static final EventType[] KNOWN = new EventType[SLOTS];

    private static final EventType NONE = new EventType(null);

    private final String name;

    private EventType(String name) {
        this.name = name;
    }

    static EventType of(String name) {
        if (name == null) {
            return NONE;
        }
        int hash = name.hashCode();
        int slot = (hash ^ hash >>> 16) * 0x9E3779B9 >>> 32 - 10;
        EventType known = KNOWN[slot];
        if (known != null && known.name.equals(name)) {
            return known;
        }
        EventType added = new EventType(name);
        KNOWN[slot] = added;
        return added;
    }

    /** The name, null for an event without a type. */
    public String name() {
        return name;
    }

    /** The name, as it reads among parameters. */
    @Override
    public String toString() {
        return String.valueOf(name);
    }
}
