/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import java.util.Set;

/** Names the event line keeps for itself: a field of such a name gets {@code _2} appended. */
public final class ReservedNames {

    public static final String EVENT = "event";
    public static final String MESSAGE = "message";

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
            "marker",
            "marker_parents",
            "thread",
            "location",
            "exception",
            FAILED,
            FIELDS,
            "_truncated");

    private ReservedNames() {}

    /** What a field of a reserved name is called in the line, unless that is taken as well. */
    public static String freed(String reservedName) {
        return reservedName + "_2";
    }
}
