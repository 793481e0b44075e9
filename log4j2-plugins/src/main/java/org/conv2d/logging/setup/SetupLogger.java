/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.setup;

import java.util.List;
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

    SetupLogger(String name, Level level, Configuration configuration) {
        super(name, List.of(), null, level, false, null, configuration, includeLocation(null, configuration));
        this.configuration = configuration;
    }

    /** Whether the event comes from a logger below, which the configuration knows and which let it pass. */
    boolean isNotTheFirst(LogEvent event) {
        String name = event.getLoggerName();
        return !getName().equals(name) && configuration.getLoggerConfig(name) != this;
    }
}
