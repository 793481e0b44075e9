/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.pipeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.appender.AbstractAppender;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.LoggerConfig;
import org.apache.logging.log4j.core.config.Property;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilder;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilderFactory;
import org.apache.logging.log4j.core.config.builder.impl.BuiltConfiguration;
import org.apache.logging.log4j.message.MapMessage;
import org.apache.logging.log4j.message.ObjectMessage;

/** Everything logged from its creation on, at all levels, in place of whatever Log4j was configured with. */
final class CapturedEvents extends AbstractAppender implements AutoCloseable {
    private final List<LogEvent> events = Collections.synchronizedList(new ArrayList<>());
    private final LoggerConfig root;

    private CapturedEvents(LoggerContext context) {
        super("captured", null, null, true, Property.EMPTY_ARRAY);
        root = context.getConfiguration().getRootLogger();
    }

    static CapturedEvents capture() {
        ConfigurationBuilder<BuiltConfiguration> builder = ConfigurationBuilderFactory.newConfigurationBuilder();
        Configurator.reconfigure(builder.add(builder.newRootLogger(Level.ALL)).build());
        CapturedEvents captured = new CapturedEvents(LoggerContext.getContext(false));
        captured.start();
        captured.root.addAppender(captured, Level.ALL, null);
        return captured;
    }

    @Override
    public void append(LogEvent event) {
        events.add(event.toImmutable());
    }

    List<LogEvent> all() {
        return List.copyOf(events);
    }

    List<LogEvent> ofType(String type) {
        return events.stream()
                .filter(event -> type.equals(fields(event).get("event")))
                .toList();
    }

    /** The fields of a typed event; none where it is a plain message. */
    @SuppressWarnings("unchecked") // every map that the sample logs has text keys
    static Map<String, Object> fields(LogEvent event) {
        if (event.getMessage() instanceof ObjectMessage message && message.getParameter() instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        if (event.getMessage() instanceof MapMessage<?, ?> message) {
            return (Map<String, Object>) message.getData();
        }
        return Map.of();
    }

    @Override
    public void close() {
        root.removeAppender(getName());
        stop();
    }
}
