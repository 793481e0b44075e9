/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.templates;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.layout.template.json.resolver.EventResolver;
import org.apache.logging.log4j.layout.template.json.resolver.TemplateResolverConfig;
import org.apache.logging.log4j.layout.template.json.util.JsonWriter;

/**
 * Copies one value out of the event line; left out where the line has none. {@code or} lists parts to take instead of one
 * that is missing or empty text, {@code stringified} makes text of what is none, {@code array} puts brackets around it,
 * {@code matches} leaves out text that the regular expression does not match as a whole. Thread-safe.
 */
final class PartResolver implements EventResolver {

    private final EventLines lines;
    private final List<PartPath> choices = new ArrayList<>();
    private final boolean stringified;
    private final boolean array;
    private final Pattern pattern;

    PartResolver(EventLines lines, TemplateResolverConfig config) {
        this.lines = lines;
        choices.add(PartPath.of(String.valueOf(config.getObject(LineResolverFactory.PART))));
        List<String> others = config.getList("or", String.class);
        if (others != null) {
            others.forEach(other -> choices.add(PartPath.of(other)));
        }
        stringified = config.getBoolean("stringified", false);
        array = config.getBoolean("array", false);
        String regex = config.getString("matches");
        pattern = regex == null ? null : Pattern.compile(regex);
    }

    @Override
    public boolean isResolvable() {
        return choices.stream().anyMatch(lines::shows);
    }

    @Override
    public boolean isResolvable(LogEvent event) {
        return find(lines.of(event));
    }

    @Override
    public void resolve(LogEvent event, JsonWriter writer) {
        Line line = lines.of(event);
        if (!find(line)) {
            writer.writeNull();
            return;
        }
        StringBuilder out = writer.getStringBuilder();
        out.append(array ? "[" : "");
        if (stringified) {
            JsonValue.writeText(line.text(), line.from(), line.to(), out);
        } else {
            out.append(line.text(), line.from(), line.to());
        }
        out.append(array ? "]" : "");
    }

    private boolean find(Line line) {
        for (int i = 0; i < choices.size(); i++) {
            if (line.find(choices.get(i)) && isFit(line)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFit(Line line) {
        if (pattern != null) {
            return JsonValue.isText(line.text(), line.from())
                    && pattern.matcher(line.text())
                            .region(line.from() + 1, line.to() - 1)
                            .matches();
        }
        return choices.size() == 1 || !JsonValue.isEmptyText(line.text(), line.from());
    }
}
