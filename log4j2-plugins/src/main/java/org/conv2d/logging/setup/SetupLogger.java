/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.setup;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.LoggerConfig;

/**
 * The logger that a setup adds to a running configuration. Thread-safe as its superclass is. It passes nothing on by
 * itself; see {@link SetupAppender#above}.
 */
final class SetupLogger extends LoggerConfig {

    private final Configuration configuration;
    private final Runnable configurationStops;

    /** @param configurationStops called when the configuration begins to stop, before it empties any queue */
    SetupLogger(String name, Level level, Configuration configuration, Runnable configurationStops) {
        super(name, List.of(), null, level, false, null, configuration, includeLocation(null, configuration));
        this.configuration = configuration;
        this.configurationStops = configurationStops;
    }

    /** Whether the event comes from a logger below, which the configuration knows and which let it pass. */
    boolean isNotTheFirst(LogEvent event) {
        String name = event.getLoggerName();
        return !getName().equals(name) && configuration.getLoggerConfig(name) != this;
    }

    @Override
    public boolean stop(long timeout, TimeUnit timeUnit) {
        configurationStops.run();
        return super.stop(timeout, timeUnit);
    }
}
