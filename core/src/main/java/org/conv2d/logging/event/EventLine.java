/* SPDX-License-Identifier: Apache-2.0 */
package org.conv2d.logging.event;

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
    private static final int MAX_MARKER_BYTES = 512;
    private static final int MIN_CUT_BYTES = 32;
    private static final int MAX_TAIL_BYTES = 1024;

    private final LineFormat format;
    private final LineSchema schema;
    private final FieldRules rules;
    private final ContentFaults faults;
    private final JsonWriter out = new JsonWriter(INITIAL_BYTES);
    private final LineHead head;
    private final ValueWriter values;
    private final NameScope fieldNames;
    private final NameScope contextNames;
    private final Truncations truncations = new Truncations();
    private final ExceptionPart exceptions;
    private final Fragment fragment = new Fragment();
    private final MaskedJson maskedJson;

    private final int bodyLimit;
    private int exceptionReserve;
    private int contextReserve;
    private int limit;
    private boolean full;
    private boolean inContext;
    private String logger;
    private String type;

    /** Lines of the same layout share {@code keys} and {@code faults} across threads. */
    public EventLine(LineFormat format, KeyTokens keys, ContentFaults faults) {
        this.format = format;
        this.faults = faults;
        schema = format.schema();
        rules = FieldRules.of(format.policy());
        maskedJson = rules == null ? null : new MaskedJson(rules);
        head = new LineHead(out, format, truncations);
        values = new ValueWriter(format.maxDepth(), rules);
        fieldNames = new NameScope(keys, schema.reservedNames());
        contextNames = new NameScope(keys, Set.of());
        bodyLimit = format.maxLineBytes() - Math.min(MAX_TAIL_BYTES, format.maxLineBytes() / 8);
        exceptions = new ExceptionPart(format, rules, truncations);
    }

    /** Starts a line, and keeps room at its end for what is announced. */
    public void begin(
            long epochSecond, int nanoOfSecond, String level, String logger, boolean hasContext, boolean hasException) {
        out.reset(4 * format.maxLineBytes() + INITIAL_BYTES);
        truncations.clear();
        inContext = false;
        full = false;
        exceptionReserve = hasException ? format.maxLineBytes() / 4 : 0;
        contextReserve = format.maxLineBytes() / (hasContext ? 8 : 32);
        limit = bodyLimit - exceptionReserve - contextReserve;
        this.logger = logger;
        head.timeAndLevel(epochSecond, nanoOfSecond, level);
        if (!schema.messageFirst()) {
            head.logger(logger);
        }
    }

    /** The event type, null or empty when there is none. Comes once, before the message. */
    public void event(String eventType) {
        type = eventType;
        fieldNames.begin(eventType);
        if (!schema.messageFirst()) {
            head.type(eventType);
        }
    }

    /** The message, null when there is none. Comes once, after the event type and before the fields. */
    public void message(CharSequence text) {
        if (schema.messageFirst()) {
            writeMessage(text == null ? "" : text);
            head.version();
            head.logger(logger);
            head.type(type);
        } else if (text != null) {
            writeMessage(text);
        }
    }

    private void writeMessage(CharSequence text) {
        int start = out.position();
        out.raw(schema.message);
        int valueStart = out.position();
        try {
            text(LineSchema.MESSAGE, rules == null ? text : rules.apply(text), fieldLimit());
        } catch (Throwable failure) {
            out.rewind(valueStart);
            marker(failure);
        }
        keepIfFits(start);
    }

    /** The message that stands in part of a text. */
    public void message(StringBuilder text, int from, int to) {
        if (rules != null || schema.messageFirst()) {
            message(text.substring(from, to));
            return;
        }
        out.raw(schema.message);
        if (out.string(text, from, to, fieldLimit()) < to - from) {
            truncations.cut(LineSchema.MESSAGE, Utf8.length(text.substring(from, to)));
        }
    }

    /**
     * All fields at once, as {@link EventText} wrote them: the JSON object from {@code from} to {@code to}.
     *
     * @param cuts what had been cut by then, null for nothing
     */
    public void fields(StringBuilder text, int from, int to, Cuts cuts) {
        if (cuts != null) {
            truncations.add(cuts);
        }
        if (to - from <= 2) {
            return;
        }
        if (rules != null || schema != LineSchema.CONV2D) {
            fieldByField(text, from, to);
            return;
        }
        int start = out.position();
        out.raw(',');
        out.raw(text, from + 1, to - 1);
        int bytes = out.position() - start;
        if (out.position() > limit || bytes > format.maxFieldBytes()) {
            out.rewind(start);
            fieldByField(text, from, to);
        }
    }

    /** Takes over one by one what all at once does not fit, or what is renamed or masked. */
    private void fieldByField(StringBuilder text, int from, int to) {
        fragment.read(type, text, from, to);
        for (int i = 0; i < fragment.size(); i++) {
            if (!fragment.saysNonFinite(i) && !isFull()) {
                field(text, i);
            }
        }
    }

    private void field(StringBuilder text, int index) {
        int start = out.position();
        String name = fragment.name(index);
        String written = name(fieldNames, rules == null ? name : rules.rename(name), false);
        int most = fieldLimit();
        int valueStart = out.position();
        if (rules != null && rules.isMasked(name)) {
            out.string(rules.mask(), Integer.MAX_VALUE);
        } else if (fragment.kind(index) == FieldKind.TEXT) {
            CharSequence value = fragment.textValue(index);
            text(written, rules == null ? value : rules.apply(value), most);
        } else if (rules != null) {
            maskedJson.copy(text, fragment.valueStart(index), out);
        } else {
            out.raw(text, fragment.valueStart(index), fragment.valueEnd(index));
        }
        if (out.position() > most || most - valueStart < MIN_CUT_BYTES) {
            drop(start);
            full = most == limit;
        } else if (fragment.saysNonFinite(index + 1) && (rules == null || !rules.isMasked(name))) {
            nonFinite(fieldNames, written, fragment.textValue(index + 1).toString());
        }
    }

    public void field(String name, boolean value) {
        if (rules != null) {
            field(name, (Object) value);
            return;
        }
        if (isFull()) {
            return;
        }
        int start = out.position();
        name(fieldNames, name, false);
        out.raw(value ? "true" : "false");
        keepIfFits(start);
    }

    public void field(String name, long value) {
        if (rules != null) {
            field(name, (Object) value);
            return;
        }
        if (isFull()) {
            return;
        }
        int start = out.position();
        KeyTokens.Token token = fieldNames.claim(name);
        if (token != null) {
            out.member(token.utf8(), value);
        } else {
            out.key(fieldNames.claimed());
            out.number(value);
        }
        keepIfFits(start);
    }

    public void field(String name, double value) {
        if (rules != null) {
            field(name, (Object) value);
            return;
        }
        if (isFull()) {
            return;
        }
        int start = out.position();
        KeyTokens.Token token = fieldNames.claim(name);
        if (token != null && Double.isFinite(value)) {
            out.member(token.utf8(), value);
            keepIfFits(start);
        } else {
            doubleByHand(start, token, value);
        }
    }

    private void doubleByHand(int start, KeyTokens.Token token, double value) {
        String written = fieldNames.claimed();
        if (token != null) {
            out.raw(token.utf8());
        } else {
            out.key(written);
        }
        out.number(value);
        if (keepIfFits(start)) {
            nonFinite(fieldNames, written, NonFinite.nameOf(value));
        }
    }

    public void field(String name, float value) {
        if (rules != null) {
            field(name, (Object) value);
            return;
        }
        if (isFull()) {
            return;
        }
        int start = out.position();
        String written = name(fieldNames, name, false);
        out.number(value);
        if (keepIfFits(start)) {
            nonFinite(fieldNames, written, NonFinite.nameOf(value));
        }
    }

    /** A field of any kind; see {@link ValueWriter} for what becomes of which. */
    public void field(String name, Object value) {
        if (isFull()) {
            return;
        }
        int start = out.position();
        String written = name(fieldNames, rules == null ? name : rules.rename(name), false);
        boolean masked = rules != null && rules.isMasked(name);
        if (value(start, "", written, masked ? rules.mask() : value) && !masked) {
            nonFinite(fieldNames, written, NonFinite.nameOf(value));
        }
    }

    private void nonFinite(NameScope scope, String name, String kind) {
        if (kind != null) {
            int start = out.position();
            name(scope, name + NonFinite.SUFFIX, false);
            out.string(kind, Integer.MAX_VALUE);
            keepIfFits(start);
        }
    }

    /** One entry of the diagnostic context. */
    public void context(String name, Object value) {
        if (!inContext) {
            limit = bodyLimit - exceptionReserve - contextReserve / 4;
            full = false;
            contextNames.begin(null);
        }
        if (isFull()) {
            return;
        }
        int start = out.position();
        if (!inContext) {
            out.raw(schema.context);
        }
        String written = name(contextNames, name, !inContext);
        boolean masked = rules != null && rules.isMasked(name);
        if (value(start, CONTEXT_PATH, written, masked ? rules.mask() : value)) {
            inContext = true;
            nonFinite(contextNames, written, masked ? null : NonFinite.nameOf(value));
        }
    }

    /** The thread's name; none when null. */
    public void thread(String name) {
        if (name != null) {
            closeContext();
            limit = bodyLimit - exceptionReserve;
            int start = out.position();
            head.thread(name);
            keepIfFits(start);
        }
    }

    /** A part of the line itself, such as {@code marker}, under a name of {@link ReservedNames}. */
    public void part(String reservedName, Object value) {
        closeContext();
        limit = bodyLimit - exceptionReserve;
        int start = out.position();
        out.key(reservedName);
        value(start, "", reservedName, value);
    }

    /** The exception; none when null. */
    public void exception(Throwable thrown) {
        if (thrown == null) {
            return;
        }
        closeContext();
        limit = bodyLimit;
        int start = out.position();
        try {
            exceptions.write(out, thrown, limit);
        } catch (Throwable failure) {
            out.rewind(start);
            out.raw(LineSchema.key("exception"));
            marker(failure);
        }
        keepIfFits(start);
    }

    /** Says that reading the event itself threw, so that its fields may be missing. */
    public void failed(Throwable failure) {
        faults.fieldFailed();
        part(ReservedNames.FAILED, Failure.marker(failure));
    }

    /** Ends the line; {@link #bytes} up to {@link #length} hold it until the next {@link #begin}. */
    public void end() {
        closeContext();
        if (!truncations.isEmpty()) {
            truncations.writeTo(out, format.maxLineBytes() - format.end().closing.length);
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

    private void closeContext() {
        if (inContext) {
            out.raw('}');
            inContext = false;
        }
    }

    /** Writes {@code ,"name":} and returns the name as it was written. */
    private String name(NameScope scope, String name, boolean first) {
        KeyTokens.Token token = scope.claim(name);
        if (token != null) {
            token.writeTo(out, first);
        } else {
            out.key(scope.claimed());
        }
        return scope.claimed();
    }

    /** Writes a value after its name; false when it found no room and was taken back. */
    private boolean value(int start, String path, String name, Object value) {
        int valueStart = out.position();
        if (rules == null && value instanceof String text && out.string(text, fieldLimit()) == text.length()) {
            return keepIfFits(start);
        }
        out.rewind(valueStart);
        int most = fieldLimit();
        try {
            long length = values.write(out, value, most);
            if (length != ValueWriter.WHOLE) {
                if (most - valueStart < MIN_CUT_BYTES) {
                    return drop(start);
                }
                truncations.cut(path + name, length);
            }
        } catch (Throwable failure) {
            out.rewind(valueStart);
            marker(failure);
        }
        return keepIfFits(start);
    }

    private int fieldLimit() {
        return Math.min(limit, out.position() + format.maxFieldBytes());
    }

    private void text(String name, CharSequence text, int most) {
        if (out.string(text, most) < text.length()) {
            truncations.cut(name, Utf8.length(text));
        }
    }

    private void marker(Throwable failure) {
        faults.fieldFailed();
        out.string(Failure.marker(failure), out.position() + MAX_MARKER_BYTES);
    }

    /** Once a field found no room, those after it are only counted. */
    private boolean isFull() {
        if (full) {
            truncations.dropped();
        }
        return full;
    }

    private boolean keepIfFits(int start) {
        if (out.position() <= limit) {
            return true;
        }
        return drop(start);
    }

    private boolean drop(int start) {
        out.rewind(start);
        truncations.dropped();
        full = true;
        return false;
    }
}
