/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.config;

import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.AbstractConfiguration;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.Node;
import org.apache.logging.log4j.status.StatusLogger;

/**
 * Whether a configuration logs through the LMAX Disruptor, and whether with a version that is safe. Thread-safe.
 *
 * <p>Log4j's asynchronous classes are told by name, because to load them takes a Disruptor that need not be there.
 */
public final class AsyncLoggers {

    private static final AtomicBoolean TOLD = new AtomicBoolean();

    private AsyncLoggers() {}

    /** Whether every logger of the configuration's context is asynchronous. */
    public static boolean areEverywhere(Configuration configuration) {
        return isA("AsyncLoggerContext", configuration == null ? null : configuration.getLoggerContext());
    }

    /** Whether it is an {@code <AsyncLogger>} or {@code <AsyncRoot>}. */
    public static boolean isOne(LoggerConfig logger) {
        return isA("AsyncLoggerConfig", logger);
    }

    private static boolean isA(String name, Object object) {
        for (Class<?> type = object == null ? null : object.getClass(); type != null; type = type.getSuperclass()) {
            if (type.getName().equals("org.apache.logging.log4j.core.async." + name)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the LMAX Disruptor is there for Log4j to use. */
    public static boolean areAvailable() {
        return isPresent("com.lmax.disruptor.RingBuffer", LoggerContext.class.getClassLoader());
    }

    /**
     * Reports Disruptor 4 to the status logger, once, where the configuration uses it: with two producers and a full
     * ring it makes Log4j discard events in silence (docs/decisions/disruptor-3.4.4.md).
     */
    public static void warnOfLossyDisruptor(Configuration configuration) {
        if (isLossyDisruptorPresent() && areUsedBy(configuration) && TOLD.compareAndSet(false, true)) {
            StatusLogger.getLogger()
                    .error("Async loggers lose events without a word on LMAX Disruptor 4: "
                            + "put com.lmax:disruptor:3.4.4 on the class path instead");
        }
    }

    private static boolean areUsedBy(Configuration configuration) {
        return areEverywhere(configuration)
                // loggers are built, and their nodes gone, where they stand before the appenders
                || configuration.getLoggers().values().stream().anyMatch(AsyncLoggers::isAsync)
                || configuration instanceof AbstractConfiguration known && hasAsyncLogger(known.getRootNode());
    }

    private static boolean isAsync(LoggerConfig logger) {
        return logger.getClass().getName().equals("org.apache.logging.log4j.core.async.AsyncLoggerConfig");
    }

    private static boolean hasAsyncLogger(Node node) {
        if (node == null) {
            return false;
        }
        // names of elements know no case; <Async> alone is an appender with a queue of its own
        String name = node.getName() == null ? "" : node.getName().toLowerCase(Locale.ROOT);
        if (name.startsWith("async") && !name.equals("async")) {
            return true;
        }
        return node.getChildren().stream().anyMatch(AsyncLoggers::hasAsyncLogger);
    }

    /** Disruptor 4 is the first without {@code WorkerPool}. */
    private static boolean isLossyDisruptorPresent() {
        return areAvailable() && !isPresent("com.lmax.disruptor.WorkerPool", LoggerContext.class.getClassLoader());
    }

    private static boolean isPresent(String type, ClassLoader loader) {
        try {
            Class.forName(type, false, loader);
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }
}
