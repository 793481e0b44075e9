/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.templates;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.layout.template.json.resolver.EventResolver;
import org.apache.logging.log4j.layout.template.json.resolver.TemplateResolverConfig;
import org.apache.logging.log4j.layout.template.json.util.JsonWriter;
import org.conv2d.logging.event.Fragment;

/**
 * Writes the entries of one or several parts: as an object, as members of the object around ({@code flatten}), or as the
 * list that the {@code style} asks for. {@code with} names values that come before them. A name is written once: one that
 * is in {@code reserved}, that the template gives to another member, or that came before, gets {@code _2}. Thread-safe.
 */
final class EntriesResolver implements EventResolver {

    private static final String STYLE = "style";
    private static final String WITH = "with";

    private final EventLines lines;
    private final List<PartPath> parts;
    private final Map<String, PartPath> named = new LinkedHashMap<>();
    private final EntryStyle style;
    private final boolean flattening;
    private final Set<String> taken = new HashSet<>();

    EntriesResolver(EventLines lines, TemplateResolverConfig config) {
        this.lines = lines;
        parts = partsOf(config.getObject(LineResolverFactory.PART))
                .filter(lines::shows)
                .toList();
        style = styleOf(config.getString(STYLE));
        flattening = config.getBoolean(LineInterceptor.FLATTEN, false);
        if (flattening && style.isList()) {
            throw new IllegalArgumentException(
                    LineResolverFactory.NAME + " resolver: a style that makes a list cannot flatten: " + config);
        }
        Map<?, ?> with = config.getObject(WITH, Map.class);
        if (with != null) {
            with.forEach((name, path) -> named.put((String) name, PartPath.of((String) path)));
            named.values().removeIf(path -> !lines.shows(path));
        }
        taken.addAll(style.forbidden());
        addAll(taken, config.getList("reserved", String.class));
        if (flattening) {
            List<String> beside = config.getList(LineInterceptor.BESIDE, String.class);
            taken.addAll(beside == null ? lines.rootNames() : beside);
        }
    }

    static boolean isMeantBy(TemplateResolverConfig config) {
        Object part = config.getObject(LineResolverFactory.PART);
        return part instanceof List<?>
                || PartPath.FIELDS_NAME.equals(part)
                || config.exists(LineInterceptor.FLATTEN)
                || config.exists(STYLE)
                || config.exists(WITH);
    }

    private static Stream<PartPath> partsOf(Object part) {
        List<?> names = part instanceof List<?> list ? list : List.of(part);
        return names.stream().map(name -> PartPath.of(String.valueOf(name)));
    }

    private static EntryStyle styleOf(String name) {
        if (name == null) {
            return EntryStyle.PLAIN;
        }
        for (EntryStyle style : EntryStyle.values()) {
            if (style.name().equalsIgnoreCase(name)) {
                return style;
            }
        }
        throw new IllegalArgumentException(LineResolverFactory.NAME + " resolver: style must be one of "
                + Arrays.toString(EntryStyle.values()).toLowerCase(Locale.ROOT) + ", but is \"" + name + '"');
    }

    private static void addAll(Set<String> names, List<String> more) {
        if (more != null) {
            names.addAll(more);
        }
    }

    @Override
    public boolean isFlattening() {
        return flattening;
    }

    @Override
    public boolean isResolvable() {
        return !parts.isEmpty() || !named.isEmpty();
    }

    @Override
    public boolean isResolvable(LogEvent event) {
        if (flattening) {
            return true; // the template sees by itself when nothing was written
        }
        Line line = lines.of(event);
        return named.values().stream().anyMatch(line::find) || parts.stream().anyMatch(part -> hasEntries(line, part));
    }

    private static boolean hasEntries(Line line, PartPath part) {
        Fragment entries = line.entriesOf(part);
        if (entries == null) {
            return false;
        }
        for (int i = 0; i < entries.size(); i++) {
            if (line.isEntry(part, i)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void resolve(LogEvent event, JsonWriter writer) {
        resolve(event, writer, false);
    }

    @Override
    public void resolve(LogEvent event, JsonWriter writer, boolean succeedingEntry) {
        StringBuilder out = writer.getStringBuilder();
        if (flattening) {
            write(lines.of(event), out, succeedingEntry);
            return;
        }
        out.append(style.isList() ? '[' : '{');
        write(lines.of(event), out, false);
        out.append(style.isList() ? ']' : '}');
    }

    private void write(Line line, StringBuilder out, boolean succeeding) {
        EntryWriter entries = new EntryWriter(line, style, taken, out, succeeding);
        named.forEach((name, path) -> {
            if (line.find(path)) {
                entries.write(name, line.from(), line.to());
            }
        });
        for (PartPath part : parts) {
            Fragment members = line.entriesOf(part);
            for (int i = 0; members != null && i < members.size(); i++) {
                if (line.isEntry(part, i)) {
                    entries.write(members.name(i), members.valueStart(i), members.valueEnd(i));
                }
            }
        }
    }
}
