/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.structured;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.Marker;
import org.apache.logging.log4j.spi.ExtendedLogger;
import org.conv2d.logging.event.EventFields;
import org.conv2d.logging.message.EventMessage;

/** Hands a message over to Log4j once the fields of its logger and its thread have joined it. Stateless. */
final class Emission {

    private static final int MANY_FIELDS = 1000;

    private Emission() {}

    /** @param boundary the name of the class in whose method the application's call ended */
    static void log(
            String boundary,
            ExtendedLogger logger,
            BoundFields bound,
            Level level,
            Marker marker,
            EventMessage message,
            Throwable thrown) {
        EventFields fields = message.eventFields();
        bound.join(fields);
        LogScope.join(fields);
        if (fields.size() > MANY_FIELDS) {
            Misuse.manyFields(fields);
        }
        try {
            logger.logIfEnabled(boundary, level, marker, message, thrown);
        } finally {
            message.clear(); // Log4j does it for what it logs, not for what a filter denies
        }
    }
}
