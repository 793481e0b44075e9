/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.structured;

import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.spi.ExtendedLogger;

/** Finds the logger that takes the name of the class at the boundary, which locations need. Stateless. */
final class Loggers {

    private Loggers() {}

    /** The logger itself, as all of Log4j's are; else the one of its name. */
    static ExtendedLogger extended(Logger logger) {
        if (logger instanceof ExtendedLogger extended) {
            return extended;
        }
        if (logger == null) {
            Misuse.tell(
                    "logger", "A structured logger needs a logger or a name, and got null; it logs to the root logger");
        }
        String name = logger == null ? LogManager.ROOT_LOGGER_NAME : logger.getName();
        return LogManager.getContext(false).getLogger(name);
    }
}
