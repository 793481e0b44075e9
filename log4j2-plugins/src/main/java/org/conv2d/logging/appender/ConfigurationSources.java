/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.appender;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.Filter;
import org.apache.logging.log4j.core.appender.routing.RoutingAppender;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.filter.CompositeFilter;
import org.apache.logging.log4j.core.filter.Filterable;
import org.conv2d.logging.metrics.MetricsSource;
import org.conv2d.logging.queue.QueueFill;

/**
 * Finds those in a configuration who count something: filters, appenders and layouts that are a {@link MetricsSource}, and
 * the queues between loggers and appenders. Stateless.
 */
final class ConfigurationSources {

    private ConfigurationSources() {}

    /**
     * What a {@code <Metrics>} has to count beside events. Where there are several of them, each shows how full the queues are,
     * and the first by name what else is counted, so that who adds them up has it once.
     */
    static Collection<MetricsSource> of(Configuration configuration, String metrics) {
        Set<MetricsSource> found = Collections.newSetFromMap(new IdentityHashMap<>());
        found.add(new QueueFill(configuration));
        boolean first = configuration.getAppenders().values().stream()
                .filter(MetricsAppender.class::isInstance)
                .allMatch(appender -> appender.getName().compareTo(metrics) >= 0);
        if (first) {
            addCounted(configuration, found);
        }
        return List.copyOf(found);
    }

    private static void addCounted(Configuration configuration, Set<MetricsSource> found) {
        addFilter(configuration.getFilter(), found);
        for (LoggerConfig logger : configuration.getLoggers().values()) {
            addFilter(logger.getFilter(), found);
        }
        for (Appender appender : configuration.getAppenders().values()) {
            add(appender, found);
            add(appender.getLayout(), found);
            if (appender instanceof RoutingAppender routing) {
                found.add(new RoutedLayouts(routing));
            }
            if (appender instanceof Filterable filterable) {
                addFilter(filterable.getFilter(), found);
            }
        }
    }

    private static void addFilter(Filter filter, Set<MetricsSource> found) {
        if (filter instanceof CompositeFilter composite) {
            for (Filter part : composite.getFiltersArray()) {
                addFilter(part, found);
            }
        } else {
            add(filter, found);
        }
    }

    private static void add(Object part, Set<MetricsSource> found) {
        if (part instanceof MetricsSource source) {
            found.add(source);
        }
    }
}
