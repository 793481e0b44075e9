/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Names the event line keeps for itself: a field of such a name gets {@code _2} appended. */
public final class ReservedNames {

    public static final String EVENT = "event";
    public static final String MESSAGE = "message";

    static final String MARKER = "marker";
    static final String MARKER_PARENTS = "marker_parents";
    static final String LOCATION = "location";
    static final String EXCEPTION = "exception";

    /** What an event threw that could not be written as a whole. */
    static final String FAILED = "_failed";

    /** How many fields found no room, among the names of those that were cut. */
    static final String FIELDS = "_fields";

    /** All of them. */
    public static final Set<String> ALL = Set.of(
            "timestamp",
            "level",
            "logger",
            EVENT,
            MESSAGE,
            "qa",
            "context",
            MARKER,
            MARKER_PARENTS,
            "thread",
            LOCATION,
            EXCEPTION,
            FAILED,
            FIELDS,
            "_truncated");

    private static final String SUFFIX = "_2";

    /** Kept, because whoever looks fields up asks for every event. */
    private static final Map<String, String> FREED =
            ALL.stream().collect(Collectors.toUnmodifiableMap(name -> name, name -> name + SUFFIX));

    private ReservedNames() {}

    /** What a field of a reserved name is called in the line, unless that is taken as well. */
    public static String freed(String reservedName) {
        String known = FREED.get(reservedName);
        return known == null ? reservedName + SUFFIX : known;
    }
}
