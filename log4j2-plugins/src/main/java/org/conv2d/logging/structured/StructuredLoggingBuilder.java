/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.structured;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.LoggerContext;
import org.conv2d.logging.config.Environment;
import org.conv2d.logging.setup.RollingPolicy;
import org.conv2d.logging.setup.RollingTime;
import org.conv2d.logging.setup.SetupOptions;
import org.conv2d.logging.setup.Setups;

/**
 * What to set up for a logger. Not thread-safe. A value that makes no sense is told to the status logger, and the one that
 * held before it holds; only {@link #setup} throws, for a file that cannot be written.
 *
 * <!-- snippet:setup-builder -->
 * <pre>{@code
 * StructuredLogger log = StructuredLogging.builder("training")
 *         .outputFile("training.log")
 *         .level(Level.DEBUG)
 *         .console(Level.ERROR)
 *         .rolling(10_000_000, RollingTime.DAILY, 5)
 *         .async(true)
 *         .setup();
 * }</pre>
 */
public final class StructuredLoggingBuilder {

    private static final String DEFAULT_NAME = "conv2d";

    private final Environment environment = Environment.ofProcess();
    private final String name;
    private String outputFile;
    private Path directory;
    private Level level;
    private Boolean structured;
    private Level console;
    private Boolean additive;
    private RollingPolicy rolling = RollingPolicy.STANDARD;
    private long metricsIntervalSeconds = -1;
    private boolean async;
    private boolean replace;

    StructuredLoggingBuilder(String name) {
        boolean blank = name == null || name.isBlank();
        if (blank) {
            Misuse.tell("setup name", "A setup needs the name of a logger; it sets up \"{}\"", DEFAULT_NAME);
        }
        this.name = blank ? DEFAULT_NAME : name;
        outputFile = this.name + ".log";
    }

    /** The file to write, below the directory unless it is absolute; the logger's name with {@code .log} if not given. */
    public StructuredLoggingBuilder outputFile(String file) {
        outputFile = file;
        return this;
    }

    /** The directory of a file whose path is not absolute; {@code CONV2D_LOG_DIR} if not given. */
    public StructuredLoggingBuilder directory(Path path) {
        directory = path;
        return this;
    }

    /** From which level on events are logged; {@code CONV2D_LOG_LEVEL} if not given. */
    public StructuredLoggingBuilder level(Level from) {
        if (isGiven("level", from)) {
            level = from;
        }
        return this;
    }

    /** The same by name: Log4j's, or Python's {@code WARNING} and {@code CRITICAL}. */
    public StructuredLoggingBuilder level(String from) {
        Level known = from == null ? null : Environment.level(from);
        if (known == null) {
            Misuse.tell(
                    "setup level " + from,
                    "level=\"{}\" of setup \"{}\" must be a level such as DEBUG, INFO, WARNING, ERROR or CRITICAL;"
                            + " it is ignored",
                    from,
                    name);
        } else {
            level = known;
        }
        return this;
    }

    /** Lines of JSON, or of text with {@code false}; {@code CONV2D_STRUCTURED_LOGGING} if not given. */
    public StructuredLoggingBuilder structured(boolean json) {
        structured = json;
        return this;
    }

    /** Whether warnings also go to standard error; if not given, where the application has no configuration of its own. */
    public StructuredLoggingBuilder console(boolean on) {
        console = on ? Level.WARN : Level.OFF;
        return this;
    }

    /** From which level on events also go to standard error. */
    public StructuredLoggingBuilder console(Level from) {
        if (isGiven("console", from)) {
            console = from;
        }
        return this;
    }

    /** Whether the application's own appenders also get these events, as they did before; yes if not given. */
    public StructuredLoggingBuilder additive(boolean on) {
        additive = on;
        return this;
    }

    /**
     * When a new file is begun, and how many old ones are kept; every day and at 100 MiB, and 20, if not given.
     *
     * @param maxBytes 0 for no bound
     */
    public StructuredLoggingBuilder rolling(long maxBytes, RollingTime time, int maxFiles) {
        if (maxBytes < 0 || maxFiles < 1 || time == null) {
            Misuse.tell(
                    "setup rolling",
                    "rolling({}, {}, {}) of setup \"{}\" must have 0 bytes or more, a time, and 1 file or more; it is ignored",
                    maxBytes,
                    time,
                    maxFiles,
                    name);
        } else {
            rolling = new RollingPolicy(maxBytes, time, maxFiles);
        }
        return this;
    }

    /** One file that grows. */
    public StructuredLoggingBuilder withoutRolling() {
        rolling = RollingPolicy.NONE;
        return this;
    }

    /** Time between two summaries of metrics, zero for one at shutdown only; {@code CONV2D_METRICS_INTERVAL} if not given. */
    public StructuredLoggingBuilder metricsInterval(Duration interval) {
        if (interval == null
                || interval.isNegative()
                || interval.toSeconds() > Environment.MAX_METRICS_INTERVAL
                || !interval.isZero() && interval.toSeconds() == 0) {
            Misuse.tell(
                    "setup metricsInterval",
                    "metricsInterval={} of setup \"{}\" must be zero, or from 1 to {} seconds; it is ignored",
                    interval,
                    name,
                    Environment.MAX_METRICS_INTERVAL);
        } else {
            metricsIntervalSeconds = interval.toSeconds();
        }
        return this;
    }

    /** Whether events are written in the background; needs the LMAX Disruptor on the class path. */
    public StructuredLoggingBuilder async(boolean on) {
        async = on;
        return this;
    }

    /** Takes the place of the application's configuration: every logger writes here, and its own appenders are closed. */
    public StructuredLoggingBuilder replaceConfiguration() {
        replace = true;
        return this;
    }

    /**
     * Sets it up.
     *
     * @throws IllegalArgumentException when the file cannot be written; the message says why
     */
    public StructuredLogger setup() {
        SetupOptions options = options();
        if (LogManager.getContext(false) instanceof LoggerContext context) {
            Setups.of(context).apply(options);
        } else {
            Misuse.tell(
                    "setup without core",
                    "Setup \"{}\" does nothing: the program does not log with Log4j Core but with {}",
                    name,
                    LogManager.getFactory().getClass().getName());
        }
        return StructuredLogger.named(name);
    }

    SetupOptions options() {
        return new SetupOptions(
                name,
                file(),
                level != null ? level : environment.level(),
                structured != null ? structured : environment.structured(),
                console,
                additive,
                rolling,
                metricsIntervalSeconds >= 0 ? metricsIntervalSeconds : environment.metricsInterval(),
                async,
                replace);
    }

    private Path file() {
        if (outputFile == null || outputFile.isBlank()) {
            throw new IllegalArgumentException("Setup \"" + name + "\" needs the path of a file to log to, not "
                    + (outputFile == null ? "null" : '"' + outputFile + '"'));
        }
        try {
            Path file = Path.of(outputFile);
            return file.isAbsolute() ? file : directory().resolve(file);
        } catch (InvalidPathException e) {
            throw new IllegalArgumentException("Setup \"" + name + "\" cannot log to this path: " + e.getMessage(), e);
        }
    }

    private Path directory() {
        return directory != null ? directory : Path.of(environment.directory());
    }

    private boolean isGiven(String what, Object value) {
        if (value == null) {
            Misuse.tell("setup " + what, "{} of setup \"{}\" must not be null; it is ignored", what, name);
        }
        return value != null;
    }
}
