/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.config;

import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.config.plugins.Plugin;
import org.apache.logging.log4j.core.lookup.AbstractConfigurationAwareLookup;
import org.apache.logging.log4j.core.lookup.StrLookup;

/**
 * What the environment says, checked, for use in a configuration: {@code ${conv2d:level}}, {@code ${conv2d:directory}},
 * {@code ${conv2d:metricsInterval}} (seconds), {@code ${conv2d:threshold}} (the level if it is set, else {@code ALL}), and
 * {@code ${conv2d:immediateFlush}}, which is false only where all loggers are asynchronous and a flush at the end of each
 * batch is enough. Thread-safe; never reads the event.
 */
@Plugin(name = "conv2d", category = StrLookup.CATEGORY)
public final class EnvironmentLookup extends AbstractConfigurationAwareLookup {

    private final Environment environment = Environment.ofProcess();

    @Override
    public String lookup(LogEvent event, String key) {
        return switch (key) {
            case "level" -> environment.level().name();
            case "threshold" -> environment.threshold().name();
            case "metricsInterval" -> Long.toString(environment.metricsInterval());
            case "directory" -> environment.directory();
            case "immediateFlush" -> String.valueOf(!AsyncLoggers.areEverywhere(configuration));
            default -> null;
        };
    }
}
