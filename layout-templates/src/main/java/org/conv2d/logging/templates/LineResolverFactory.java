/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.templates;

import java.util.Set;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.config.plugins.Plugin;
import org.apache.logging.log4j.core.config.plugins.PluginFactory;
import org.apache.logging.log4j.layout.template.json.resolver.EventResolverContext;
import org.apache.logging.log4j.layout.template.json.resolver.EventResolverFactory;
import org.apache.logging.log4j.layout.template.json.resolver.TemplateResolver;
import org.apache.logging.log4j.layout.template.json.resolver.TemplateResolverConfig;
import org.apache.logging.log4j.layout.template.json.resolver.TemplateResolverFactory;

/**
 * Makes the {@code conv2d} resolvers of one template. A request names a {@code part} of the event line:
 *
 * <ul>
 *   <li>a path ({@link PartPath}): its value as it stands in the line ({@link PartResolver}, with {@code or},
 *       {@code stringified}, {@code array}, {@code matches});
 *   <li>{@code fields}, or any part with {@code flatten}, {@code style} or {@code with}, or a list of such parts: its
 *       entries ({@link EntriesResolver});
 *   <li>a value computed from Log4j's event ({@link EventValue}).
 * </ul>
 */
@Plugin(name = "LineResolverFactory", category = TemplateResolverFactory.CATEGORY)
public final class LineResolverFactory implements EventResolverFactory {

    static final String NAME = "conv2d";
    static final String PART = "part";

    /** The part that {@link LineInterceptor} asks for at the start of a template. */
    static final String LINE = "line";

    private EventResolverContext context;
    private EventLines lines;

    private LineResolverFactory() {}

    /** Called by Log4j once a layout. */
    @PluginFactory
    public static LineResolverFactory newInstance() {
        return new LineResolverFactory();
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public TemplateResolver<LogEvent> create(EventResolverContext given, TemplateResolverConfig config) {
        Object part = config.getObject(PART);
        if (LINE.equals(part)) {
            context = given;
            lines = new EventLines(given, Set.copyOf(config.getList(LineInterceptor.BESIDE, String.class)));
            return lines;
        }
        if (EventValue.names().contains(part)) {
            return EventValue.of((String) part);
        }
        if (context != given) {
            throw new IllegalArgumentException(
                    NAME + " resolver: works only within a template that is an object of named members");
        }
        return EntriesResolver.isMeantBy(config) ? new EntriesResolver(lines, config) : new PartResolver(lines, config);
    }
}
