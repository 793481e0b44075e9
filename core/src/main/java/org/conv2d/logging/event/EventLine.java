/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conv2d.logging.json.JsonWriter;
import org.conv2d.logging.json.KeyTokens;
import org.conv2d.logging.json.Utf8;

/**
 * Writes one event line after another: a JSON object and a line feed, always valid, always within the bounds of its
 * {@link LineFormat}. For one thread at a time; kept and used again.
 *
 * <p>The parts come in the order of the line: {@link #begin}, {@link #event}, {@link #message}, fields, {@link #context},
 * other parts, {@link #exception}, {@link #end}. What a part throws while it is read is caught here: the part is rolled
 * back to where it began, a marker takes its place, and it is counted. A line without hostile content allocates nothing.
 */
public final class EventLine {

    private static final String CONTEXT_PATH = "context.";
    private static final int INITIAL_BYTES = 2048;
    private static final int MAX_TAIL_BYTES = 1024;

    private final LineFormat format;
    private final LineSchema schema;
    private final FieldRules rules;
    private final ContentFaults faults;
    private final JsonWriter out = new JsonWriter(INITIAL_BYTES);
    private final Truncations truncations = new Truncations();
    private final LineHead head;
    private final FieldWriter fields;
    private final HandedOverFields handedOver;
    private final ContextPart context;
    private final ExceptionPart exceptions;

    private final int bodyLimit;
    private int exceptionReserve;
    private int contextReserve;
    private int headStart;
    private String level;
    private String logger;
    private String type;

    /** Lines of the same layout share {@code keys} and {@code faults} across threads. */
    public EventLine(LineFormat format, KeyTokens keys, ContentFaults faults) {
        this.format = format;
        this.faults = faults;
        schema = format.schema();
        rules = FieldRules.of(format.policy());
        head = new LineHead(out, format, truncations);
        NameScope names = new NameScope(keys, schema.reservedNames());
        fields = new FieldWriter(out, format, rules, names, "", truncations, faults);
        handedOver = new HandedOverFields(out, fields, format, rules, truncations);
        NameScope entries = new NameScope(keys, Set.of());
        context = new ContextPart(
                out, schema, new FieldWriter(out, format, rules, entries, CONTEXT_PATH, truncations, faults));
        exceptions = new ExceptionPart(format, rules, truncations);
        bodyLimit = format.maxLineBytes() - Math.min(MAX_TAIL_BYTES, format.maxLineBytes() / 8);
    }

    /** Starts a line, and keeps room at its end for what is announced. */
    public void begin(
            long epochSecond,
            int nanoOfSecond,
            String levelName,
            String loggerName,
            boolean hasContext,
            boolean hasException) {
        out.reset(4 * format.maxLineBytes() + INITIAL_BYTES);
        truncations.clear();
        handedOver.clear();
        context.clear();
        exceptionReserve = hasException ? format.maxLineBytes() / 4 : 0;
        contextReserve = format.maxLineBytes() / (hasContext ? 8 : 32);
        fields.limit(bodyLimit - exceptionReserve - contextReserve);
        level = levelName;
        logger = loggerName;
        head.time(epochSecond, nanoOfSecond);
        headStart = out.position();
    }

    /** The event type, null or empty when there is none. Comes in every line, before the message; the last one counts. */
    public void event(String eventType) {
        out.rewind(headStart);
        type = eventType;
        fields.begin(eventType);
        head.beforeMessage(level, logger, eventType);
    }

    /** The message, null when there is none. Comes once, after the event type and before the fields. */
    public void message(CharSequence text) {
        if (schema.messageFirst()) {
            writeMessage(text == null ? "" : text);
            head.afterMessage();
        } else if (text != null) {
            writeMessage(text);
        }
    }

    private void writeMessage(CharSequence text) {
        int start = out.position();
        out.raw(schema.message);
        int valueStart = out.position();
        try {
            CharSequence allowed = rules == null ? text : rules.apply(text);
            if (out.string(allowed, fields.valueLimit()) < allowed.length()) {
                truncations.cut(LineSchema.MESSAGE, Utf8.length(allowed));
            }
        } catch (Throwable failure) {
            out.rewind(valueStart);
            fields.marker(failure);
        }
        fields.keepIfFits(start);
    }

    /** The message that stands in part of a text. */
    public void message(StringBuilder text, int from, int to) {
        if (rules != null || schema.messageFirst()) {
            message(text.substring(from, to));
            return;
        }
        out.raw(schema.message);
        if (out.string(text, from, to, fields.valueLimit()) < to - from) {
            truncations.cut(LineSchema.MESSAGE, Utf8.length(text.substring(from, to)));
        }
    }

