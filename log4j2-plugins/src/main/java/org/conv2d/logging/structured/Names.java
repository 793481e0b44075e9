/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.structured;

import org.conv2d.logging.event.ReservedNames;

/**
 * Looks at the names an application gives, and tells of those that make no sense. Thread-safe; allocates nothing for names
 * that are fine.
 */
final class Names {

    static final String UNNAMED = "unnamed";

    private static final int SLOTS = 1024;

    /*
     * Names that were found fine, so that the literals of a program are looked at once. A racy read sees null or a whole
     * String; a collision costs another look.
     */
    private static final String[] FINE = new String[SLOTS];

    private Names() {}

    /** The name of a field, as it is when it is fine or only reserved; another when it says nothing. */
    static String field(String name) {
        if (name != null && name.equals(FINE[slot(name)])) {
            return name;
        }
        return looked(name);
    }

    private static String looked(String name) {
        if (name == null || name.isBlank()) {
            Misuse.tell(
                    name == null ? "null field" : "blank field",
                    "A field needs a name, and got {}; it is logged as \"{}\"",
                    name == null ? "null" : "a blank one",
                    UNNAMED);
            return UNNAMED;
        }
        if (ReservedNames.ALL.contains(name)) {
            Misuse.tell(
                    "reserved " + name,
                    "Field name \"{}\" is one that the event line keeps for itself; it is logged as \"{}_2\"{}",
                    name,
                    name,
                    advice(name));
            return name;
        }
        FINE[slot(name)] = name;
        return name;
    }

    private static String advice(String name) {
        return switch (name) {
            case ReservedNames.EVENT -> ". For the type of the event call event(…)";
            case ReservedNames.MESSAGE -> ". For the text of the event pass it to info(…) or another start";
            case "exception" -> ". For the exception of the event call thrown(…)";
            case "marker" -> ". For the marker of the event call marker(…)";
            default -> "";
        };
    }

    private static int slot(String name) {
        int hash = name.hashCode();
        return (hash ^ hash >>> 16) & SLOTS - 1;
    }

    /** The type of an event; none when it is blank. */
    static String eventType(String type) {
        if (type != null && !type.isBlank()) {
            return type;
        }
        Misuse.tell(
                type == null ? "null event" : "blank event",
                "An event type must not be {}; the event is logged without one",
                type == null ? "null" : "blank");
        return null;
    }
}
