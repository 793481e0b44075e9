/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Severities by the words for them, in whatever case; a word that is none of these is no severity. */
final class LevelNames {
    private static final Map<String, Level> BY_NAME = new HashMap<>();

    static {
        name(Level.CRITICAL, "critical", "fatal", "crit", "alert", "emerg", "emergency", "panic", "dpanic");
        name(Level.ERROR, "error", "err", "eror", "severe");
        name(Level.WARNING, "warning", "warn", "wrn");
        name(Level.INFO, "info", "information", "informational", "inf", "notice", "success");
        name(Level.DEBUG, "debug", "dbg", "config", "fine");
        name(Level.TRACE, "trace", "trc", "verbose", "finer", "finest");
    }

    private static final int LONGEST = 16;

    private LevelNames() {}

    private static void name(Level level, String... names) {
        for (String name : names) {
            BY_NAME.put(name, level);
            BY_NAME.put(name.toUpperCase(Locale.ROOT), level);
        }
    }

    /** The severity that {@code text} names, or null. */
    static Level level(String text) {
        Level level = BY_NAME.get(text);
        return level != null || text.length() > LONGEST
                ? level
                : BY_NAME.get(text.strip().toLowerCase(Locale.ROOT));
    }
}
