/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.Logger;
import org.apache.logging.log4j.status.StatusLogger;

/**
 * The {@code CONV2D_*} variables. Thread-safe. A value that makes no sense is told to the status logger once, with the
 * variable, the value and the rule, and the default applies.
 */
public final class Environment {

    static final String LOG_LEVEL = "CONV2D_LOG_LEVEL";
    static final String STRUCTURED_LOGGING = "CONV2D_STRUCTURED_LOGGING";
    static final String LOG_DIR = "CONV2D_LOG_DIR";
    static final String METRICS_INTERVAL = "CONV2D_METRICS_INTERVAL";

    private static final String DEFAULT_DIRECTORY = "logs";
    private static final int DEFAULT_METRICS_INTERVAL = 60;
    private static final int MAX_METRICS_INTERVAL = 31_536_000;
    private static final Logger STATUS = StatusLogger.getLogger();
    private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();

    private final UnaryOperator<String> variables;

    /** @param variables finds the value of a variable, null when it is not set */
    Environment(UnaryOperator<String> variables) {
        this.variables = variables;
    }

    public static Environment ofProcess() {
        return new Environment(System::getenv);
    }

    /** The root level; Log4j's names, and Python's {@code WARNING}, {@code CRITICAL} and {@code NOTSET}. */
    Level level() {
        String value = value(LOG_LEVEL);
        if (value == null) {
            return Level.INFO;
        }
        String name = value.toUpperCase(Locale.ROOT);
        Level level = switch (name) {
            case "WARNING" -> Level.WARN;
            case "CRITICAL" -> Level.FATAL;
            case "NOTSET" -> Level.ALL;
            default -> Level.getLevel(name);
        };
        if (level == null) {
            reject(LOG_LEVEL, value, "must be a level such as DEBUG, INFO, WARNING, ERROR or CRITICAL", Level.INFO);
            return Level.INFO;
        }
        return level;
    }

    /** Whether logs are JSON rather than text. */
    boolean structured() {
        String value = value(STRUCTURED_LOGGING);
        if (value == null) {
            return true;
        }
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "1" -> true;
            case "false", "no", "off", "0" -> false;
            default -> {
                reject(STRUCTURED_LOGGING, value, "must be true or false", true);
                yield true;
            }
        };
    }

    /** The directory of the log files, which exists when this returns, if it could be created at all. */
    String directory() {
        String value = value(LOG_DIR);
        if (value == null) {
            return DEFAULT_DIRECTORY;
        }
        try {
            Path directory = Files.createDirectories(Path.of(value));
            if (Files.isWritable(directory)) {
                return value;
            }
            reject(LOG_DIR, value, "must be a directory this process can write to", DEFAULT_DIRECTORY);
        } catch (IOException | InvalidPathException | SecurityException e) {
            reject(LOG_DIR, value, "must be a directory, or a path where one can be created", DEFAULT_DIRECTORY);
        }
        return DEFAULT_DIRECTORY;
    }

    /** Seconds between summaries of metrics; 0 for one at the end alone. */
    public int metricsIntervalSeconds() {
        String value = value(METRICS_INTERVAL);
        if (value == null) {
            return DEFAULT_METRICS_INTERVAL;
        }
        try {
            int seconds = Integer.parseInt(value);
            if (seconds >= 0 && seconds <= MAX_METRICS_INTERVAL) {
                return seconds;
            }
        } catch (NumberFormatException e) {
            // told below, together with numbers out of range
        }
        String rule = "must be a whole number of seconds from 0 to " + MAX_METRICS_INTERVAL;
        reject(METRICS_INTERVAL, value, rule, DEFAULT_METRICS_INTERVAL);
        return DEFAULT_METRICS_INTERVAL;
    }

    /** The trimmed value; an empty variable counts as not set. */
    private String value(String variable) {
        String value = variables.apply(variable);
        return value == null || value.isBlank() ? null : value.trim();
    }

    private static void reject(String variable, String value, String rule, Object standard) {
        if (TOLD.add(variable + '=' + value)) {
            STATUS.error("Environment variable {}=\"{}\" {}; using {}", variable, value, rule, standard);
        }
    }
}
