/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.layout;

import org.apache.logging.log4j.Level;

/** What the line calls Log4j's levels. */
enum LevelNames {
    /** Python's names, as conv2d has always written them: {@code WARNING} and {@code CRITICAL}. */
    CONV2D {
        @Override
        String of(Level level) {
            if (level.equals(Level.WARN)) {
                return "WARNING";
            }
            return level.equals(Level.FATAL) ? "CRITICAL" : level.name();
        }
    },

    /** Log4j's own: {@code WARN} and {@code FATAL}. */
    LOG4J {
        @Override
        String of(Level level) {
            return level.name();
        }
    };

    abstract String of(Level level);
}
