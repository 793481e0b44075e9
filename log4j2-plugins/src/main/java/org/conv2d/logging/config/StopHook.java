/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.config;

import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.DefaultReliabilityStrategy;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.ReliabilityStrategy;

/**
 * A logger that nobody logs to. A configuration that stops tells its loggers when all events have reached the appenders and
 * before any appender stops; the order in which appenders stop afterwards is that of a hash table, too late for one that
 * has something left to write to another. Thread-safe, as long as its action is.
 */
public final class StopHook extends LoggerConfig {

    private final ReliabilityStrategy strategy;

    private StopHook(String name, Runnable action) {
        super(name, null, true);
        strategy = new DefaultReliabilityStrategy(this) {
            @Override
            public void beforeStopAppenders() {
                action.run();
            }
        };
    }

    /**
     * Has an action run before the appenders of a configuration stop.
     *
     * @param name a logger's name that is free in the configuration
     */
    public static void add(Configuration configuration, String name, Runnable action) {
        configuration.addLogger(name, new StopHook(name, action));
    }

    @Override
    public ReliabilityStrategy getReliabilityStrategy() {
        // null while the constructor of the superclass runs
        return strategy == null ? super.getReliabilityStrategy() : strategy;
    }
}
