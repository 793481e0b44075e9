/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Severities by the words for them, in whatever case; a word that is none of these is no severity. */
final class LevelNames {
    private static final Map<String, Level> BY_NAME = new HashMap<>();
    private static final int WORDS = 512;
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L; // 2^64 divided by the golden ratio

    /** Names of up to eight bytes, by their bytes. */
    private static final long[] WORD_OF_NAME = new long[WORDS];

    private static final Level[] LEVEL_OF_WORD = new Level[WORDS];

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
            spelling(level, name);
            spelling(level, name.toUpperCase(Locale.ROOT));
        }
    }

    private static void spelling(Level level, String name) {
        BY_NAME.put(name, level);
        byte[] bytes = Arrays.copyOf(name.getBytes(StandardCharsets.US_ASCII), Math.max(Long.BYTES, name.length()));
        if (name.length() <= Long.BYTES) {
            long word = JsonBytes.word(bytes, 0);
            WORD_OF_NAME[place(word)] = word;
            LEVEL_OF_WORD[place(word)] = level;
        }
    }

    private static int place(long word) {
        return (int) (word * MULTIPLIER >>> 55);
    }

    /** The severity that a name in up to eight bytes stands for, or null if it may be one in another spelling. */
    static Level level(long word) {
        int place = place(word);
        return WORD_OF_NAME[place] == word ? LEVEL_OF_WORD[place] : null;
    }

    /** The severity that {@code text} names, or null. */
    static Level level(String text) {
        Level level = BY_NAME.get(text);
        return level != null || text.length() > LONGEST
                ? level
                : BY_NAME.get(text.strip().toLowerCase(Locale.ROOT));
    }
}
