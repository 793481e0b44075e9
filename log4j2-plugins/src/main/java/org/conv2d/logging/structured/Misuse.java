/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.structured;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.status.StatusLogger;
import org.conv2d.logging.event.EventFields;

/**
 * Tells the status logger of calls that make no sense: each kind once in ten minutes, and {@value #MAX_TOLD} kinds at most,
 * so that a mistake in a loop stays one line. Thread-safe.
 */
final class Misuse {

    private static final int MAX_TOLD = 100;
    private static final int MAX_SHOWN_CHARS = 100;
    private static final long REMEMBERED_NANOS = TimeUnit.MINUTES.toNanos(10);
    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");
    private static final Logger STATUS = StatusLogger.getLogger();
    private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();
    private static final AtomicLong SINCE = new AtomicLong(System.nanoTime());

    private Misuse() {}

    /** Logs one line, unless this kind of misuse has been told lately. */
    static void tell(String kind, String line, Object... parameters) {
        if (System.nanoTime() - SINCE.get() > REMEMBERED_NANOS) {
            forget();
        }
        if (TOLD.size() < MAX_TOLD && TOLD.add(kind)) {
            STATUS.error(line, parameters);
            if (TOLD.size() == MAX_TOLD) {
                STATUS.error("{} kinds of misuse of structured loggers were told; others are not", MAX_TOLD);
            }
        }
    }

    /** Makes every kind of misuse worth a line again. */
    static void forget() {
        SINCE.set(System.nanoTime());
        TOLD.clear();
    }

    /** The start of a text that an application gave, without the characters that could make it look like something else. */
    static String visible(String text) {
        String start = text.length() <= MAX_SHOWN_CHARS ? text : text.substring(0, MAX_SHOWN_CHARS) + '…';
        return CONTROLS.matcher(start).replaceAll("?");
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
        String text = visible(event.toString());
        tell(
                "never logged " + text,
                "Event \"{}\" was perhaps never logged: every chain of calls must end in log()",
                text);
    }

    static boolean foreignScope(String what) {
        tell("scope", "A LogScope belongs to the thread that opened it, but {} on another; that is ignored", what);
        return false;
    }

    static void manyFields(EventFields fields) {
        String type = visible(String.valueOf(fields.event()));
        tell(
                "many fields " + type,
                "Event \"{}\" has {} fields; those that find no room in its line are left out, and counted in _truncated",
                type,
                Integer.toString(fields.size()));
    }
}
