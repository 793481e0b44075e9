/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.view;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.spi.StandardLevel;
import org.conv2d.logging.event.Severity;

/** Between Log4j's levels and severities. Stateless. */
public final class Severities {

    private Severities() {}

    /** The severity of a level; a level between two standard ones counts as the less serious of them. */
    public static Severity of(Level level) {
        int weight = level.intLevel();
        if (weight <= StandardLevel.FATAL.intLevel()) {
            return Severity.FATAL;
        }
        if (weight <= StandardLevel.ERROR.intLevel()) {
            return Severity.ERROR;
        }
        if (weight <= StandardLevel.WARN.intLevel()) {
            return Severity.WARN;
        }
        if (weight <= StandardLevel.INFO.intLevel()) {
            return Severity.INFO;
        }
        return weight <= StandardLevel.DEBUG.intLevel() ? Severity.DEBUG : Severity.TRACE;
    }

    /** The standard level of a severity. */
    public static Level levelOf(Severity severity) {
        return switch (severity) {
            case FATAL -> Level.FATAL;
            case ERROR -> Level.ERROR;
            case WARN -> Level.WARN;
            case INFO -> Level.INFO;
            case DEBUG -> Level.DEBUG;
            case TRACE -> Level.TRACE;
        };
    }
}
