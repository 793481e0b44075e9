/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.filter;

import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.DefaultReliabilityStrategy;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.ReliabilityStrategy;

/**
 * Runs something when a configuration stops, after its asynchronous loggers have written what they had and before any
 * appender stops: in an order of their own, which is why an appender cannot wait for its turn. It is a logger's
 * configuration because only those are told of that moment; nothing logs by its name.
 */
final class StopHook extends LoggerConfig {

    private final transient Runnable beforeAppendersStop;

    private StopHook(String name, Runnable beforeAppendersStop) {
        super(name, null, true);
        this.beforeAppendersStop = beforeAppendersStop;
    }

    /** @param name tells this hook from others of the configuration */
    static void add(Configuration configuration, String name, Runnable beforeAppendersStop) {
        String logger = NoticeLog.LOGGER + ".stop." + name;
        configuration.addLogger(logger, new StopHook(logger, beforeAppendersStop));
    }

    @Override
    public ReliabilityStrategy getReliabilityStrategy() {
        return new DefaultReliabilityStrategy(this) {
            @Override
            public void beforeStopAppenders() {
                beforeAppendersStop.run();
            }
        };
    }
}
