/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.samples.metrics;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
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
import org.conv2d.logging.layout.EventLayout;

/** Everything logged from its creation on, at all levels, in place of whatever Log4j was configured with. */
public final class CapturedEvents extends AbstractAppender implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final EventLayout LAYOUT = EventLayout.newBuilder()
            .setMaxLineBytes("1000000")
            .setMaxFieldBytes("500000")
            .build();
    private static final List<String> NO_FIELDS =
            List.of("timestamp", "level", "logger", "context", "marker", "thread", "exception", "_truncated");

    private final List<LogEvent> events = Collections.synchronizedList(new ArrayList<>());
    private final LoggerConfig root;

    private CapturedEvents(LoggerContext context) {
        super("captured", null, null, true, Property.EMPTY_ARRAY);
        root = context.getConfiguration().getRootLogger();
    }

    public static CapturedEvents capture() {
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

    public List<LogEvent> all() {
        return List.copyOf(events);
    }

    public List<LogEvent> ofType(String type) {
        return events.stream()
                .filter(event -> type.equals(fields(event).get("event")))
                .toList();
    }

    /** The event type, the message and the fields as Jackson reads them from the line; none of a plain message. */
    public static Map<String, Object> fields(LogEvent event) {
        try {
            Map<String, Object> line = JSON.readValue(LAYOUT.toByteArray(event), new TypeReference<>() {});
            line.keySet().removeAll(NO_FIELDS);
            return line.containsKey("event") ? line : new LinkedHashMap<>();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        root.removeAppender(getName());
        stop();
    }
}
