/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.structured;

import java.util.Map;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.spi.ExtendedLogger;

/**
 * Logs events with a type and typed fields through a Log4j2 logger:
 *
 * <!-- snippet:fluent -->
 * <pre>{@code
 * log.info("Training started")
 *         .event("training_start")
 *         .with("config_hash", hash)
 *         .with("seed", 42)
 *         .log();
 * }</pre>
 *
 * <p>Immutable and thread-safe. An event costs no allocation; one below the level costs a comparison, whatever its chain
 * of calls. Only where the configuration has a filter for all loggers is an event below the level built none the less, for
 * the filter to see its fields, as it would see those of any message.
 *
 * <p>No method throws for what it is given: names that make no sense are told to the status logger, and the event is
 * logged.
 */
public final class StructuredLogger {

    private static final String BOUNDARY = StructuredLogger.class.getName();

    private final ExtendedLogger logger;
    private final BoundFields bound;

    private StructuredLogger(ExtendedLogger logger, BoundFields bound) {
        this.logger = logger;
        this.bound = bound;
    }

    /** Logs through this logger; null stands for the root logger. */
    public static StructuredLogger of(Logger logger) {
        return new StructuredLogger(Loggers.extended(logger), BoundFields.NONE);
    }

    /** Logs through the Log4j2 logger of this name; null stands for the root logger. */
    public static StructuredLogger named(String name) {
        return of(name == null ? null : LogManager.getLogger(name));
    }

    public StructuredEvent trace(CharSequence text) {
        return at(Level.TRACE, text);
    }

    public StructuredEvent debug(CharSequence text) {
        return at(Level.DEBUG, text);
    }

    public StructuredEvent info(CharSequence text) {
        return at(Level.INFO, text);
    }

    public StructuredEvent warn(CharSequence text) {
        return at(Level.WARN, text);
    }

    public StructuredEvent error(CharSequence text) {
        return at(Level.ERROR, text);
    }

    public StructuredEvent fatal(CharSequence text) {
        return at(Level.FATAL, text);
    }

    /** Starts an event at any level, with a text for people. */
    public StructuredEvent at(Level level, CharSequence text) {
        Level given = level == null ? Misuse.noLevel() : level;
        return Gate.isOpen(logger, given) ? EventPool.take().begin(logger, bound, given, text) : DisabledEvent.INSTANCE;
    }

    /** Logs an event of the catalogue, or one of your own. */
    public void log(LoggedEvent event) {
        LoggedEvents.log(BOUNDARY, this, event);
    }

    /**
     * Logs an event on behalf of a class that wraps this one: the location of the event is the call of that class.
     *
     * @param boundary the full name of the class that the application calls
     */
    public void log(String boundary, LoggedEvent event) {
        LoggedEvents.log(boundary == null ? BOUNDARY : boundary, this, event);
    }

    /** Whether an event of this level can come to be logged. */
    public boolean isEnabled(Level level) {
        return Gate.isOpen(logger, level == null ? Level.INFO : level);
    }

    /** A logger whose events bear this field as well, unless they have one of that name themselves. */
    public StructuredLogger bind(String name, Object value) {
        return new StructuredLogger(logger, bound.with(name, value));
    }

    /** A logger whose events bear these fields as well, in the order of the map. */
    public StructuredLogger bind(Map<String, ?> fields) {
        return new StructuredLogger(logger, bound.with(fields));
    }

    /** A logger without these bound fields; names that are not bound do not matter. */
    public StructuredLogger unbind(String... names) {
        return new StructuredLogger(logger, bound.without(names));
    }

    /**
     * Opens a scope: until it is closed, every event that this thread logs through any structured logger bears its fields.
     * See {@link LogScope}.
     */
    public LogScope with(String name, Object value) {
        return LogScope.open().with(name, value);
    }

    /** The fields bound to this logger, in their order. */
    public Map<String, Object> boundFields() {
        return bound.toMap();
    }

    /** The Log4j2 logger behind this one. */
    public Logger logger() {
        return logger;
    }

    ExtendedLogger extendedLogger() {
        return logger;
    }

    BoundFields bound() {
        return bound;
    }

    @Override
    public String toString() {
        return "StructuredLogger[" + logger.getName() + "]" + bound.toMap();
    }
}
