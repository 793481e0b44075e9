/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.appender;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.apache.logging.log4j.core.config.Configuration;

/**
 * The managers at work: one for each name of a {@code <Metrics>} in each logger context, two of which may have the same name
 * themselves. Thread-safe.
 */
final class MetricsManagers {

    /** By context, or by the configuration where there is none. */
    private static final IdentityHashMap<Object, Map<String, MetricsManager>> OF_CONTEXT = new IdentityHashMap<>();

    private MetricsManagers() {}

    /** The manager for an appender that starts. */
    static MetricsManager join(Configuration configuration, MetricsAppender appender) {
        synchronized (OF_CONTEXT) {
            MetricsManager manager = OF_CONTEXT
                    .computeIfAbsent(owner(configuration), added -> new HashMap<>())
                    .computeIfAbsent(appender.getName(), MetricsManager::new);
            manager.join(appender);
            return manager;
        }
    }

    /** An appender has stopped; with the last of its name its manager ends. */
    static void leave(Configuration configuration, MetricsAppender appender, MetricsManager manager) {
        synchronized (OF_CONTEXT) {
            if (!manager.leave(appender)) {
                return;
            }
            Object owner = owner(configuration);
            Map<String, MetricsManager> ofContext = OF_CONTEXT.get(owner);
            ofContext.remove(appender.getName());
            if (ofContext.isEmpty()) {
                OF_CONTEXT.remove(owner);
            }
        }
        manager.close();
    }

    private static Object owner(Configuration configuration) {
        return configuration.getLoggerContext() == null ? configuration : configuration.getLoggerContext();
    }
}
