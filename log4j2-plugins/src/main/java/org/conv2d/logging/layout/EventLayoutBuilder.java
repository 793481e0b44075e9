/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.layout;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.logging.log4j.core.config.plugins.PluginBuilderAttribute;
import org.apache.logging.log4j.core.config.plugins.PluginElement;
import org.apache.logging.log4j.core.layout.AbstractLayout;
import org.apache.logging.log4j.core.util.Builder;
import org.apache.logging.log4j.core.util.KeyValuePair;
import org.conv2d.logging.config.AsyncLoggers;
import org.conv2d.logging.event.FieldPolicy;
import org.conv2d.logging.event.LineEnd;
import org.conv2d.logging.event.LineFormat;
import org.conv2d.logging.event.LineSchema;
import org.conv2d.logging.event.StackFormat;

/**
 * Makes an {@link EventLayout} from attributes and elements of the configuration. Takes attributes as text, so that what
 * makes no sense can be told in one line. Not thread-safe.
 */
public final class EventLayoutBuilder extends AbstractLayout.Builder<EventLayoutBuilder>
        implements Builder<EventLayout> {

    @PluginBuilderAttribute
    private String preset;

    @PluginBuilderAttribute
    private String maxFieldBytes;

    @PluginBuilderAttribute
    private String maxLineBytes;

    @PluginBuilderAttribute
    private String maxDepth;

    @PluginBuilderAttribute
    private String timeZone;

    @PluginBuilderAttribute
    private String levelNames;

    @PluginBuilderAttribute
    private String eol;

    @PluginBuilderAttribute
    private String stackTraceDepth;

    @PluginBuilderAttribute
    private String stackTraceElide;

    @PluginBuilderAttribute
    private String includeContext;

    @PluginBuilderAttribute
    private String contextIncludes;

    @PluginBuilderAttribute
    private String contextExcludes;

    @PluginBuilderAttribute
    private String contextNumbers;

    @PluginBuilderAttribute
    private String includeThread;

    @PluginBuilderAttribute
    private String includeLocation;

    @PluginBuilderAttribute
    private String maskText;

    @PluginElement("Rename")
    private RenamedField[] renames;

    @PluginElement("Mask")
    private MaskedField[] masks;

    @PluginElement("AdditionalField")
    private KeyValuePair[] extraFields;

    EventLayoutBuilder() {}

    /** {@code conv2d} (default) or {@code ecs}. */
    public EventLayoutBuilder setPreset(String value) {
        preset = value;
        return this;
    }

    /** Bytes a field's value may take; default 8192. */
    public EventLayoutBuilder setMaxFieldBytes(String value) {
        maxFieldBytes = value;
        return this;
    }

    /** Bytes a line may take, its end included; default 16383. */
    public EventLayoutBuilder setMaxLineBytes(String value) {
        maxLineBytes = value;
        return this;
    }

    /** Levels of nesting; default 32. */
    public EventLayoutBuilder setMaxDepth(String value) {
        maxDepth = value;
        return this;
    }

    /** The zone of timestamps; default UTC. */
    public EventLayoutBuilder setTimeZone(String value) {
        timeZone = value;
        return this;
    }

    /** {@code conv2d} (default; in ECS {@code log4j}): {@code WARNING}, {@code CRITICAL}; or {@code log4j}. */
    public EventLayoutBuilder setLevelNames(String value) {
        levelNames = value;
        return this;
    }

    /** {@code lf} (default), {@code crlf}, {@code nul} or {@code none}. */
    public EventLayoutBuilder setEol(String value) {
        eol = value;
        return this;
    }

    /** Frames written of each exception; default all that fit. */
    public EventLayoutBuilder setStackTraceDepth(String value) {
        stackTraceDepth = value;
        return this;
    }

    /** Comma-separated prefixes of classes whose frames are only counted; default none. */
    public EventLayoutBuilder setStackTraceElide(String value) {
        stackTraceElide = value;
        return this;
    }

    /** Whether the diagnostic context is written; default true. */
    public EventLayoutBuilder setIncludeContext(String value) {
        includeContext = value;
        return this;
    }

    /** Comma-separated names or patterns such as {@code user_*} of the entries to write; default all. */
    public EventLayoutBuilder setContextIncludes(String value) {
        contextIncludes = value;
        return this;
    }

    /** Comma-separated names or patterns of the entries to leave out; default none. */
    public EventLayoutBuilder setContextExcludes(String value) {
        contextExcludes = value;
        return this;
    }

    /** Whether context text that is a number is written as one, as SLF4J's key-values arrive as text; default false. */
    public EventLayoutBuilder setContextNumbers(String value) {
        contextNumbers = value;
        return this;
    }

    /** Whether the thread's name is written; default true. */
    public EventLayoutBuilder setIncludeThread(String value) {
        includeThread = value;
        return this;
    }

    /** Whether the place of the call is written, which costs a walk of the stack; default false. */
    public EventLayoutBuilder setIncludeLocation(String value) {
        includeLocation = value;
        return this;
    }

    /** What stands in place of what is masked; default {@code ***}. */
    public EventLayoutBuilder setMaskText(String value) {
        maskText = value;
        return this;
    }

    public EventLayoutBuilder setRenames(RenamedField... value) {
        renames = value;
        return this;
    }

    public EventLayoutBuilder setMasks(MaskedField... value) {
        masks = value;
        return this;
    }

    public EventLayoutBuilder setExtraFields(KeyValuePair... value) {
        extraFields = value;
        return this;
    }

    @Override
    public EventLayout build() {
        AsyncLoggers.warnOfLossyDisruptor(getConfiguration());
        LineSchema schema = LayoutAttribute.choice("preset", preset, LineSchema.CONV2D);
        return new EventLayout(getConfiguration(), format(schema), parts(schema));
    }

    private LineFormat format(LineSchema schema) {
        LineFormat standard = LineFormat.DEFAULT;
        int field = LayoutAttribute.number(
                "maxFieldBytes",
                maxFieldBytes,
                LineFormat.MIN_FIELD_BYTES,
                LineFormat.MAX_LINE_BYTES,
                standard.maxFieldBytes());
        int line = LayoutAttribute.number(
                "maxLineBytes",
                maxLineBytes,
                LineFormat.MIN_LINE_BYTES,
                LineFormat.MAX_LINE_BYTES,
                standard.maxLineBytes());
        int depth = LayoutAttribute.number("maxDepth", maxDepth, 1, LineFormat.MAX_DEPTH, standard.maxDepth());
        ZoneId zone = LayoutAttribute.zone("timeZone", timeZone, standard.zone());
        LineEnd end = LayoutAttribute.choice("eol", eol, LineEnd.LF);
        int frames =
                LayoutAttribute.number("stackTraceDepth", stackTraceDepth, 1, Integer.MAX_VALUE, Integer.MAX_VALUE);
        StackFormat stack = new StackFormat(frames, list(stackTraceElide));
        return new LineFormat(field, line, depth, zone, schema, end, stack, policy());
    }

    private FieldPolicy policy() {
        Map<String, String> names = new LinkedHashMap<>();
        for (RenamedField rename : renames == null ? new RenamedField[0] : renames) {
            names.put(rename.field(), rename.to());
        }
        List<String> fields = new ArrayList<>();
        List<Pattern> texts = new ArrayList<>();
        for (MaskedField mask : masks == null ? new MaskedField[0] : masks) {
            if (mask.field() != null) {
                fields.add(mask.field());
            } else {
                texts.add(mask.pattern());
            }
        }
        return new FieldPolicy(names, fields, texts, maskText == null ? FieldPolicy.NONE.mask() : maskText);
    }

    private LayoutParts parts(LineSchema schema) {
        LevelNames names = schema == LineSchema.ECS ? LevelNames.LOG4J : LevelNames.CONV2D;
        return new LayoutParts(
                LayoutAttribute.choice("levelNames", levelNames, names),
                LayoutAttribute.flag("includeContext", includeContext, true),
                ContextFilter.of(contextIncludes, contextExcludes),
                LayoutAttribute.flag("contextNumbers", contextNumbers, false),
                LayoutAttribute.flag("includeThread", includeThread, true),
                LayoutAttribute.flag("includeLocation", includeLocation, false),
                new ExtraFields(extraFields, getConfiguration()));
    }

    private static List<String> list(String values) {
        return Arrays.stream((values == null ? "" : values).split(","))
                .map(String::trim)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
