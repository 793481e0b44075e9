/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

/** Severity of an event, under the names that the event line uses, from the most to the least severe. */
public enum Level {
    CRITICAL,
    ERROR,
    WARNING,
    INFO,
    DEBUG,
    TRACE;

    /** Whether it counts among the errors: {@code ERROR} and {@code CRITICAL} do. */
    public boolean isError() {
        return compareTo(ERROR) <= 0;
    }

    /** The severity that a word stands for, in whatever case and language of logging; null for a word that is none. */
    public static Level of(String word) {
        return LevelNames.level(word);
    }
}
