/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.structured;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.spi.ExtendedLogger;

/** Logs {@link LoggedEvent}s. Stateless. */
final class LoggedEvents {

    /** The methods that log are those of the interface. */
    private static final String BOUNDARY = LoggedEvent.class.getName();

    private LoggedEvents() {}

    static void log(StructuredLogger logger, LoggedEvent event) {
        if (logger == null) {
            log((Logger) null, event);
        } else {
            log((ExtendedLogger) logger.logger(), logger.bound(), event);
        }
    }

    static void log(Logger logger, LoggedEvent event) {
        log(Loggers.extended(logger), BoundFields.NONE, event);
    }

    private static void log(ExtendedLogger logger, BoundFields bound, LoggedEvent event) {
        Level level = event.level();
        if (Gate.isOpen(logger, level)) {
            Emission.log(BOUNDARY, logger, bound, level, event.marker(), event.toMessage(), event.thrown());
        }
    }
}
