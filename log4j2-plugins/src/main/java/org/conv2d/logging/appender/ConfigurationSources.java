/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.appender;

import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.logging.log4j.core.Appender;
import org.apache.logging.log4j.core.Filter;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.filter.CompositeFilter;
import org.apache.logging.log4j.core.filter.Filterable;
import org.conv2d.logging.metrics.MetricsSource;

/**
 * Finds those in a configuration who count something: filters, appenders and layouts that are a {@link MetricsSource}, and
 * the queues between loggers and appenders. Stateless.
 */
final class ConfigurationSources {

    private ConfigurationSources() {}

    static Collection<MetricsSource> of(Configuration configuration) {
        Set<MetricsSource> found = Collections.newSetFromMap(new IdentityHashMap<>());
        found.add(new QueueFill(configuration));
        addFilter(configuration.getFilter(), found);
        for (LoggerConfig logger : configuration.getLoggers().values()) {
            addFilter(logger.getFilter(), found);
        }
        for (Appender appender : configuration.getAppenders().values()) {
            add(appender, found);
            add(appender.getLayout(), found);
            if (appender instanceof Filterable filterable) {
                addFilter(filterable.getFilter(), found);
            }
        }
        return List.copyOf(found);
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
