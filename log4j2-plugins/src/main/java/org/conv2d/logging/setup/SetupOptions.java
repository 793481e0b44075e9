/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.setup;

import java.nio.file.Path;
import java.util.Objects;
import org.apache.logging.log4j.Level;
import org.conv2d.logging.config.Environment;

/**
 * What one call of {@code setup} asks for. Two that are equal ask for the same.
 *
 * @param name of the logger
 * @param file absolute and normalized
 * @param console level from which on events also go to standard error; null for {@code WARN} where the application has
 *     no configuration of its own, and for none where it has one
 * @param additive whether the application's own appenders go on getting what they got; null for yes where it has a
 *     configuration of its own, and for no where it has none
 * @param metricsIntervalSeconds between two summaries of metrics, 0 for one at shutdown only
 */
public record SetupOptions(
        String name,
        Path file,
        Level level,
        boolean structured,
        Level console,
        Boolean additive,
        RollingPolicy rolling,
        long metricsIntervalSeconds,
        boolean async,
        boolean replace) {

    public SetupOptions {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(rolling, "rolling");
        file = file.toAbsolutePath().normalize();
        if (metricsIntervalSeconds < 0 || metricsIntervalSeconds > Environment.MAX_METRICS_INTERVAL) {
            throw new IllegalArgumentException("metricsIntervalSeconds must be from 0 to "
                    + Environment.MAX_METRICS_INTERVAL + ", not " + metricsIntervalSeconds);
        }
    }

    SetupOptions replacing(boolean now) {
        return new SetupOptions(
                name, file, level, structured, console, additive, rolling, metricsIntervalSeconds, async, now);
    }
}
