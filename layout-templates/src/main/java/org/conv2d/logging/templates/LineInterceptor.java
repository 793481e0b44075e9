/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.templates;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.logging.log4j.core.config.plugins.Plugin;
import org.apache.logging.log4j.core.config.plugins.PluginFactory;
import org.apache.logging.log4j.layout.template.json.JsonTemplateLayout.EventTemplateAdditionalField;
import org.apache.logging.log4j.layout.template.json.resolver.EventResolverContext;
import org.apache.logging.log4j.layout.template.json.resolver.EventResolverInterceptor;
import org.apache.logging.log4j.layout.template.json.resolver.TemplateResolverInterceptor;
import org.apache.logging.log4j.layout.template.json.util.JsonReader;

/**
 * Prepares templates that ask for {@code conv2d} resolvers before they are compiled: {@link EventLines} comes first, and
 * a resolver that flattens is told which names the template itself gives out beside it. Other templates are left alone.
 * Works in any order with Log4j's interceptors, which add fields and wrap the root. Stateless.
 */
@Plugin(name = "Conv2dLineInterceptor", category = TemplateResolverInterceptor.CATEGORY)
public final class LineInterceptor implements EventResolverInterceptor {

    /** The key of a request under which the names beside it are listed. */
    static final String BESIDE = "beside";

    static final String FLATTEN = "flatten";

    private static final String RESOLVER = "$resolver";
    private static final String LINE_KEY = "$line";

    private static final LineInterceptor INSTANCE = new LineInterceptor();

    private LineInterceptor() {}

    @PluginFactory
    public static LineInterceptor getInstance() {
        return INSTANCE;
    }

    @Override
    public Object processTemplateBeforeResolverInjection(EventResolverContext context, Object template) {
        Map<String, Object> additional = additionalFields(context);
        if (!(template instanceof Map<?, ?> root) || !asksForUs(template) && !asksForUs(additional)) {
            return template;
        }
        Set<String> rootNames = namesIn(root);
        rootNames.addAll(namesIn(additional));
        Map<String, Object> prepared = new LinkedHashMap<>();
        prepared.put(
                LINE_KEY,
                Map.of(
                        RESOLVER,
                        LineResolverFactory.NAME,
                        LineResolverFactory.PART,
                        LineResolverFactory.LINE,
                        BESIDE,
                        List.copyOf(rootNames)));
        prepared.putAll(prepare(root, rootNames));
        return prepared;
    }

    private static Map<String, Object> prepare(Map<?, ?> object, Set<String> names) {
        Map<String, Object> prepared = new LinkedHashMap<>();
        object.forEach((name, value) -> prepared.put((String) name, prepare(value, names)));
        return prepared;
    }

    private static Object prepare(Object value, Set<String> namesBeside) {
        if (value instanceof Map<?, ?> object) {
            Map<String, Object> prepared = prepare(object, namesIn(object));
            if (isOurs(object) && isFlattened(object)) {
                prepared.put(BESIDE, List.copyOf(namesBeside));
            }
            return prepared;
        }
        if (value instanceof List<?> list) {
            List<Object> prepared = new ArrayList<>();
            list.forEach(element -> prepared.add(prepare(element, Set.of())));
            return prepared;
        }
        return value;
    }

    private static Map<String, Object> additionalFields(EventResolverContext context) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (EventTemplateAdditionalField field : context.getEventTemplateAdditionalFields()) {
            boolean json = field.getFormat() == EventTemplateAdditionalField.Format.JSON;
            fields.put(field.getKey(), json ? JsonReader.read(field.getValue()) : field.getValue());
        }
        return fields;
    }

    /** Names under which an object has members of its own; the key of a flattened resolver is never written. */
    private static Set<String> namesIn(Map<?, ?> object) {
        Set<String> names = new LinkedHashSet<>();
        object.forEach((name, value) -> {
            if (!(value instanceof Map<?, ?> request && isFlattened(request))) {
                names.add((String) name);
            }
        });
        return names;
    }

    private static boolean asksForUs(Object node) {
        if (node instanceof Map<?, ?> object) {
            return isOurs(object) || object.values().stream().anyMatch(LineInterceptor::asksForUs);
        }
        return node instanceof List<?> list && list.stream().anyMatch(LineInterceptor::asksForUs);
    }

    private static boolean isOurs(Map<?, ?> request) {
        return LineResolverFactory.NAME.equals(request.get(RESOLVER));
    }

    /** Log4j's own resolvers flatten where {@code flatten} is true or an object. */
    private static boolean isFlattened(Map<?, ?> request) {
        Object flatten = request.get(FLATTEN);
        return request.containsKey(RESOLVER) && flatten != null && !Boolean.FALSE.equals(flatten);
    }
}
