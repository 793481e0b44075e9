/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logs.record;

/** What a field means to the reader, whatever its name is in the program that wrote it. */
enum Role {
    TIMESTAMP,
    /** Nanoseconds that belong to a timestamp in whole seconds, as Log4j's own JSON layout writes them. */
    NANO_OF_SECOND,
    /** The timestamp of a CLEF line, whose level is left out when it is information. */
    CLEF_TIMESTAMP,
    /** The timestamp of a MongoDB line, whose level is one letter. */
    MONGODB_TIMESTAMP,
    /** A word for a severity, or a number on bunyan's scale; on syslog's in a GELF line. */
    LEVEL,
    PYTHON_LEVEL,
    SYSLOG_LEVEL,
    OPEN_TELEMETRY_LEVEL,
    MONGODB_LEVEL,
    EVENT,
    /** The event's type, where the event's name may stand in {@link #EVENT} or in the message. */
    EVENT_TYPE,
    MESSAGE,
    GELF_MESSAGE,
    EXCEPTION_TYPE,
    STACK_TRACE,
    /** A short text that is the same for the same failure. */
    STACK_HASH,
    /** Which run of a program the event belongs to. */
    RUN
}