    /**
     * All fields at once, as {@link EventText} wrote them: the JSON object from {@code from} to {@code to}.
     *
     * @param cuts what had been cut by then, null for nothing
     */
    public void fields(StringBuilder text, int from, int to, Cuts cuts) {
        handedOver.write(type, text, from, to, cuts);
    }

    /** Where fields go one by one. */
    FieldWriter fields() {
        handedOver.claimNames();
        return fields;
    }

    public void field(String name, boolean value) {
        fields().field(name, value);
    }

    public void field(String name, long value) {
        fields().field(name, value);
    }

    public void field(String name, double value) {
        fields().field(name, value);
    }

    public void field(String name, float value) {
        fields().field(name, value);
    }

    /** A field of any kind; see {@link ValueWriter} for what becomes of which. */
    public void field(String name, Object value) {
        fields().field(name, value);
    }

    /** One entry of the diagnostic context. */
    public void context(String name, Object value) {
        context.write(name, value, contextLimit());
    }

    /** One entry of the diagnostic context whose text is a number in JSON's grammar, and is written as one. */
    public void contextNumber(String name, String number) {
        context.writeNumber(name, number, contextLimit());
    }

    private int contextLimit() {
        return bodyLimit - exceptionReserve - contextReserve / 4;
    }

    /** The thread's name; none when null. */
    public void thread(String name) {
        if (name != null) {
            int start = beginPart();
            head.thread(name);
            fields.keepIfFits(start);
        }
    }

    /** Ends the context, and returns where the next part starts. */
    private int beginPart() {
        fields.limit(bodyLimit - exceptionReserve);
        context.close(fields);
        return out.position();
    }

    /** Whether the values of fields of this name are masked. */
    public boolean isMasked(String name) {
        return rules != null && rules.isMasked(name);
    }

    /** What stands for a value that is masked. */
    public String mask() {
        return format.policy().mask();
    }

    /** A part of the line itself, such as {@code qa}, under a name of {@link ReservedNames}. */
    public void part(String reservedName, Object value) {
        beginPart();
        fields.part(reservedName, value);
    }

    /** The marker and those above it. */
    public void marker(String name, List<String> parents) {
        if (schema == LineSchema.ECS) {
            List<String> tags = new ArrayList<>();
            tags.add(name);
            tags.addAll(parents);
            part(EcsNames.TAGS, tags);
        } else {
            part(ReservedNames.MARKER, name);
            if (!parents.isEmpty()) {
                part(ReservedNames.MARKER_PARENTS, parents);
            }
        }
    }

    /** The place in the program that logged. */
    public void location(StackTraceElement place) {
        if (schema == LineSchema.ECS) {
            part(EcsNames.ORIGIN_FILE, place.getFileName());
            part(EcsNames.ORIGIN_LINE, place.getLineNumber());
            part(EcsNames.ORIGIN_FUNCTION, place.getMethodName());
        } else {
            Map<String, Object> location = new LinkedHashMap<>();
            location.put("class", place.getClassName());
            location.put("method", place.getMethodName());
            location.put("file", place.getFileName());
            location.put("line", place.getLineNumber());
            part(ReservedNames.LOCATION, location);
        }
    }

    /** The exception; none when null. */
    public void exception(Throwable thrown) {
        if (thrown == null) {
            return;
        }
        int start = beginPart();
        fields.limit(bodyLimit);
        try {
            exceptions.write(out, thrown, bodyLimit);
        } catch (Throwable failure) {
            out.rewind(start);
            out.nextKey(ReservedNames.EXCEPTION);
            fields.marker(failure);
        }
        fields.keepIfFits(start);
    }

    /** Says that reading the event itself threw, so that its fields may be missing. */
    public void failed(Throwable failure) {
        faults.fieldFailed();
        part(ReservedNames.FAILED, Failure.marker(failure));
    }

    /** Ends the line; {@link #bytes} up to {@link #length} hold it until the next {@link #begin}. */
    public void end() {
        context.close(fields);
        if (!truncations.isEmpty()) {
            truncations.writeTo(
                    out, format.maxLineBytes() - format.end().closing.length());
            faults.eventTruncated();
        }
        out.raw(format.end().closing);
    }

    public byte[] bytes() {
        return out.bytes();
    }

    public int length() {
        return out.position();
    }
}
