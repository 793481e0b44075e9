/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.view;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.apache.logging.log4j.core.Layout;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.config.Node;
import org.apache.logging.log4j.core.config.plugins.Plugin;
import org.apache.logging.log4j.core.config.plugins.PluginAttribute;
import org.apache.logging.log4j.core.config.plugins.PluginFactory;
import org.apache.logging.log4j.core.layout.AbstractStringLayout;

/** Writes what a {@link LogEventView} says of an event, as a line of JSON that Jackson writes. */
@Plugin(name = "ViewLayout", category = Node.CATEGORY, elementType = Layout.ELEMENT_TYPE)
public final class ViewLayout extends AbstractStringLayout {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final LogEventView view;

    private ViewLayout(boolean contextNumbers) {
        super(StandardCharsets.UTF_8);
        view = new LogEventView(contextNumbers);
    }

    @PluginFactory
    public static ViewLayout create(@PluginAttribute("contextNumbers") boolean contextNumbers) {
        return new ViewLayout(contextNumbers);
    }

    @Override
    public String toSerializable(LogEvent event) {
        view.read(event);
        try {
            return describe(view) + "\n";
        } finally {
            view.clear();
        }
    }

    static ObjectNode describe(LogEventView view) {
        ObjectNode node = MAPPER.createObjectNode();
        node.put("event", view.event());
        node.put("message", view.message() == null ? null : view.message().toString());
        node.put("logger", view.logger());
        node.put("severity", view.severity().name());
        node.put("thrown", view.thrown() == null ? null : view.thrown().getMessage());
        node.put("marked", view.hasMarker("PARENT"));
        node.put("own", view.ownFields());
        ObjectNode fields = node.putObject("fields");
        for (int i = 0; i < view.size(); i++) {
            String name = view.name(i);
            switch (view.kind(i)) {
                case NULL -> fields.putNull(name);
                case BOOLEAN -> fields.put(name, view.booleanValue(i));
                case INTEGER -> fields.put(name, view.longValue(i));
                case DECIMAL -> fields.put(name, view.doubleValue(i));
                case TEXT -> fields.put(name, view.textValue(i).toString());
                case OTHER -> fields.put(name, "other");
            }
        }
        return node;
    }
}
