/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.quality;

import java.util.Locale;

/** Whether rules act: the whole engine's mode, and each rule's own. The weaker of the two holds. */
public enum Mode {
    /** Nothing is evaluated. */
    OFF,
    /** Evaluated and counted; every event keeps its severity. */
    OBSERVE,
    /** Evaluated, counted, and the severity is raised. */
    ENFORCE;

    /** What the word says, in any case; null for a word that is no mode. */
    public static Mode of(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "off" -> OFF;
            case "observe" -> OBSERVE;
            case "enforce" -> ENFORCE;
            default -> null;
        };
    }

    Mode weaker(Mode other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
