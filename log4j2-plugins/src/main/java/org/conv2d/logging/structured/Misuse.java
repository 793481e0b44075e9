/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.structured;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.status.StatusLogger;
import org.conv2d.logging.event.EventFields;

/**
 * Tells the status logger of calls that make no sense: each kind once, and {@value #MAX_TOLD} kinds at most, so that a
 * mistake in a loop stays one line. Thread-safe.
 */
final class Misuse {

    private static final int MAX_TOLD = 100;
    private static final Logger STATUS = StatusLogger.getLogger();
    private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();

    private Misuse() {}

    /** Logs one line, unless this kind of misuse has been told before. */
    static void tell(String kind, String line, Object... parameters) {
        if (TOLD.size() < MAX_TOLD && TOLD.add(kind)) {
            STATUS.error(line, parameters);
            if (TOLD.size() == MAX_TOLD) {
                STATUS.error("{} kinds of misuse of structured loggers were told; others are not", MAX_TOLD);
            }
        }
    }

    static Level noLevel() {
        tell("level", "The level of an event must not be null; it is logged at INFO");
        return Level.INFO;
    }

    static boolean alreadyLogged() {
        tell(
                "logged",
                "An event was used after its log(): each one is built and logged once. What came after is ignored");
        return false;
    }

    static void neverLogged(ActiveEvent event) {
        tell(
                "never logged " + event,
                "Event \"{}\" was perhaps never logged: every chain of calls must end in log()",
                event);
    }

    static boolean foreignScope(String what) {
        tell("scope", "A LogScope belongs to the thread that opened it, but {} on another; that is ignored", what);
        return false;
    }

    static void manyFields(EventFields fields) {
        tell(
                "many fields " + fields.event(),
                "Event \"{}\" has {} fields; those that find no room in its line are left out, and counted in _truncated",
                fields.event(),
                fields.size());
    }
}
