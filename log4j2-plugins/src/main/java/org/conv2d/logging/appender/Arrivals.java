/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.appender;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.config.AppenderRef;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.status.StatusLogger;
import org.conv2d.logging.queue.AppenderPaths;

/**
 * Tells of loggers whose events may reach a {@code <Metrics>} more than once, and would count as often. Where a filter or a level
 * may keep the ways apart, nothing is told; only filters on references within an {@code <Async>} cannot be seen. Stateless.
 */
final class Arrivals {

    private Arrivals() {}

    static void check(Configuration configuration, Appender metrics) {
        AppenderPaths paths = new AppenderPaths(configuration);
        for (LoggerConfig logger : configuration.getLoggers().values()) {
            int own = ways(logger, configuration, paths, metrics);
            int all = own;
            LoggerConfig at = logger;
            while (at.isAdditive() && at.getParent() != null) {
                at = at.getParent();
                all += ways(at, configuration, paths, metrics);
            }
            if (own > 0 && all > 1 && !logger.getLevel().equals(Level.OFF)) {
                StatusLogger.getLogger()
                        .warn(
                                "Metrics {}: events of logger \"{}\" may arrive {} times and count as often; "
                                        + "remove an AppenderRef, or set additivity=\"false\"",
                                metrics.getName(),
                                logger.getName().isEmpty() ? "root" : logger.getName(),
                                all);
            }
        }
    }

    /** References with a filter or a level may be meant to share the events. */
    private static int ways(LoggerConfig logger, Configuration configuration, AppenderPaths paths, Appender metrics) {
        int ways = 0;
        for (AppenderRef ref : logger.getAppenderRefs()) {
            Appender appender = configuration.getAppender(ref.getRef());
            if (appender != null && ref.getFilter() == null && ref.getLevel() == null) {
                ways += paths.ways(appender, metrics);
            }
        }
        return ways;
    }
}
