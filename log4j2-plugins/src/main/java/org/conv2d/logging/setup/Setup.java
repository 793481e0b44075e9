/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.setup;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.builder.impl.BuiltConfiguration;
import org.apache.logging.log4j.status.StatusLogger;
import org.conv2d.logging.config.AsyncLoggers;

/**
 * One setup at work: a configuration of its own, and where it is attached to the application's. Guarded by the
 * {@link Setups} that owns it.
 */
final class Setup {

    private static final AtomicLong COUNT = new AtomicLong();

    private final SetupOptions options;
    private final BuiltConfiguration configuration;
    private final Appender appender;
    private Configuration attachedTo;
    private LoggerConfig attachedLogger;

    private Setup(SetupOptions options, BuiltConfiguration configuration) {
        this.options = options;
        this.configuration = configuration;
        appender = SetupAppender.to(
                "conv2d:" + options.name() + "#" + COUNT.incrementAndGet(), configuration.getRootLogger());
    }

    /**
     * Opens the file.
     *
     * @throws IllegalArgumentException when it cannot be written
     */
    static Setup open(LoggerContext context, SetupOptions options, boolean ownConfiguration) {
        Level console = options.console() != null ? options.console() : ownConfiguration ? Level.OFF : Level.WARN;
        BuiltConfiguration built = SetupConfiguration.of(context, options, console, isAsync(context, options));
        built.initialize();
        if (built.getAppender(SetupConfiguration.FILE) == null) {
            built.stop();
            throw LogFile.unusable(
                    options.file(), "Log4j could not open it, see its own message; does another appender write it?");
        }
        return new Setup(options, built);
    }

    private static boolean isAsync(LoggerContext context, SetupOptions options) {
        if (!options.async() || AsyncLoggers.areEverywhere(context.getConfiguration())) {
            return false;
        }
        if (!AsyncLoggers.areAvailable()) {
            StatusLogger.getLogger()
                    .error(
                            "Logger \"{}\" cannot be asynchronous without the LMAX Disruptor: put com.lmax:disruptor:3.4.4"
                                    + " on the class path; it logs synchronously",
                            options.name());
            return false;
        }
        return true;
    }

    SetupOptions options() {
        return options;
    }

    BuiltConfiguration configuration() {
        return configuration;
    }

    boolean isAttachedTo(Configuration running) {
        return running == attachedTo;
    }

    /**
     * Adds the logger to a running configuration, or the appender to the logger that is there by this name: then the
     * application has decided on level and additivity. Loggers of the context must be updated after that.
     */
    void attach(Configuration running, boolean additive) {
        if (configuration.isInitialized()) {
            configuration.start();
        }
        LoggerConfig present = running.getLoggers().get(options.name());
        if (present == null) {
            SetupLogger added = new SetupLogger(options.name(), options.level(), running);
            added.addAppender(appender, null, null);
            if (additive) {
                added.addAppender(SetupAppender.above(appender.getName() + ":above", added), null, null);
            }
            added.start();
            running.addLogger(options.name(), added);
            attachedLogger = added;
        } else {
            present.addAppender(appender, options.level(), null);
            attachedLogger = present;
        }
        attachedTo = running;
    }

    /** Takes away what {@link #attach} added. Loggers of the context must be updated after that. */
    void detach() {
        if (attachedLogger instanceof SetupLogger) {
            attachedTo.removeLogger(options.name());
        } else if (attachedLogger != null) {
            attachedLogger.removeAppender(appender.getName());
        }
        attachedTo = null;
    }

    /** Waits for calls that are under way, writes what is queued, and closes the file. */
    void close() {
        if (attachedLogger instanceof SetupLogger added) {
            added.getReliabilityStrategy().beforeStopAppenders();
            added.stop();
        }
        appender.stop();
        if (!configuration.isStopped()) { // Log4j has stopped it where it was in force
            configuration.stop();
        }
    }
}
