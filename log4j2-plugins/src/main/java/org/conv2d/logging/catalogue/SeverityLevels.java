/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.catalogue;

import org.apache.logging.log4j.Level;
import org.conv2d.logging.event.Severity;

/** How serious a finding is: at which level it is logged, and what the line calls it. Stateless. */
final class SeverityLevels {

    private SeverityLevels() {}

    /** The level; that of a warning when there is no severity. */
    static Level levelOf(Severity severity) {
        if (severity == null) {
            return Level.WARN;
        }
        return switch (severity) {
            case TRACE -> Level.TRACE;
            case DEBUG -> Level.DEBUG;
            case INFO -> Level.INFO;
            case WARN -> Level.WARN;
            case ERROR -> Level.ERROR;
            case FATAL -> Level.FATAL;
        };
    }

    /** Python's name of the level, in lower case; null for null. */
    static String nameOf(Severity severity) {
        if (severity == null) {
            return null;
        }
        return switch (severity) {
            case TRACE -> "trace";
            case DEBUG -> "debug";
            case INFO -> "info";
            case WARN -> "warning";
            case ERROR -> "error";
            case FATAL -> "critical";
        };
    }
}
